using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsPortal.Media;

namespace NewsPortal.Content;

/// <summary>Writes one body; knows what all its parts have to agree on.</summary>
internal sealed class BodyWriter : HtmlRenderer
{
    private BodyWriter(IReadOnlyDictionary<string, MediaFile> library) : base(new StringWriter())
    {
        Library = library;
        // Dialect has bounded the depth, captions and links count twice here.
        MaximumNestingDepth = 4 * Dialect.MaxDepth;
        // The first that accepts a part writes it; what is not named here is plain CommonMark.
        ObjectRenderers.InsertRange(0,
        [
            new Paragraphs(), new Headings(), new Quotes(), new Listings(), new Figures(), new Containers(), new Tables(),
            new Footnotes(), new FootnoteMarks(), new Links(), new BareLinks(),
        ]);
    }

    public IReadOnlyDictionary<string, MediaFile> Library { get; }
    public Outline Outline { get; } = new();

    /// <summary>Indices of the footnote marks that were written: a note can lead back only to these.</summary>
    public HashSet<int> FootnoteMarks { get; } = [];
    public bool InBox { get; set; }
    public bool InLink { get; set; }
    public int TablesSoFar { get; set; }

    public static string Write(MarkdownDocument story, IReadOnlyDictionary<string, MediaFile> library)
    {
        var page = new BodyWriter(library);
        page.Render(story);
        return page.Writer.ToString()!;
    }

    /// <summary>What the inlines come to, without ends that are only spaces. Empty if a reader would see nothing.</summary>
    public string HtmlOf(ContainerInline? inlines) => inlines is null ? "" : Capture(() => WriteChildren(inlines)).Trim();

    public string Capture(Action write)
    {
        var (outer, atLineStart) = (Writer, previousWasLine);
        using var inner = new StringWriter();
        Writer = inner;
        write();
        (Writer, previousWasLine) = (outer, atLineStart);
        return inner.ToString();
    }
}

/// <summary>Writes one kind of part of a body.</summary>
internal abstract class Writes<T> : HtmlObjectRenderer<T> where T : MarkdownObject
{
    protected sealed override void Write(HtmlRenderer renderer, T obj) => Write((BodyWriter)renderer, obj);

    protected abstract void Write(BodyWriter page, T part);
}
