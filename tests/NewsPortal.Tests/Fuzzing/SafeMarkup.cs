using System.Net;
using System.Text.RegularExpressions;
using NewsPortal.Content;
using NewsPortal.Tests.Content;
using Xunit;

namespace NewsPortal.Tests.Fuzzing;

/// <summary>
/// What readers may be sent, told from its letters alone: no parser that the program shares stands between. Every "&lt;" begins a tag of a short list, written the one way in which every
/// browser reads it; none of that list changes how what follows is read.
/// </summary>
internal static partial class SafeMarkup
{
    private static readonly HashSet<string> Elements =
    [
        "p", "br", "hr", "h2", "h3", "h4", "em", "strong", "code", "pre", "ul", "ol", "li", "a", "sup", "span", "blockquote", "cite", "figure", "figcaption", "picture", "source", "img",
        "aside", "div", "button", "table", "thead", "tbody", "tr", "th", "td",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "id", "class", "href", "rel", "src", "srcset", "sizes", "data-embed", "data-related", "alt", "aria-label", "role", "type", "loading", "decoding", "scope", "tabindex", "width",
        "height", "start",
    ];

    private static readonly HashSet<string> Films = ["www.youtube-nocookie.com", "player.vimeo.com"];

    /// <summary>As a browser's parser reads it, too; and all that the program does with a body once it is rendered.</summary>
    public static void Check(RenderedBody body, string written)
    {
        Check(body.Html);
        OnlyAllowed.InOrder(OnlyAllowed.InHtml(body.Html, "it"));
        var parts = ArticleBody.Parts(body.Html);
        Assert.All(parts.SelectMany(p => p.RelatedIds), id => Assert.True(id > 0));
        Assert.Equal(body.Html.Length, parts.Sum(p => p.Html.Length) + Places().Matches(body.Html).Sum(m => m.Length));
        BodyFacts.Of(body.Html);
        BodyParagraphs.Of(body.Html);
        BodyText.Of(body.Html);
        Assert.InRange(body.WordCount, 0, written.Length + body.Html.Length);
    }

    public static void Check(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var piece = Piece().Match(html, at);
            Assert.True(piece.Success && piece.Index == at, $"Not markup of ours at {at}: {html.Substring(at, Math.Min(200, html.Length - at))}");
            at += piece.Length;
            if (piece.Groups["element"] is not { Success: true } element) continue;
            Assert.True(Elements.Contains(element.Value), piece.Value);
            foreach (var (name, value) in piece.Groups["name"].Captures.Zip(piece.Groups["value"].Captures, (n, v) => (n.Value, WebUtility.HtmlDecode(v.Value))))
            {
                Assert.True(Attributes.Contains(name), piece.Value);
                Assert.True(Leads(name, value), piece.Value);
            }
        }
    }

    private static bool Leads(string name, string value) => name switch
    {
        "href" => Link().IsMatch(value),
        "src" => Media().IsMatch(value),
        "srcset" => value.Split(", ").All(s => Media().IsMatch(s.Split(' ')[0])),
        "data-embed" => Uri.TryCreate(value, UriKind.Absolute, out var film) && film.Scheme == "https" && Films.Contains(film.Host),
        _ => true,
    };

    [GeneratedRegex("""\G(?:[^<\x00-\x08\x0B\x0C\x0E-\x1F\x7F]+|</(?<element>[a-z0-9]+)>|<(?<element>[a-z0-9]+)(?: (?<name>[a-z-]+)="(?<value>[^"\x00-\x08\x0B\x0C\x0E-\x1F\x7F]*)")*>)""")]
    private static partial Regex Piece();

    [GeneratedRegex(@"\A(?:/(?![/\\])|#|https?://[^/\\@]|mailto:|tel:)[^\x00-\x20<>""]*\z")]
    private static partial Regex Link();

    [GeneratedRegex(@"\A/media/[0-9a-f]{32}/[0-9]+\.(?:avif|webp|jpg)\z")]
    private static partial Regex Media();

    [GeneratedRegex("""<div data-related="[0-9 ]+"></div>""")]
    private static partial Regex Places();
}
