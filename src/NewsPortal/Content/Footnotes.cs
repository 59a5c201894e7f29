using Markdig.Extensions.Footnotes;

namespace NewsPortal.Content;

/// <summary>The notes, in the order of their marks, at the end of the text.</summary>
internal sealed class Footnotes : Writes<FootnoteGroup>
{
    protected override void Write(BodyWriter page, FootnoteGroup part)
    {
        if (part.Count == 0) return;

        page.EnsureLine();
        page.WriteLine("""<div class="footnotes" role="doc-endnotes" aria-label="Chú thích">""");
        page.WriteLine("<ol>");
        foreach (var note in part.OfType<Footnote>())
        {
            page.WriteLine($"""<li id="chu-thich-{note.Order}">""");
            page.WriteChildren(note);
            page.WriteLine("</li>");
        }
        page.WriteLine("</ol>");
        page.WriteLine("</div>");
    }
}

/// <summary>The mark in the text that leads to a note, and the arrow at the note that leads back.</summary>
internal sealed class FootnoteMarks : Writes<FootnoteLink>
{
    protected override void Write(BodyWriter page, FootnoteLink part)
    {
        var number = part.Footnote.Order;
        if (part.IsBackLink)
        {
            WriteWayBack(page, part, number);
            return;
        }
        page.FootnoteMarks.Add(part.Index);
        page.Write($"""<sup class="footnote"><a id="cho-chu-thich-{part.Index}" href="#chu-thich-{number}" """);
        page.Write($"""role="doc-noteref" aria-label="Chú thích {number}">{number}</a></sup>""");
    }

    private static void WriteWayBack(BodyWriter page, FootnoteLink part, int number)
    {
        if (!page.FootnoteMarks.Contains(part.Index)) return;

        var time = part.Footnote.Links.Count(link => link.Index <= part.Index);
        var label = time == 1 ? $"Về chỗ chú thích {number}" : $"Về chỗ chú thích {number}, lần {time}";
        // The variation selector keeps the arrow from being drawn as an emoji.
        page.Write($""" <a class="back" href="#cho-chu-thich-{part.Index}" """);
        page.Write($"""role="doc-backlink" aria-label="{label}">↩&#xFE0E;</a>""");
    }
}
