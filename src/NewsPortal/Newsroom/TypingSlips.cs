using System.Text.RegularExpressions;

namespace NewsPortal.Newsroom;

/// <summary>Slips of the fingers that a spelling checker for other languages does not know.</summary>
public static partial class TypingSlips
{
    /// <summary>
    /// A word that joins others, twice in a row. Only such words: Vietnamese doubles the rest on purpose ("dần dần", "từ từ", "người người").
    /// </summary>
    public static IEnumerable<string> DoubledIn(string text) => Doubled().Matches(text).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Syllables that Telex would have turned into letters with marks: "ddaf", "nawngx", "khoongf". What could be an English word is left
    /// alone, and so are names written in capitals.
    /// </summary>
    public static IEnumerable<string> LeftoversIn(string text) => Ascii().Matches(text).Select(m => m.Value)
        .Where(word => !word.All(char.IsUpper) && IsLeftover(word.ToLowerInvariant())).Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool IsLeftover(string word) => WithBar().IsMatch(word) || WithShape().IsMatch(word) || WithTone().IsMatch(word);

    [GeneratedRegex(
        @"(?<!\p{L})(là|của|và|các|những|được|trong|với|cho|đã|sẽ|đang|rằng|thì|mà|ở|tại|theo|về|do|bởi|nhưng|hoặc|nếu|khi|này|không|một|có|để|vì|như)" +
        @"[ \t]+\1(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}/._@:-])[A-Za-z]{2,9}(?![\p{L}\p{Nd}/_@-])")]
    private static partial Regex Ascii();

    // đ: no English word begins with two d.
    [GeneratedRegex("^dd[aeiouy]")]
    private static partial Regex WithBar();

    // â ă ê ô ơ ư with a tone; "s" and "r" are left out, for "sees", "doors", "saws".
    [GeneratedRegex("^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?([aeiouy]?(aa|aw|ow|uw|uow|uaa|uee)[aeiouy]?(c|ch|m|n|ng|nh|p|t)?[fxj]|(ee|oo|iee|yee|uoo)(c|ch|m|n|ng|nh|p|t)[fxj])$")]
    private static partial Regex WithShape();

    // Beginnings that English does not have, a plain vowel, a tone; and "j" after any vowel.
    [GeneratedRegex("^((nh|ng|ngh|kh)[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?[sfrxj]|(b|c|ch|d|g|gh|gi|h|k|l|m|n|ph|qu|r|s|t|th|tr|v|x)[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?j)$")]
    private static partial Regex WithTone();
}
