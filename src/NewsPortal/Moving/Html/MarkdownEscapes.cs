using System.Text;
using System.Text.RegularExpressions;

namespace NewsPortal.Moving.Html;

/// <summary>Text that is nothing but text in our Markdown, whatever it looks like.</summary>
internal static partial class MarkdownEscapes
{
    /// <param name="text">On one line.</param>
    /// <param name="all">Every mark of ASCII, where fewer were not enough.</param>
    public static string Inline(string text, bool all = false)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var mark = c switch
            {
                '\\' or '`' or '*' or '[' or ']' or '<' or '|' => true,
                // Within a word it emphasises nothing.
                '_' => i == 0 || i == text.Length - 1 || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(text[i + 1]),
                '&' => i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#'),
                _ => all && char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)),
            };
            if (mark) escaped.Append('\\');
            escaped.Append(c);
        }
        return all ? escaped.ToString() : Web().Replace(escaped.ToString(), m => $"{m.Value[..^1]}\\{m.Value[^1]}");
    }

    /// <summary>What would begin a block at the start of a line.</summary>
    public static string LineStarts(string markdown) => Numbered().Replace(Marked().Replace(markdown, @"\$0"), @"$1\$2");

    /// <summary>An address between the brackets of a link.</summary>
    public static string Address(string address)
    {
        var escaped = new StringBuilder(address.Length);
        foreach (var c in address.Trim())
            if (c is '(' or ')' or '<' or '>' or '\\' or '|' or '`' or '[' or ']' or '"' or '*' || c <= ' ') escaped.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else escaped.Append(c);
        return Entity().Replace(escaped.ToString(), "&amp;");
    }

    // What Markdig makes links of by itself: here it was text.
    [GeneratedRegex(@"(?:https?:|ftp:|mailto:|tel:|www\.)", RegexOptions.IgnoreCase)]
    private static partial Regex Web();

    [GeneratedRegex(@"^(?:[#>+\-=]|~~~|:::|\^\^\^)", RegexOptions.Multiline)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^([0-9]{1,9})([.)])(?=\s|$)", RegexOptions.Multiline)]
    private static partial Regex Numbered();

    [GeneratedRegex("&(?=#?[A-Za-z0-9]+;)")]
    private static partial Regex Entity();
}
