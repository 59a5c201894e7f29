namespace NewsPortal.Search;

/// <summary>Words typed without marks as a text writes them: side by side if they stand so anywhere, else each where it comes first.</summary>
internal static class SpellingInText
{
    /// <returns>Null where one of the words is in none of the texts.</returns>
    public static string? Of(IReadOnlyList<SearchToken> words, IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            var tokens = SearchText.Tokens(text).ToList();
            if (SearchPhrases.In(tokens, words).FirstOrDefault(-1) is >= 0 and var at)
                return string.Join(' ', tokens.Skip(at).Take(words.Count).Select(t => Written(text, t, isFirst: t == tokens[0])));
        }
        var written = words.Select(word => texts
            .SelectMany(text => SearchText.Tokens(text).Where(t => word.IsSame(t)).Take(1).Select(t => Written(text, t, isFirst: true))).FirstOrDefault()).ToList();
        return written.Contains(null) ? null : string.Join(' ', written);
    }

    // A capital that only begins a sentence says nothing of the word.
    private static string Written(string text, SearchToken token, bool isFirst)
    {
        var written = text.Substring(token.Start, token.Length);
        return isFirst ? written.ToLowerInvariant() : written;
    }
}
