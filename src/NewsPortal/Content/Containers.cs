using System.Net;
using Markdig.Extensions.CustomContainers;

namespace NewsPortal.Content;

/// <summary>What stands between <c>:::name</c> and <c>:::</c>. A name that is not known leaves its content, plainly.</summary>
internal sealed class Containers : Writes<CustomContainer>
{
    protected override void Write(BodyWriter page, CustomContainer part)
    {
        var tight = page.ImplicitParagraph;
        page.ImplicitParagraph = false;
        page.EnsureLine();
        switch (part.Info)
        {
            case "box": WriteBox(page, part); break;
            case "gallery": Gallery.Write(page, part); break;
            case "video": Video.Write(page, part); break;
            case "related": RelatedPlaces.Write(page, part); break;
            default: page.WriteChildren(part); break;
        }
        page.ImplicitParagraph = tight;
    }

    /// <summary>The title of a box or gallery as a heading, its content under it.</summary>
    public static void WriteTitled(BodyWriter page, string? title, Action write)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            write();
            return;
        }
        page.Outline.EnterBox(level =>
        {
            page.WriteLine($"""<h{level} id="{page.Outline.IdFor(title)}">{WebUtility.HtmlEncode(title)}</h{level}>""");
            write();
        });
    }

    private static void WriteBox(BodyWriter page, CustomContainer part)
    {
        if (page.InBox)
        {
            WriteTitled(page, part.Arguments, () => page.WriteChildren(part));
            return;
        }
        page.InBox = true;
        page.WriteLine("""<aside class="box">""");
        WriteTitled(page, part.Arguments, () => page.WriteChildren(part));
        page.WriteLine("</aside>");
        page.InBox = false;
    }
}
