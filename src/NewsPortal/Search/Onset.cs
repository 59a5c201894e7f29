namespace NewsPortal.Search;

/// <summary>The consonants that open a syllable, and which rimes follow them.</summary>
internal static class Onset
{
    private const int Longest = 3;

    private static readonly HashSet<string> all =
        ["", .. "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".Split(' ')];

    /// <summary>The ways to cut a word after its onset, the longest onset first: "giêng" is gi + êng, then g + iêng.</summary>
    public static IEnumerable<(string Onset, string Rime)> Cuts(string word)
    {
        for (var length = Math.Min(Longest, word.Length); length >= 0; length--)
            if (all.Contains(word[..length])) yield return (word[..length], word[length..]);
    }

    public static bool Fits(string onset, string rime) => FitsSpelling(onset, rime[0]) && rime switch
    {
        "ăk" => onset is "đ" or "l",
        "ych" or "ynh" or "yt" => onset is "qu",
        "êng" => onset is "gi",
        _ when rime.StartsWith("yê", StringComparison.Ordinal) => onset is "" or "qu",
        _ when rime.StartsWith("iê", StringComparison.Ordinal) => onset.Length > 0,
        _ => true,
    };

    private static bool FitsSpelling(string onset, char vowel) => onset switch
    {
        // "Bắc Kạn" keeps its k.
        "k" => vowel is 'e' or 'ê' or 'i' or 'y' or 'a',
        "gh" or "ngh" => vowel is 'e' or 'ê' or 'i',
        "c" or "ng" => vowel is not ('e' or 'ê' or 'i' or 'y'),
        "g" => vowel is not ('e' or 'ê' or 'y'),
        "gi" => vowel is not ('i' or 'y'),
        "qu" => vowel is not ('u' or 'ư' or 'o'),
        _ => true,
    };
}
