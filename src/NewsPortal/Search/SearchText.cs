using System.Globalization;
using System.Text;

namespace NewsPortal.Search;

/// <summary>Vietnamese as it is looked for: without marks, đ as d, lower case, words only.</summary>
public static class SearchText
{
    /// <summary>
    /// Composed text (NFC) without what no text holds: NUL, other control characters but tab and line ends, halves of surrogate pairs,
    /// U+FFFE, which Normalize throws on, and the marks that turn the direction of what follows them (U+202A–E, U+2066–9: a title could write itself
    /// into its neighbours).
    /// </summary>
    public static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\t' or '\n' or '\r' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))))
                kept.Append(rune.ToString());
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Clean(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            // đ has no decomposition: it stays behind after the marks are gone.
            folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    public static IEnumerable<string> FoldedWords(string text) => Words(Fold(text));

    /// <summary>" thu tuong chinh ": so that a whole word is found as " word ".</summary>
    public static string Padded(string text) => $" {string.Join(' ', FoldedWords(text))} ";

    private static IEnumerable<string> Words(string folded)
    {
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && char.IsLetterOrDigit(folded[i]))
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                yield return folded[start..i];
                start = -1;
            }
        }
    }
}
