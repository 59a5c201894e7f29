using Microsoft.AspNetCore.Html;
using NewsPortal.Newsroom;

namespace NewsPortal.Web.Hosting;

/// <summary>A side of a comparison as HTML, for the newsroom and for readers: not a space more than there is in the text, for it is shown as it stands.</summary>
public static class Marked
{
    public static IHtmlContent With(string element, IReadOnlyList<DiffPart> parts)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part.Differs) html.AppendHtml($"<{element}>").Append(part.Text).AppendHtml($"</{element}>");
            else html.Append(part.Text);
        }
        return html;
    }
}
