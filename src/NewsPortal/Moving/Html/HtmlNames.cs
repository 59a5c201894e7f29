using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsPortal.Moving.Html;

/// <summary>What the elements of HTML are to a story.</summary>
internal static partial class HtmlNames
{
    public static readonly IReadOnlySet<string> Blocks = new HashSet<string>
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "ul", "caption",
    };

    /// <summary>Blocks for us, wherever they stand: nothing of them fits into a line.</summary>
    public static readonly IReadOnlySet<string> Placed = new HashSet<string> { "img", "picture", "iframe", "video", "audio", "object", "embed" };

    /// <summary>Nobody reads what stands in them.</summary>
    public static readonly IReadOnlySet<string> Unseen = new HashSet<string> { "script", "style", "template", "noscript", "svg", "canvas", "math", "head", "title", "link", "meta", "input", "select", "textarea", "source", "track", "param", "map" };

    public static bool IsSmiley(IElement picture) => picture.ClassList.Contains("wp-smiley") || picture.ClassList.Contains("emoji")
        || (int.TryParse(picture.GetAttribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width <= 32 && picture.GetAttribute("alt") is { Length: > 0 });

    /// <returns>What is lost of an element that our Markdown has no words for; null if nothing is.</returns>
    public static string? LossOf(IElement element) => element.LocalName switch
    {
        "u" or "ins" => "gạch chân",
        "s" or "strike" or "del" => "gạch ngang chữ",
        "sub" or "sup" => "chỉ số trên, dưới",
        "mark" => "chữ tô nền",
        "font" or "big" or "small" => "màu, cỡ hay phông chữ riêng",
        "button" or "form" => "biểu mẫu",
        "marquee" => "chữ chạy",
        _ when Looks().IsMatch(element.GetAttribute("style") ?? "") => "màu, cỡ hay phông chữ riêng",
        _ => null,
    };

    [GeneratedRegex(@"font-weight:\s*(bold|[6-9]00)", RegexOptions.IgnoreCase)]
    public static partial Regex Bold();

    [GeneratedRegex(@"font-style:\s*italic", RegexOptions.IgnoreCase)]
    public static partial Regex Italic();

    [GeneratedRegex(@"(^|;)\s*(color|background|background-color|font-size|font-family)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Looks();
}
