namespace NewsPortal.Search;

/// <summary>What somebody is typing: whole words, and the last one perhaps only begun. Its marks may still come, so it is looked at without them.</summary>
/// <param name="Whole">As typed.</param>
/// <param name="Begun">The letters that the last word begins with, folded.</param>
/// <param name="Last">The last word, folded, if it is one already and is spelt otherwise: "ky" is "ki", and begins "kyoto".</param>
public sealed record BegunWords(IReadOnlyList<SearchToken> Whole, string Begun, string? Last)
{
    /// <returns>Null where there is no word yet.</returns>
    public static BegunWords? Read(string typed)
    {
        var text = SearchText.Clean(typed);
        var words = SearchText.Tokens(text).Take(SearchQuery.MaxWords).ToList();
        if (words is not [.. var whole, var last] || words.Exists(w => SearchFilter.IsOwn(w.Folded))) return null;

        var letters = string.Concat(SearchText.FoldedWords(text.Substring(last.Start, last.Length)));
        return letters.Length == 0 || letters == last.Folded ? new(whole, last.Folded, null) : new(whole, letters, last.Folded);
    }

    /// <summary>Whether these words stand side by side in a name.</summary>
    public bool AreIn(string name)
    {
        var read = SearchText.Tokens(name);
        for (var at = 0; at + Whole.Count < read.Count; at++)
            if (Whole.Zip(read.Skip(at)).All(pair => pair.First.IsSame(pair.Second)) && Begins(read[at + Whole.Count].Folded)) return true;
        return false;
    }

    private bool Begins(string folded) => folded.StartsWith(Begun, StringComparison.Ordinal) || folded == Last;
}
