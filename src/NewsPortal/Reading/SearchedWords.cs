using NewsPortal.Search;

namespace NewsPortal.Reading;

/// <summary>What a reader looked for, if it may be kept: what could be somebody's address, number or account may not.</summary>
public readonly record struct SearchedWords(string Folded, string Typed)
{
    /// <summary>Longest words kept (characters): what is longer was pasted, and may be anything.</summary>
    public const int MaxLength = 80;

    /// <summary>Longest folded form: every letter a word, and a space to either side.</summary>
    public const int MaxFolded = 2 * MaxLength + 2;

    // "30/4/75" has five digits, a telephone number nine and more, a date of birth eight.
    private const int MostDigits = 6;

    /// <returns>Null for what is not kept.</returns>
    public static SearchedWords? Of(string words)
    {
        var typed = string.Join(' ', SearchText.Clean(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (typed.Length is 0 or > MaxLength || typed.Count(char.IsDigit) > MostDigits || LooksLikeAnAddress(typed)) return null;

        var folded = SearchText.Padded(typed);
        return folded.Length is > 2 and <= MaxFolded ? new(folded, typed) : null;
    }

    private static bool LooksLikeAnAddress(string typed) => typed.AsSpan().IndexOfAny('@', '＠', '﹫') >= 0
        || typed.Contains("://", StringComparison.Ordinal) || typed.Contains("www.", StringComparison.OrdinalIgnoreCase);
}
