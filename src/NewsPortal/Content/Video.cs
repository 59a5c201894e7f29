using System.Net;
using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace NewsPortal.Content;

/// <summary>A film elsewhere, asked for only when the reader presses the button; without JavaScript there is the link.</summary>
internal static partial class Video
{
    public static void Write(BodyWriter page, CustomContainer part)
    {
        var address = Address.Safe(part.Arguments);
        if (address is not null && Address.IsExternal(address)) WriteFigure(page, address, CaptionOf(page, part));
        page.WriteChildren(part);
    }

    /// <summary>Films of it play on the page; of all else there is a link.</summary>
    public static bool Knows(string address) => Player(address) is not null;

    private static void WriteFigure(BodyWriter page, string address, string caption)
    {
        page.WriteLine("""<figure class="video">""");
        if (Player(address) is var (embed, watch, site))
        {
            page.WriteLine($"""<button type="button" class="video-play" data-embed="{embed}">Xem đoạn phim</button>""");
            page.WriteLine($"""<p><a href="{watch}" rel="noopener">Xem trên {site}</a></p>""");
        }
        else
        {
            var (href, host) = (WebUtility.HtmlEncode(address), WebUtility.HtmlEncode(new Uri(address).Host));
            page.WriteLine($"""<p><a href="{href}" rel="noopener">Xem đoạn phim tại {host}</a></p>""");
        }
        if (caption.Length > 0) page.WriteLine($"<figcaption>{caption}</figcaption>");
        page.WriteLine("</figure>");
    }

    /// <summary>The first paragraph, taken out of the container: what else is in it stays in the story.</summary>
    private static string CaptionOf(BodyWriter page, CustomContainer part)
    {
        if (part.FirstOrDefault() is not ParagraphBlock first) return "";
        part.Remove(first);
        return page.HtmlOf(first.Inline);
    }

    private static (string Embed, string Watch, string Site)? Player(string address)
    {
        if (YouTube().Match(address) is { Success: true } film)
        {
            var id = film.Groups["id"].Value;
            return ($"https://www.youtube-nocookie.com/embed/{id}", $"https://www.youtube.com/watch?v={id}", "YouTube");
        }
        if (Vimeo().Match(address) is not { Success: true } other) return null;

        var (number, key) = (other.Groups["id"].Value, other.Groups["key"].Value);
        return key.Length == 0
            ? ($"https://player.vimeo.com/video/{number}?dnt=1", $"https://vimeo.com/{number}", "Vimeo")
            : ($"https://player.vimeo.com/video/{number}?dnt=1&amp;h={key}", $"https://vimeo.com/{number}/{key}", "Vimeo");
    }

    [GeneratedRegex("""
        ^https?://
        (?: (?: (?:www\.|m\.)?youtube\.com | www\.youtube-nocookie\.com )
            / (?: watch\?(?:[^\#]*&)?v= | embed/ | shorts/ | live/ )
          | youtu\.be/ )
        (?<id>[A-Za-z0-9_-]{11}) (?:[?&\#/]|$)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex YouTube();

    [GeneratedRegex("""
        ^https?:// (?: (?:www\.)?vimeo\.com/ | player\.vimeo\.com/video/ )
        (?<id>[0-9]{1,15}) (?:/(?<key>[0-9a-f]{1,20}))? /? (?:[?\#]|$)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Vimeo();
}
