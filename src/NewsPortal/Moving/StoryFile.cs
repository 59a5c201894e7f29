using NewsPortal.Search;

namespace NewsPortal.Moving;

/// <summary>A story as a text file: front matter of one <c>key: value</c> a line between two "---", then its Markdown (docs/markdown.md).</summary>
public record StoryFile(IReadOnlyDictionary<string, string> Head, string Body)
{
    public string this[string key] => Head.GetValueOrDefault(key) ?? "";

    /// <summary>A list written "a, b, c".</summary>
    public IEnumerable<string> List(string key) => this[key].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <exception cref="FormatException">There is no front matter, or a line of it is no <c>key: value</c>.</exception>
    public static StoryFile Parse(string text)
    {
        var lines = SearchText.Clean(text).ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, "---", 1);
        if (lines[0] != "---" || end < 0) throw new FormatException("A story begins with front matter between two lines \"---\".");

        var head = new Dictionary<string, string>();
        foreach (var line in lines[1..end].Where(l => l.Length > 0))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1) throw new FormatException($"No \"key: value\": {line}");
            head[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
        return new(head, string.Join('\n', lines[(end + 1)..]).Trim('\n') + "\n");
    }
}
