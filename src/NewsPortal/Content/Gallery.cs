using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsPortal.Content;

/// <summary>A row of pictures under one title: each begins a line, what follows it is its caption.</summary>
internal static class Gallery
{
    public static void Write(BodyWriter page, CustomContainer part)
    {
        var rows = part.OfType<ParagraphBlock>()
            .Where(row => row.Inline?.FirstChild is { } first && Pictures.IsPicture(first)).ToList();
        var figures = rows.SelectMany(row => Split(row.Inline!))
            .Select(placed => FigureOf(page, placed)).Where(figure => figure.Length > 0).ToList();
        foreach (var row in rows) part.Remove(row);

        if (figures.Count > 0)
        {
            page.WriteLine("""<div class="gallery">""");
            Containers.WriteTitled(page, part.Arguments, () => WriteList(page, figures));
            page.WriteLine("</div>");
        }
        page.WriteChildren(part);
    }

    private static string FigureOf(BodyWriter page, (LinkInline Picture, ContainerInline Caption) placed) =>
        page.Capture(() => Figures.Write(page, [placed.Picture], [placed.Caption], Pictures.GallerySizes));

    private static void WriteList(BodyWriter page, List<string> figures)
    {
        page.WriteLine("<ul>");
        foreach (var figure in figures) page.WriteLine($"<li>{figure}</li>");
        page.WriteLine("</ul>");
    }

    private static List<(LinkInline Picture, ContainerInline Caption)> Split(ContainerInline row)
    {
        var placed = new List<(LinkInline Picture, ContainerInline Caption)>();
        foreach (var inline in row.ToList())
        {
            inline.Remove();
            if (Pictures.IsPicture(inline)) placed.Add(((LinkInline)inline, new ContainerInline()));
            else placed[^1].Caption.AppendChild(inline);
        }
        return placed;
    }
}
