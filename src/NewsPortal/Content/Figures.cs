using Markdig.Extensions.Figures;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsPortal.Content;

/// <summary>Pictures between two lines of <c>^^^</c>, with a caption. Other text between them stays, below.</summary>
internal sealed class Figures : Writes<Figure>
{
    protected override void Write(BodyWriter page, Figure part)
    {
        var ownParagraphs = part.OfType<ParagraphBlock>().Where(HoldsPicture).ToList();
        var pictures = ownParagraphs.SelectMany(p => p.Inline!.OfType<LinkInline>()).Where(Pictures.IsPicture).ToList();
        foreach (var picture in pictures) picture.Remove();

        var captions = part.Where(block => block is FigureCaption || ownParagraphs.Contains(block)).Cast<LeafBlock>().ToList();
        Write(page, pictures, [.. captions.Select(block => block.Inline).OfType<ContainerInline>()]);
        foreach (var block in part.Except(captions)) page.Write(block);
    }

    /// <summary>One figure; none if the library has no picture of it: a caption alone speaks of what nobody sees.</summary>
    public static void Write(
        BodyWriter page,
        IReadOnlyList<LinkInline> named,
        IReadOnlyList<ContainerInline> captions,
        string sizes = Pictures.BodySizes)
    {
        var pictures = named.Select(image => Pictures.In(page, image)).OfType<PlacedPicture>().ToList();
        if (pictures.Count == 0) return;

        page.EnsureLine();
        page.WriteLine(pictures.Count > 1 ? """<figure class="pictures">""" : "<figure>");
        foreach (var picture in pictures) page.WriteLine(Pictures.Html(picture, sizes));
        var caption = Captions.Html(page, captions, pictures[0].File);
        if (caption.Length > 0) page.WriteLine($"<figcaption>{caption}</figcaption>");
        page.WriteLine("</figure>");
    }

    private static bool HoldsPicture(ParagraphBlock paragraph) => paragraph.Inline?.Any(Pictures.IsPicture) == true;
}
