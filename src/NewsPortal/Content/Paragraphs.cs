using Markdig.Syntax;

namespace NewsPortal.Content;

/// <summary>A paragraph; one of nothing but pictures is their figures.</summary>
internal sealed class Paragraphs : Writes<ParagraphBlock>
{
    protected override void Write(BodyWriter page, ParagraphBlock part)
    {
        if (Pictures.Alone(part) is { Count: > 0 } alone)
        {
            foreach (var picture in alone) Figures.Write(page, [picture], []);
            return;
        }

        var html = page.HtmlOf(part.Inline);
        if (html.Length == 0) return;

        if (page.ImplicitParagraph)
        {
            page.Write(html);
            return;
        }
        page.EnsureLine();
        page.WriteLine($"<p>{html}</p>");
    }
}

/// <summary>A heading, at the level that the outline gives it.</summary>
internal sealed class Headings : Writes<HeadingBlock>
{
    protected override void Write(BodyWriter page, HeadingBlock part)
    {
        var html = page.HtmlOf(part.Inline);
        if (html.Length == 0) return;

        var level = page.Outline.Enter(part.Level);
        page.EnsureLine();
        page.WriteLine($"""<h{level} id="{page.Outline.IdFor(PlainText.Of(html))}">{html}</h{level}>""");
    }
}

/// <summary>A quotation; a last paragraph that begins with a dash says whose it is.</summary>
internal sealed class Quotes : Writes<QuoteBlock>
{
    private const string Dash = "— ";

    protected override void Write(BodyWriter page, QuoteBlock part)
    {
        var source = part.Count > 1 ? part.LastChild as ParagraphBlock : null;
        var name = source is null ? "" : page.HtmlOf(source.Inline);
        var signed = name.StartsWith(Dash, StringComparison.Ordinal);
        if (signed) part.Remove(source!);

        var tight = page.ImplicitParagraph;
        page.ImplicitParagraph = false;
        page.EnsureLine();
        page.WriteLine("<blockquote>");
        page.WriteChildren(part);
        if (signed) page.WriteLine($"""<p class="source">{Dash}<cite>{name[Dash.Length..]}</cite></p>""");
        page.WriteLine("</blockquote>");
        page.ImplicitParagraph = tight;
    }
}

/// <summary>A listing of code or numbers, which scrolls and so can be reached by keyboard.</summary>
internal sealed class Listings : Writes<CodeBlock>
{
    protected override void Write(BodyWriter page, CodeBlock part)
    {
        page.EnsureLine();
        page.Write("""<pre tabindex="0"><code>""");
        page.WriteLeafRawLines(part, writeEndOfLines: true, escape: true);
        page.WriteLine("</code></pre>");
    }
}
