using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using Ganss.Xss;
using NewsPortal.Search;

namespace NewsPortal.Content;

/// <summary>
/// The last gate before a body is stored. Nothing that <see cref="BodyWriter"/> writes needs it; it holds even where the writer,
/// or the Markdown library under it, has a hole.
/// </summary>
internal static class SafeHtml
{
    private const string Rendition = @"/media/[0-9a-f]{32}/[0-9]+\.(avif|webp|jpg)";

    // Every attribute that may stand in a body, with the only values it may have.
    private static readonly Dictionary<string, Regex> Attributes = new()
    {
        ["id"] = Own("(muc|chu-thich|cho-chu-thich)-[a-z0-9-]+"),
        ["class"] = Own("box|gallery|pictures|video|video-play|table|right|center|source|credit|footnote|footnotes|back"),
        ["href"] = Own(@"(/(?![/\\])|#|https?://(?![/\\])|mailto:|tel:)[^\x00-\x20\x7F<>""]*"),
        ["rel"] = Own("noopener"),
        ["src"] = Own(Rendition),
        ["srcset"] = Own($"{Rendition} [0-9]+w(, {Rendition} [0-9]+w)*"),
        ["sizes"] = Own("[0-9a-z.,:() -]+"),
        ["data-embed"] = Own(@"https://(www\.youtube-nocookie\.com/embed|player\.vimeo\.com/video)/[A-Za-z0-9_?=&-]+"),
        ["data-related"] = Own("[0-9 ]+"),
        ["alt"] = Own(".*"),
        ["aria-label"] = Own(".*"),
        ["role"] = Own("region|doc-noteref|doc-backlink|doc-endnotes"),
        ["type"] = Own("button|image/(avif|webp)"),
        ["loading"] = Own("lazy"),
        ["decoding"] = Own("async"),
        ["scope"] = Own("col"),
        ["tabindex"] = Own("0"),
        ["width"] = Own("[0-9]+"),
        ["height"] = Own("[0-9]+"),
        ["start"] = Own("[0-9]+"),
    };

    // Where a script of ours or a later step looks for them, and nowhere else.
    private static readonly Dictionary<string, string> Only = new() { ["data-embed"] = "button", ["data-related"] = "div" };

    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>
        {
            "p", "br", "hr", "h2", "h3", "h4", "em", "strong", "code", "pre", "ul", "ol", "li", "a", "sup", "span",
            "blockquote", "cite", "figure", "figcaption", "picture", "source", "img", "aside", "div", "button",
            "table", "thead", "tbody", "tr", "th", "td",
        },
        AllowedAttributes = new HashSet<string>(Attributes.Keys),
        AllowedSchemes = new HashSet<string> { "http", "https", "mailto", "tel" },
        UriAttributes = new HashSet<string> { "href", "src", "data-embed" },
    });

    /// <returns>The HTML, and how many words a reader sees in it; buttons and footnote marks don't count.</returns>
    public static (string Html, int Words) Of(string html)
    {
        var body = Sanitizer.SanitizeDom(html).Body!;
        foreach (var element in body.QuerySelectorAll("*"))
            foreach (var attribute in element.Attributes.Where(a => !Attributes[a.Name].IsMatch(a.Value) || element.LocalName != Only.GetValueOrDefault(a.Name, element.LocalName)).ToList())
                element.RemoveAttribute(attribute.Name);
        Clean(body);

        var text = string.Concat(body.Descendants<IText>().Where(t => !IsWork(t.ParentElement!)).Select(t => t.Data));
        return (body.ChildNodes.ToHtml(Sanitizer.OutputFormatter), PlainText.CountWords(text));
    }

    // An entity may name a character that no text holds: a feed with U+0014 in it cannot be written.
    private static void Clean(IElement body)
    {
        foreach (var text in body.Descendants<IText>()) text.Data = SearchText.Clean(text.Data);
        foreach (var element in body.QuerySelectorAll("[alt], [aria-label]"))
            foreach (var attribute in element.Attributes.Where(a => a.Name is "alt" or "aria-label")) attribute.Value = SearchText.Clean(attribute.Value);
    }

    private static bool IsWork(IElement element) =>
        element.LocalName == "button" || element.GetAttribute("role") is "doc-noteref" or "doc-backlink";

    private static Regex Own(string values) => new($@"\A(?:{values})\z", RegexOptions.Singleline);
}
