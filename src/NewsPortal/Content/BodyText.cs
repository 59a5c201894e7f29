using System.Net;
using System.Text;

namespace NewsPortal.Content;

/// <summary>A rendered body as it is read: its words without markup, a block a line.</summary>
public static class BodyText
{
    // What stands within a word without ending it; a note's number behind a word does end it.
    private static readonly HashSet<string> WithinLines = new(["a", "b", "em", "i", "strong", "span", "code", "mark", "s", "del", "u"], StringComparer.OrdinalIgnoreCase);

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var within = WithinLines.GetAlternateLookup<ReadOnlySpan<char>>();
        var rest = html.AsSpan();
        for (var tag = rest.IndexOf('<'); tag >= 0; tag = rest.IndexOf('<'))
        {
            text.Append(rest[..tag]);
            var end = rest[tag..].IndexOf('>');
            if (end < 0) break;
            if (!within.Contains(NameOf(rest.Slice(tag + 1, end - 1)))) text.Append('\n');
            rest = rest[(tag + end + 1)..];
        }
        return WebUtility.HtmlDecode(text.Append(rest.IndexOf('<') < 0 ? rest : []).ToString());
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAny(" />\n\t");
        return end < 0 ? tag : tag[..end];
    }
}
