using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsPortal.Content;

/// <summary>Words without their markup, and the markup for words that have none.</summary>
internal static partial class PlainText
{
    /// <summary>What is no story by the bounds of <see cref="Dialect"/>: paragraphs as typed.</summary>
    public static string ToHtml(string text)
    {
        var html = new StringBuilder();
        const StringSplitOptions WithoutEmpty = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", WithoutEmpty))
            html.Append("<p>").Append(Escaped(paragraph)).Append("</p>\n");
        return html.ToString();
    }

    public static string Of(string html) => WebUtility.HtmlDecode(Tags().Replace(html, ""));

    public static string In(ContainerInline? inlines) =>
        string.Concat((inlines?.Descendants<Inline>() ?? []).Select(inline => inline switch
        {
            LiteralInline text => text.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            AutolinkInline link => link.Url,
            LineBreakInline => " ",
            _ => "",
        })).Trim();

    /// <summary>Words hold a letter or a digit: a dash between two spaces is none.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var (count, counted) = (0, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) counted = false;
            else if (!counted && char.IsLetterOrDigit(c))
            {
                count++;
                counted = true;
            }
        }
        return count;
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\n", "<br>\n", StringComparison.Ordinal);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
