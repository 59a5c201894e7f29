namespace NewsPortal.Search;

/// <summary>What Vietnamese ears and hands take for one another: s and x, ch and tr, n and l, final n and ng.</summary>
internal static class Confusions
{
    private static readonly string[][] onsets =
    [
        ["s", "x"], ["ch", "tr"], ["d", "gi", "r", "v"], ["l", "n"], ["c", "k", "q"],
        ["g", "gh"], ["ng", "ngh"], ["ph", "f"], ["h", "kh"], ["t", "th"],
    ];
    private static readonly string[][] vowels = [["i", "y"], ["o", "u"], ["a", "o"], ["e", "i"]];
    private static readonly string[][] codas = [["n", "ng"], ["t", "c"], ["m", "n"], ["n", "nh"], ["c", "ch"], ["p", "t"]];

    public static IEnumerable<string> Of(string word)
    {
        var start = Start(word);
        var end = word.Length - word.Reverse().TakeWhile(c => !Rime.Vowels.Contains(c, StringComparison.Ordinal)).Count();
        if (end < start) return [];
        return [
            .. Others(onsets, word[..start]).Select(onset => Joined(onset, word[start..])), .. AfterGi(word),
            .. Others(codas, word[end..]).Select(coda => word[..end] + coda),
            .. from i in Enumerable.Range(start, end - start)
               from vowel in Others(vowels, word[i].ToString())
               select $"{word[..i]}{vowel}{word[(i + 1)..]}",
        ];
    }

    // "giet" is diệt's and riết's as well: the i of "gi" may be the vowel.
    private static IEnumerable<string> AfterGi(string word) =>
        word.StartsWith("gi", StringComparison.Ordinal) ? Others(onsets, "gi").Select(onset => onset + word[1..]) : [];

    // The i of "gi" opens the syllable where another vowel follows.
    private static int Start(string word)
    {
        if (word is ['g', 'i', var next, ..] && Rime.Vowels.Contains(next, StringComparison.Ordinal)) return 2;
        return word.TakeWhile(c => !Rime.Vowels.Contains(c, StringComparison.Ordinal)).Count();
    }

    private static string Joined(string onset, string rest) =>
        onset == "gi" && rest.StartsWith('i') ? "g" + rest : onset + rest;

    private static IEnumerable<string> Others(string[][] groups, string part) =>
        groups.Where(group => group.Contains(part)).SelectMany(group => group.Where(other => other != part));
}
