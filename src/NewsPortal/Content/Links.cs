using Markdig.Syntax.Inlines;

namespace NewsPortal.Content;

/// <summary>A link, or a picture in a line of text. What no reader should be sent to stays as its text.</summary>
internal sealed class Links : Writes<LinkInline>
{
    protected override void Write(BodyWriter page, LinkInline part)
    {
        if (part.IsImage) WritePicture(page, part);
        else Write(page, part.Url, () => page.WriteChildren(part));
    }

    public static void Write(BodyWriter page, string? url, Action writeText)
    {
        var address = page.InLink ? null : Address.Safe(url);
        if (address is null)
        {
            writeText();
            return;
        }

        page.InLink = true;
        var text = page.Capture(writeText);
        page.InLink = false;
        if (string.IsNullOrWhiteSpace(text)) return;

        page.Write("<a href=\"");
        page.WriteEscape(address);
        page.Write(Address.IsExternal(address) ? "\" rel=\"noopener\">" : "\">");
        page.Write(text);
        page.Write("</a>");
    }

    private static void WritePicture(BodyWriter page, LinkInline part)
    {
        if (Pictures.In(page, part) is { } picture)
        {
            page.Write(Pictures.Html(picture, Pictures.BodySizes));
            return;
        }
        if (Pictures.KeyIn(part.Url) is not null) return;

        // Somebody else's picture is somebody else's request: the reader decides.
        var alt = PlainText.In(part);
        Write(page, part.Url, () => page.WriteEscape(alt.Length > 0 ? alt : part.Url));
    }
}

/// <summary>An address in angle brackets.</summary>
internal sealed class BareLinks : Writes<AutolinkInline>
{
    protected override void Write(BodyWriter page, AutolinkInline part) =>
        Links.Write(page, part.IsEmail ? $"mailto:{part.Url}" : part.Url, () => page.WriteEscape(part.Url));
}
