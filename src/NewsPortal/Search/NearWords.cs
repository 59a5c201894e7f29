namespace NewsPortal.Search;

/// <summary>Words that somebody may have meant who typed another: one slip away, the likeliest first.</summary>
public static class NearWords
{
    private const int Most = 400;
    private const int Shortest = 2;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <param name="word">A folded word; what has anything but a to z in it, a number above all, is near to nothing.</param>
    public static IReadOnlyList<string> Of(string word)
    {
        if (word.Length < Shortest || !word.All(char.IsAsciiLetterLower)) return [];
        return [.. Slips(word).Where(near => near.Length >= Shortest && near != word).Distinct().Take(Most)];
    }

    private static IEnumerable<string> Slips(string word)
    {
        List<string> missing = [.. Inserted(word)];
        List<string> others = [.. Deleted(word), .. Replaced(word, (_, _) => true)];
        return
        [
            .. Confusions.Of(word), .. Undoubled(word), .. missing.Where(Syllable.IsFolded),
            .. Swapped(word), .. Replaced(word, Keyboard.AreNeighbours),
            .. others.Where(Syllable.IsFolded), .. others, .. missing,
        ];
    }

    private static IEnumerable<string> Undoubled(string word) =>
        from i in Enumerable.Range(1, word.Length - 1) where word[i] == word[i - 1] select word.Remove(i, 1);

    private static IEnumerable<string> Inserted(string word) =>
        from i in Enumerable.Range(0, word.Length + 1) from letter in Letters select word.Insert(i, letter.ToString());

    private static IEnumerable<string> Swapped(string word) =>
        from i in Enumerable.Range(1, word.Length - 1)
        select $"{word[..(i - 1)]}{word[i]}{word[i - 1]}{word[(i + 1)..]}";

    private static IEnumerable<string> Deleted(string word) =>
        from i in Enumerable.Range(0, word.Length) select word.Remove(i, 1);

    private static IEnumerable<string> Replaced(string word, Func<char, char, bool> isMeant) =>
        from i in Enumerable.Range(0, word.Length)
        from letter in Letters
        where isMeant(word[i], letter)
        select $"{word[..i]}{letter}{word[(i + 1)..]}";
}
