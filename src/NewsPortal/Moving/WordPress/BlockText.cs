using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsPortal.Moving.WordPress;

/// <summary>
/// The content of an item as HTML. Posts of blocks are HTML between comments that name each block; what stands outside of blocks, and all of a classic post, gets its paragraphs as
/// WordPress gives them.
/// </summary>
public sealed partial class BlockText(Survey survey, Shortcodes codes, Action<string, string> lost)
{
    private const int Deepest = 5;

    // Marks in the text, without anything between.
    private static readonly HashSet<string> Marks = ["more", "nextpage", "footnotes", "spacer", "separator", "freeform"];

    public string Html(string content)
    {
        if (NextPage().Count(content) is var pages and > 0) lost("bài nhiều trang, nối thành một", $"{pages + 1} trang");
        return Filled(content, 0);
    }

    private string Filled(string content, int depth) => content.Contains("<!-- wp:", StringComparison.Ordinal) ? Blocks(content, depth) : Classic(content);

    private string Classic(string content) => string.IsNullOrWhiteSpace(content) ? "" : Autop.Of(codes.Fill(Lines().Replace(content, m => IsFilm(m.Groups[2].Value)
        ? $"{m.Groups[1].Value}<div data-np-embed=\"{WebUtility.HtmlEncode(WebUtility.HtmlDecode(m.Groups[2].Value))}\"></div>" : m.Value)));

    private string Blocks(string content, int depth)
    {
        var (html, open, at) = (new StringBuilder(), 0, 0);
        foreach (Match mark in Delimiter().Matches(content))
        {
            var between = content[at..mark.Index];
            html.Append(open == 0 ? Classic(between) : between);
            at = mark.Index + mark.Length;
            var name = mark.Groups["name"].Value;
            if (mark.Groups["closes"].Success) open = Math.Max(0, open - 1);
            else if (mark.Groups["empty"].Success) html.Append(Empty(name, mark.Groups["attributes"].Value, depth));
            else open++;
        }
        html.Append(open == 0 ? Classic(content[at..]) : content[at..]);
        return codes.Fill(html.ToString());
    }

    // A block without HTML of its own: filled in when its page was shown.
    private string Empty(string name, string attributes, int depth)
    {
        if (Marks.Contains(name)) return name == "separator" ? "<hr>" : "";
        var said = Said(attributes);
        if (name == "block" && long.TryParse(said("ref"), out var id))
        {
            if (survey.ReusableBlocks.TryGetValue(id, out var shared) && depth < Deepest) return Filled(shared, depth + 1);
            lost("khối dùng chung không có trong tệp xuất", $"#{id}");
            return "";
        }
        if ((name == "embed" || name.StartsWith("core-embed/", StringComparison.Ordinal)) && said("url") is { Length: > 0 } address) return $"<div data-np-embed=\"{WebUtility.HtmlEncode(address)}\"></div>";
        lost($"khối wp:{name}", "");
        return "";
    }

    private static Func<string, string> Said(string json)
    {
        try
        {
            using var read = JsonDocument.Parse(json.Length > 0 ? json : "{}");
            var values = new Dictionary<string, string>();
            foreach (var said in read.RootElement.EnumerateObject()) values[said.Name] = said.Value.ToString();
            return key => values.GetValueOrDefault(key, "");
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Cut by some plugin, or with half a character in it: the block says nothing.
            return _ => "";
        }
    }

    /// <summary>WordPress makes a frame of such an address where it stands alone in a line.</summary>
    private static bool IsFilm(string address) => Uri.TryCreate(WebUtility.HtmlDecode(address), UriKind.Absolute, out var uri) && Providers().IsMatch(uri.Host);

    [GeneratedRegex(@"<!--\s*nextpage\s*-->")]
    private static partial Regex NextPage();

    [GeneratedRegex(@"<!--\s+(?<closes>/)?wp:(?<name>[a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)\s+(?<attributes>\{.*?\}\s+)?(?<empty>/)?-->", RegexOptions.Singleline)]
    private static partial Regex Delimiter();

    [GeneratedRegex(@"^(\s*(?:<p>)?\s*)(https?://[^\s<>""]+)(?=\s*(?:</p>)?\s*$)", RegexOptions.Multiline)]
    private static partial Regex Lines();

    [GeneratedRegex(@"(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|twitter\.com|x\.com|facebook\.com|instagram\.com|tiktok\.com|dailymotion\.com|soundcloud\.com|spotify\.com|flickr\.com|ted\.com|reddit\.com|tumblr\.com|issuu\.com|scribd\.com|slideshare\.net|imgur\.com|wordpress\.tv|videopress\.com|mixcloud\.com|speakerdeck\.com|pinterest\.com)$")]
    private static partial Regex Providers();
}
