using System.Net;
using System.Text.RegularExpressions;

namespace NewsPortal.Moving.WordPress;

/// <summary>The codes in square brackets that WordPress fills in when a page is shown, as the HTML they stand for.</summary>
public sealed partial class Shortcodes(Survey survey, WxrItem item, Dictionary<string, string> notes, Action<string, string> lost)
{
    private static readonly string[] Sources = ["src", "mp4", "m4v", "webm", "ogv", "flv", "mp3", "m4a", "ogg", "wav", "url", ""];

    public string Fill(string content)
    {
        if (!content.Contains('[', StringComparison.Ordinal)) return content;
        // "[[gallery]]" is how one writes of a code.
        var text = Written().Replace(content, "\u0001$1\u0002");
        text = Caption().Replace(text, m => Captioned(m.Groups["attributes"].Value, m.Groups["content"].Value));
        text = Note().Replace(text, m => NoteMark(m.Groups["content"].Value));
        text = Embed().Replace(text, m => Frame(m.Groups["content"].Value.Trim()));
        text = Film().Replace(text, m => m.Groups["name"].Value.Equals("vimeo", StringComparison.OrdinalIgnoreCase) && ulong.TryParse(m.Groups["content"].Value, out var number)
            ? Frame($"https://vimeo.com/{number}") : Frame(WholeFilm(m.Groups["content"].Value)));
        text = Gallery().Replace(text, m => Row(Attributes(m.Groups["attributes"].Value)));
        text = Media().Replace(text, m => Recording(m.Groups["name"].Value.ToLowerInvariant(), Attributes(m.Groups["attributes"].Value)));
        text = Foreign().Replace(text, m =>
        {
            lost($"mã ngắn [{m.Groups["name"].Value.ToLowerInvariant()}]", "");
            return "";
        });
        return text.Replace('\u0001', '[').Replace('\u0002', ']');
    }

    private static string Captioned(string attributes, string content)
    {
        var said = Attributes(attributes).GetValueOrDefault("caption", "");
        var picture = Picture().Match(content);
        if (!picture.Success) return content;
        var words = said.Length > 0 ? WebUtility.HtmlEncode(said) : content[(picture.Index + picture.Length)..].Trim();
        return $"<figure class=\"wp-caption\">{picture.Value}<figcaption>{words.ReplaceLineEndings(" ")}</figcaption></figure>";
    }

    private string NoteMark(string content)
    {
        var id = $"np-{notes.Count + 1}";
        notes[id] = content;
        return $"<sup data-fn=\"{id}\"></sup>";
    }

    private static string Frame(string address) => $"<div data-np-embed=\"{WebUtility.HtmlEncode(WebUtility.HtmlDecode(address))}\"></div>";

    private static string WholeFilm(string written) => written.Contains('/', StringComparison.Ordinal) ? written : $"https://www.youtube.com/watch?v={written}";

    private string Row(Dictionary<string, string> attributes)
    {
        var ids = Numbers(attributes.GetValueOrDefault("ids", attributes.GetValueOrDefault("include", "")));
        var files = ids.Count > 0 ? ids.Select(id => survey.Files.GetValueOrDefault(id)).OfType<SurveyedFile>()
            : survey.Files.Values.Where(f => f.Parent == item.Id && MediaFolder.IsPicture(f.Url)).OrderBy(f => f.MenuOrder).ThenBy(f => f.Id);
        foreach (var unknown in ids.Where(id => !survey.Files.ContainsKey(id))) lost("ảnh của chùm ảnh không có trong tệp xuất", $"#{unknown}");
        var figures = files.Select(f => $"<li><figure>{Image(f)}<figcaption>{f.Caption}</figcaption></figure></li>").ToList();
        if (figures.Count == 0) lost("mã ngắn [gallery] không có ảnh", "");
        return figures.Count == 0 ? "" : $"\n\n<ul data-np-gallery=\"1\">{string.Concat(figures)}</ul>\n\n";
    }

    private static string Image(SurveyedFile file) => $"<img class=\"wp-image-{file.Id}\" src=\"{WebUtility.HtmlEncode(file.Url)}\" alt=\"{WebUtility.HtmlEncode(file.Alt)}\">";

    private string Recording(string name, Dictionary<string, string> attributes)
    {
        if (name == "playlist")
        {
            var files = Numbers(attributes.GetValueOrDefault("ids", "")).Select(id => survey.Files.GetValueOrDefault(id)).OfType<SurveyedFile>().ToList();
            lost("danh sách phát [playlist]", "");
            return files.Count == 0 ? "" : $"<ul>{string.Concat(files.Select(f => $"<li><a href=\"{WebUtility.HtmlEncode(f.Url)}\">{f.Title}</a></li>"))}</ul>";
        }
        var address = Sources.Select(k => attributes.GetValueOrDefault(k, "")).FirstOrDefault(v => v.Length > 0);
        return address is null ? "" : $"<figure><{name} src=\"{WebUtility.HtmlEncode(address)}\"></{name}></figure>";
    }

    private static List<long> Numbers(string list) => [.. list.Split(',').Select(n => long.TryParse(n.Trim(), out var id) ? id : 0).Where(id => id > 0)];

    private static Dictionary<string, string> Attributes(string written)
    {
        var attributes = new Dictionary<string, string>();
        foreach (Match m in Attribute().Matches(written))
            attributes.TryAdd(m.Groups["key"].Value.ToLowerInvariant(), WebUtility.HtmlDecode(m.Groups["value"].Value.Trim('"', '\'', '”', '“', '″')));
        return attributes;
    }

    [GeneratedRegex(@"\[\[([a-z][\w-]*[^\[\]]*)\]\]", RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    // No bracket stands in a code's attributes: text that has only opening ones would be read to its end for each of them.
    [GeneratedRegex(@"\[(?:wp_)?caption\b(?<attributes>[^\[\]]*)\](?<content>.*?)\[/(?:wp_)?caption\]", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\s*(?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:</a>)?", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<name>efn_note|footnote|note|mfn|ref|fn)\](?<content>.*?)\[/\k<name>\]", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Note();

    [GeneratedRegex(@"\[embed\b[^\[\]]*\](?<content>.*?)\[/embed\]", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Embed();

    [GeneratedRegex(@"\[(?<name>youtube|vimeo)[\s=]+[""']?(?:id=|url=|v=)?[""']?(?<content>[^\s\]""']+)[^\[\]]*\](?:\[/\k<name>\])?", RegexOptions.IgnoreCase)]
    private static partial Regex Film();

    [GeneratedRegex(@"\[gallery\b(?<attributes>[^\[\]]*)\](?:\s*\[/gallery\])?", RegexOptions.IgnoreCase)]
    private static partial Regex Gallery();

    [GeneratedRegex(@"\[(?<name>video|audio|playlist)\b(?<attributes>[^\[\]]*)\](?:[^\[]*\[/\k<name>\])?", RegexOptions.IgnoreCase)]
    private static partial Regex Media();

    // With attributes, or of a page builder, or the end of one of those: other brackets are text ("[sic]", "[1]").
    [GeneratedRegex(@"\[(?<name>[a-z][\w-]*)(?:\s+[\w-]+\s*=\s*(?:""[^""]*""|'[^']*'|[^\s\]]+))+\s*/?\]|\[/?(?<name>(?:vc|et_pb|fusion|su|av|mk|tds?|elementor|cmsms|gdlr|ult|rev|tlg|ux)_[\w-]*|contact-form(?:-7)?|toc|ads?|adrotate|row|col|column|ux_\w+|section|button|dropcap|related|newsletter|post-views)(?:\s[^\[\]]*)?\]|\[/(?<name>[a-z][\w]*[_-][\w-]*)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"(?:(?<key>[\w-]+)\s*=\s*)?(?<value>""[^""]*""|'[^']*'|”[^”]*”|[^\s""']+)")]
    private static partial Regex Attribute();
}
