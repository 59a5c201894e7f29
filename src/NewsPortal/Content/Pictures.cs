using System.Net;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsPortal.Media;

namespace NewsPortal.Content;

/// <summary>A picture of the library, with the alternative text of the place where it stands.</summary>
internal sealed record PlacedPicture(MediaFile File, string Alt);

/// <summary>Pictures as a body names them, <c>![alt](/media/key)</c>, and as readers get them.</summary>
internal static partial class Pictures
{
    /// <summary>As wide as the text: 42.5rem, or the phone.</summary>
    public const string BodySizes = "(max-width: 43rem) 100vw, 42.5rem";

    /// <summary>Two in a row, one under the other on a phone.</summary>
    public const string GallerySizes = "(max-width: 43rem) 100vw, 21rem";

    public static string? KeyIn(string? url) =>
        MediaAddress().Match(url ?? "") is { Success: true } match ? match.Groups[1].Value : null;

    public static PlacedPicture? In(BodyWriter page, LinkInline image)
    {
        if (KeyIn(image.Url) is not { } key || !page.Library.TryGetValue(key, out var file)) return null;
        var alt = PlainText.In(image);
        return new(file, alt.Length > 0 ? alt : file.Alt);
    }

    /// <returns>The pictures of a paragraph that holds nothing else; empty if it holds anything else.</returns>
    public static IReadOnlyList<LinkInline> Alone(ParagraphBlock paragraph)
    {
        var inlines = paragraph.Inline?.ToList() ?? [];
        return inlines.All(inline => IsPicture(inline) || IsSpace(inline)) ? [.. inlines.OfType<LinkInline>()] : [];
    }

    public static bool IsPicture(Inline inline) => inline is LinkInline { IsImage: true } image && KeyIn(image.Url) is not null;

    private static bool IsSpace(Inline inline) =>
        inline is LineBreakInline || (inline is LiteralInline text && text.Content.IsEmptyOrWhitespace());

    public static string Html(PlacedPicture picture, string sizes)
    {
        var set = new PictureSet(picture.File);
        var alt = WebUtility.HtmlEncode(picture.Alt);
        return $"""
            <picture>
            <source type="image/avif" srcset="{set.Srcset("avif")}" sizes="{sizes}">
            <source type="image/webp" srcset="{set.Srcset("webp")}" sizes="{sizes}">
            <img src="{set.Src}" srcset="{set.Srcset("jpg")}" sizes="{sizes}"
            width="{set.Width}" height="{set.Height}" alt="{alt}" loading="lazy" decoding="async">
            </picture>
            """;
    }

    [GeneratedRegex("^/media/([a-z0-9-]{1,100})$")]
    private static partial Regex MediaAddress();
}
