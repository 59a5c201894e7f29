using System.Net;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using NewsPortal.Media;

namespace NewsPortal.Content;

/// <summary>What stands under a picture: what it shows, and whose it is, from the last "Ảnh:" on.</summary>
internal static class Captions
{
    private const string CreditMark = PictureCaption.CreditMark;

    /// <returns>HTML for a <c>figcaption</c>; where the story says nothing, what the library knows, if anything.</returns>
    public static string Html(BodyWriter page, IReadOnlyList<ContainerInline> written, MediaFile file)
    {
        var parts = written.Select(inlines => Split(page, inlines)).ToList();
        var caption = string.Join(' ', parts.Select(part => part.Caption).Where(text => text.Length > 0));
        var credit = string.Join(' ', parts.Select(part => part.Credit).Where(text => text.Length > 0));

        if (caption.Length == 0 && credit.Length == 0) caption = WebUtility.HtmlEncode(file.Caption);
        if (credit.Length == 0 && file.Credit.Length > 0) credit = $"{CreditMark} {WebUtility.HtmlEncode(file.Credit)}";
        return credit.Length == 0 ? caption : $"""{caption} <span class="credit">{credit}</span>""".TrimStart();
    }

    private static (string Caption, string Credit) Split(BodyWriter page, ContainerInline written)
    {
        var credit = new ContainerInline();
        for (var inline = CreditIn(written); inline is not null;)
        {
            var next = inline.NextSibling;
            inline.Remove();
            credit.AppendChild(inline);
            inline = next;
        }
        return (page.HtmlOf(written), page.HtmlOf(credit));
    }

    /// <summary>The first inline of the credit; the text before it in the same line is cut off into one of its own.</summary>
    private static Inline? CreditIn(ContainerInline written)
    {
        for (var inline = written.LastChild; inline is not null; inline = inline.PreviousSibling)
        {
            if (inline is EmphasisInline all && PlainText.In(all).StartsWith(CreditMark, StringComparison.Ordinal)) return all;
            if (inline is not LiteralInline literal) continue;

            var text = literal.Content.ToString();
            var at = text.LastIndexOf(CreditMark, StringComparison.Ordinal);
            if (at < 0) continue;

            literal.Content = new StringSlice(text[..at]);
            var credit = new LiteralInline(text[at..]);
            literal.InsertAfter(credit);
            return credit;
        }
        return null;
    }
}
