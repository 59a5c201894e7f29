using System.Globalization;
using System.Text;

namespace NewsPortal.Search;

/// <summary>Vietnamese as it is looked for: without marks, đ as d, lower case, words only.</summary>
public static class SearchText
{
    // No writing has as many (UAX #15, Stream-Safe Text Format). They are put in order one by one: rows of a hundred thousand take minutes.
    private const int MaxMarks = 30;

    /// <summary>
    /// Composed text (NFC) without what no text holds: NUL, other control characters but tab and line ends, halves of surrogate pairs,
    /// U+FFFE, which Normalize throws on, and the marks that turn the direction of what follows them (U+202A–E, U+2066–9: a title could write itself
    /// into its neighbours).
    /// Of marks on one letter thirty stay.
    /// </summary>
    public static string Clean(string text)
    {
        var (kept, marks, most) = (new StringBuilder(text.Length), 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsText(rune)) continue;
            marks = rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            most = Math.Max(most, marks);
            if (marks <= MaxMarks) kept.Append(rune.ToString());
        }
        var composed = kept.ToString().Normalize(NormalizationForm.FormC);
        // A few letters come apart into a letter and marks, and lengthen a row of them.
        return most > MaxMarks / 2 && composed != text ? Clean(composed) : composed;
    }

    private static bool IsText(Rune rune) => rune.Value is '\t' or '\n' or '\r'
        || (!Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)));

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

    /// <summary>
    /// Words that are written with i or y, as "kỹ" and "kĩ": here always with i, as in tokens. Names and folded words keep the letter that was written; after other
    /// letters y is a name's own ("Vy").
    /// </summary>
    public static string WithI(string folded) => folded is "hy" or "ky" or "ly" or "my" or "sy" or "ty" or "quy" ? $"{folded[..^1]}i" : folded;

    /// <summary>A token's folded word as written in either way, for LIKE: a sign stands for the letter.</summary>
    public static string EitherWay(string folded) => folded is "hi" or "ki" or "li" or "mi" or "si" or "ti" or "qui" ? $"{folded[..^1]}_" : folded;

    public static IEnumerable<string> FoldedWords(string text) => Words(Fold(text));

    /// <summary>" thu tuong chinh ": so that a whole word is found as " word ".</summary>
    public static string Padded(string text) => $" {string.Join(' ', FoldedWords(text))} ";

    /// <summary>The words of a text where they stand in it, in both forms; a mark, a soft hyphen or a zero-width sign breaks no word.</summary>
    public static IReadOnlyList<SearchToken> Tokens(string text)
    {
        // A syllable and its blank are five letters.
        var tokens = new List<SearchToken>(text.Length / 5 + 1);
        var reader = new WordReader().Of(text);
        while (reader.Next()) tokens.Add(reader.Token);
        return tokens;
    }

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
