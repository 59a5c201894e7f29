using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsPortal.Content;

namespace NewsPortal.Moving.Html;

internal sealed partial class HtmlBlocks
{
    private static bool IsFilmFrame(IElement element) => element.ClassList.Contains("wp-block-embed__wrapper") || (element.LocalName == "figure" && element.ClassList.Contains("wp-block-embed"));

    private static bool IsTweet(IElement quote) => quote.ClassList.Any(c => c is "twitter-tweet" or "instagram-media" or "tiktok-embed");

    private void AddFilmFigure(List<MarkdownBlock> blocks, IElement figure, IElement? film, List<IElement> captions)
    {
        var caption = string.Join(' ', captions.Select(c => Line(c.ChildNodes, default, oneLine: true)).Where(c => c.Length > 0));
        foreach (var words in captions) words.Remove();
        if (film is { LocalName: "video" or "audio" }) AddFilm(blocks, film, caption);
        else AddEmbed(blocks, film?.GetAttribute("src") ?? film?.GetAttribute("data-np-embed") ?? TextOf(figure), caption);
    }

    private void AddFrame(List<MarkdownBlock> blocks, IElement frame)
    {
        var inner = frame.QuerySelector("embed");
        var address = frame.GetAttribute("src") ?? frame.GetAttribute("data-src") ?? frame.GetAttribute("data") ?? inner?.GetAttribute("src") ?? "";
        AddEmbed(blocks, address, "");
    }

    /// <param name="caption">Markdown, on one line.</param>
    private void AddEmbed(List<MarkdownBlock> blocks, string written, string caption)
    {
        var address = written.Trim();
        if (address.StartsWith("//", StringComparison.Ordinal)) address = $"https:{address}";
        if (Address.Safe(address) is not { } safe || !Address.IsExternal(safe) || safe.Any(char.IsWhiteSpace))
        {
            if (address.Length > 0) _source.Lost("khung nhúng không có địa chỉ dùng được", address);
            if (caption.Length > 0) blocks.Add(new(caption));
            return;
        }
        var film = Facade().Match(safe) is { Success: true } old ? $"https://www.youtube.com/watch?v={old.Groups[1].Value}" : safe;
        if (Video.Knows(film))
        {
            AddVideo(blocks, film, caption);
            return;
        }
        var link = _source.LinkTo(safe) ?? safe;
        var host = new Uri(safe).Host;
        _source.Lost($"khung nhúng của {host}", safe);
        blocks.Add(new($"[{MarkdownEscapes.Inline($"Xem tại {host}")}]({MarkdownEscapes.Address(link)})"));
        if (caption.Length > 0) blocks.Add(new(caption));
    }

    /// <summary>A film or a recording that the old paper served itself: what is left of it is the way there.</summary>
    private void AddFilm(List<MarkdownBlock> blocks, IElement film, string caption)
    {
        var address = film.GetAttribute("src") ?? film.QuerySelector("source")?.GetAttribute("src") ?? film.QuerySelector("a")?.GetAttribute("href") ?? "";
        if (Video.Knows(address))
        {
            AddVideo(blocks, address, caption);
            return;
        }
        var isSound = film.LocalName == "audio";
        _source.Lost(isSound ? "tệp âm thanh" : "tệp video", address);
        if (_source.LinkTo(address) is { } link && Address.Safe(link) is { } safe && Address.IsExternal(safe))
        {
            if (isSound) blocks.Add(new($"[Nghe tại {MarkdownEscapes.Inline(new Uri(safe).Host)}]({MarkdownEscapes.Address(safe)})"));
            else AddVideo(blocks, safe, caption);
            if (!isSound) return;
        }
        if (caption.Length > 0) blocks.Add(new(caption));
    }

    private static void AddVideo(List<MarkdownBlock> blocks, string address, string caption) =>
        blocks.Add(new($":::video {address}\n{caption}{(caption.Length > 0 ? "\n" : "")}:::"));

    // The player's address as sites copied it before 2013.
    [GeneratedRegex(@"^https?://(?:www\.)?youtube(?:-nocookie)?\.com/(?:v|e)/([A-Za-z0-9_-]{11})")]
    private static partial Regex Facade();
}
