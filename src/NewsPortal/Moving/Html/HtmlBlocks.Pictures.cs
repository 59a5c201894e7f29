using AngleSharp.Dom;

namespace NewsPortal.Moving.Html;

internal sealed partial class HtmlBlocks
{
    private static bool IsGallery(IElement element) => element.HasAttribute("data-np-gallery")
        || (element.ClassList.Any(c => c is "wp-block-gallery" or "blocks-gallery-grid" or "gallery") && element.QuerySelector("img") is not null);

    private void AddFigure(List<MarkdownBlock> blocks, IElement figure, Piece style)
    {
        if (IsGallery(figure))
        {
            AddGallery(blocks, figure);
            return;
        }
        var captions = figure.QuerySelectorAll("figcaption, .wp-caption-text, .wp-caption-dd").ToList();
        var pictures = figure.QuerySelectorAll("img").Where(i => !HtmlNames.IsSmiley(i)).ToList();
        var film = figure.QuerySelector("video, audio, iframe, [data-np-embed]");
        if (film is not null || IsFilmFrame(figure)) AddFilmFigure(blocks, figure, film, captions);
        else if (pictures.Count > 0 && figure.QuerySelector("table, blockquote, pre") is null)
            // Several pictures share what stands under them.
            foreach (var (i, picture) in pictures.Index()) AddPicture(blocks, picture, i == pictures.Count - 1 ? captions : [], style);
        else AddAround(blocks, figure, captions, style);
    }

    // A table, a quotation or a listing with a caption: that is a line below.
    private void AddAround(List<MarkdownBlock> blocks, IElement figure, List<IElement> captions, Piece style)
    {
        foreach (var caption in captions) caption.Remove();
        blocks.AddRange(In(figure.ChildNodes, style));
        foreach (var caption in captions) AddParagraph(blocks, [.. caption.ChildNodes], new Piece { Italic = true });
    }

    private void AddPicture(List<MarkdownBlock> blocks, IElement element, IEnumerable<IElement> captions, Piece style)
    {
        var picture = element.LocalName == "img" ? element : element.QuerySelector("img");
        if (picture is null) return;
        var caption = string.Join(' ', captions.Select(c => Line(c.ChildNodes, default, oneLine: true)).Where(c => c.Length > 0));
        var alt = MarkdownEscapes.Inline(Words(picture.GetAttribute("alt")));
        if (_source.KeyOf(picture) is { } key)
        {
            NoteLink(picture, style);
            blocks.Add(new(caption.Length > 0 ? $"^^^\n![{alt}](/media/{key})\n^^^ {caption}" : $"![{alt}](/media/{key})"));
            return;
        }
        AddMissing(blocks, picture, alt);
        if (caption.Length > 0) blocks.Add(new(caption));
    }

    private void AddMissing(List<MarkdownBlock> blocks, IElement picture, string alt)
    {
        var address = picture.GetAttribute("src") ?? "";
        var isInline = address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
        _source.Lost(isInline ? "ảnh viết thẳng trong bài (data:)" : "ảnh không có trong thư mục ảnh", isInline ? "" : address);
        if (isInline || _source.LinkTo(address) is not { } link)
        {
            if (alt.Length > 0) blocks.Add(new(MarkdownEscapes.LineStarts(alt)));
            return;
        }
        var name = alt.Length > 0 ? alt : MarkdownEscapes.Inline(Words(Uri.UnescapeDataString(address[(address.TrimEnd('/').LastIndexOf('/') + 1)..].Split('?')[0])));
        blocks.Add(new($"[{(name.Length > 0 ? name : "Ảnh")}]({MarkdownEscapes.Address(link)})"));
    }

    // A picture that leads to itself in large leads nowhere else: ours opens by its own means.
    private void NoteLink(IElement picture, Piece style)
    {
        var link = style.Link ?? picture.Closest("a")?.GetAttribute("href");
        if (link is not null && !IsFile(link)) _source.Lost("liên kết trên ảnh", link);
    }

    private static bool IsFile(string link) => link.Contains("attachment_id=", StringComparison.Ordinal)
        || Path.GetExtension(link.Split('?', '#')[0]).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp" or ".avif";

    private void AddGallery(List<MarkdownBlock> blocks, IElement gallery)
    {
        var title = TextOf(gallery.QuerySelector(".blocks-gallery-caption") ?? gallery.Children.FirstOrDefault(c => c.LocalName == "figcaption"));
        var (rows, missing) = (new List<string>(), new List<MarkdownBlock>());
        foreach (var picture in gallery.QuerySelectorAll("img").Where(i => !HtmlNames.IsSmiley(i)))
        {
            var holder = picture.Closest("figure, li, dl, .gallery-item");
            var words = holder is null || holder == gallery ? null : holder.QuerySelector("figcaption, .wp-caption-text, .gallery-caption");
            var caption = words is null || words.ClassList.Contains("blocks-gallery-caption") ? "" : Line(words.ChildNodes, default, oneLine: true);
            var alt = MarkdownEscapes.Inline(Words(picture.GetAttribute("alt")));
            if (_source.KeyOf(picture) is { } key) rows.Add($"![{alt}](/media/{key}) {caption}".TrimEnd());
            else
            {
                AddMissing(missing, picture, alt);
                if (caption.Length > 0) missing.Add(new(caption));
            }
        }
        if (rows.Count > 0) blocks.Add(new($"{$":::gallery {title}".TrimEnd()}\n{string.Join('\n', rows)}\n:::"));
        else if (title.Length > 0) blocks.Add(new(MarkdownEscapes.LineStarts(MarkdownEscapes.Inline(title))));
        blocks.AddRange(missing);
    }

    private static string Words(string? text) => HtmlToMarkdown.TextOf((text ?? "").Replace("<", "&lt;", StringComparison.Ordinal));
}
