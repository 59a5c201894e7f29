using System.Text;
using System.Text.RegularExpressions;

namespace NewsPortal.Moving.MarkdownFiles;

/// <summary>A body of another system brought into our dialect (docs/markdown.md): pictures by our names, links between notes as words; what we have no construct for is named.</summary>
/// <param name="keyOf">The key in the library of the picture at an address (or of a name, for Obsidian); null, having told why, if there is none.</param>
/// <param name="lose">Hears of what was not carried over: its kind, and what exactly.</param>
public sealed partial class FiledBody(Func<string, bool, Task<string?>> keyOf, Action<string, string> lose)
{
    public async Task<string> WriteAsync(string body)
    {
        var (written, fence) = (new StringBuilder(), "");
        foreach (var line in body.Split('\n'))
        {
            if (Fence().Match(line) is { Success: true } mark && (fence.Length == 0 || (mark.Groups[1].Value.StartsWith(fence, StringComparison.Ordinal) && line.Trim() == mark.Groups[1].Value)))
                fence = fence.Length == 0 ? mark.Groups[1].Value : "";
            written.Append(fence.Length > 0 ? line : await LineAsync(line)).Append('\n');
        }
        return $"{written.ToString().Trim('\n')}\n";
    }

    private async Task<string> LineAsync(string line)
    {
        if (Embedded().IsMatch(line)) line = await ReplaceAsync(Embedded(), line, async m => await keyOf(m.Groups["file"].Value, true) is { } key ? $"![{Alt(m)}](/media/{key})" : m.Value);
        if (Note().IsMatch(line))
        {
            lose("liên kết giữa các ghi chú ([[…]]), thành chữ", Note().Match(line).Value);
            line = Note().Replace(line, m => m.Groups["words"].Success ? m.Groups["words"].Value : m.Groups["note"].Value);
        }
        // A picture alone on its line that has something to say is a figure.
        if (Picture().Match(line) is { Success: true } alone && alone.Length == line.Trim().Length && alone.Groups["title"].Value.Trim() is { Length: > 0 } caption)
            return await KeyAsync(alone) is { } key ? $"^^^\n![{Alt(alone)}](/media/{key})\n^^^ {caption}" : line;
        line = await ReplaceAsync(Picture(), line, async m => await KeyAsync(m) is { } key ? $"![{Alt(m)}](/media/{key})" : m.Value);
        if (Defined().Match(line) is { Success: true } defined && IsPicture(defined.Groups["url"].Value) && await keyOf(defined.Groups["url"].Value, false) is { } named)
            line = $"{line[..defined.Groups["url"].Index]}/media/{named}";
        foreach (var (pattern, kind) in new[] { (Html(), "HTML thô, hiện nguyên như chữ"), (Shortcode(), "mã riêng của hệ thống cũ ({{…}}, {%…%}), hiện nguyên như chữ"), (OtherFile(), "liên kết tới tệp .md khác, còn nguyên") })
            if (pattern.Match(Code().Replace(line, "")) is { Success: true } met) lose(kind, met.Value);
        return line;
    }

    private Task<string?> KeyAsync(Match picture) => keyOf(picture.Groups["url"].Value.Trim('<', '>'), false);

    private static string Alt(Match picture) => picture.Groups["alt"].Value;

    private static bool IsPicture(string url) => Path.GetExtension(url.Split('?', '#')[0]).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".webp" or ".avif" or ".gif";

    private static async Task<string> ReplaceAsync(Regex pattern, string line, Func<Match, Task<string>> becomes)
    {
        var (written, at) = (new StringBuilder(), 0);
        foreach (Match match in pattern.Matches(line))
        {
            written.Append(line, at, match.Index - at).Append(await becomes(match));
            at = match.Index + match.Length;
        }
        return written.Append(line, at, line.Length - at).ToString();
    }

    [GeneratedRegex(@"^ {0,3}(`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex(@"!\[(?<alt>[^\[\]]*)\]\(\s*(?<url><[^<>]*>|[^\s()<>]+(?:\([^\s()]*\)[^\s()]*)?)(?:\s+(?:""(?<title>[^""]*)""|'(?<title>[^']*)'))?\s*\)(?:\{[^{}]*\})?")]
    private static partial Regex Picture();

    [GeneratedRegex(@"!\[\[(?<file>[^\[\]|#]+)(?:#[^\[\]|]*)?(?:\|(?<alt>[^\[\]]*))?\]\]")]
    private static partial Regex Embedded();

    [GeneratedRegex(@"(?<!!)\[\[(?<note>[^\[\]|]+)(?:\|(?<words>[^\[\]]*))?\]\]")]
    private static partial Regex Note();

    [GeneratedRegex(@"^ {0,3}\[(?!\^)[^\[\]]+\]:\s+(?<url>\S+)\s*$")]
    private static partial Regex Defined();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"</?(?:a|audio|b|br|center|div|em|figure|figcaption|font|h[1-6]|hr|i|iframe|img|li|ol|p|script|span|strong|style|sub|sup|table|td|th|tr|u|ul|video)\b[^<>]*>|<!--", RegexOptions.IgnoreCase)]
    private static partial Regex Html();

    [GeneratedRegex(@"\{\{[<%].*?[>%]\}\}|\{%.*?%\}")]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\]\((?![a-z]+:)[^\s()]+\.(?:md|markdown)(?:#[^\s()]*)?\)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherFile();
}
