using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsPortal.Articles;
using NewsPortal.Media;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>A picture in its place on a page; writes its own element, for a partial view of each picture would cost a page of lists more than all its questions.</summary>
/// <param name="Sizes">How wide it is shown, as the <c>sizes</c> attribute says it.</param>
/// <param name="Crop">Three by two on cards; null for the whole picture.</param>
public record ShownPicture(CardPicture Picture, string Sizes, Crop? Crop) : IHtmlContent
{
    /// <summary>Read out to those who do not see it; empty where the headline beside it says enough.</summary>
    public string Alt { get; init; } = "";

    /// <summary>The page's first and largest picture: asked for before all others.</summary>
    public bool First { get; init; }

    public PictureSet Set => new(Picture.Hash, Picture.Width, Picture.Height, Crop);

    // A hash, numbers, crops and formats need no encoding; what an editor has typed does.
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var set = Set;
        writer.Write("<picture>");
        Source("avif");
        Source("webp");
        writer.Write($"<img src=\"{set.Src}\" srcset=\"{set.Srcset("jpg")}\" sizes=\"{Sizes}\" width=\"{set.Width}\" height=\"{set.Height}\" alt=\"");
        encoder.Encode(writer, Alt);
        writer.Write(First ? "\" fetchpriority=\"high\" decoding=\"async\"></picture>" : "\" loading=\"lazy\" decoding=\"async\"></picture>");

        void Source(string format) => writer.Write($"<source type=\"image/{format}\" srcset=\"{set.Srcset(format)}\" sizes=\"{Sizes}\">");
    }
}
