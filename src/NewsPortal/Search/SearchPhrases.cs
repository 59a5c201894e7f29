namespace NewsPortal.Search;

/// <summary>Words side by side.</summary>
internal static class SearchPhrases
{
    /// <summary>The runs of words with marks in a phrase, each as long as it goes.</summary>
    public static IEnumerable<IReadOnlyList<SearchToken>> Marked(IReadOnlyList<SearchToken> phrase)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            var run = phrase.Skip(i).TakeWhile(w => w.IsMarked).ToList();
            if (run.Count == 0) continue;
            yield return run;
            i += run.Count;
        }
    }

    /// <summary>Where a phrase begins in a text, as numbers of the text's words.</summary>
    public static IEnumerable<int> In(IReadOnlyList<SearchToken> text, IReadOnlyList<SearchToken> phrase)
    {
        for (var i = 0; i + phrase.Count <= text.Count; i++)
            if (IsAt(text, phrase, i)) yield return i;
    }

    /// <summary>A word typed with marks is that word; one typed without them is any with these letters.</summary>
    public static bool IsSame(this SearchToken typed, SearchToken read) => typed.IsMarked ? typed.Exact == read.Exact : typed.Folded == read.Folded;

    private static bool IsAt(IReadOnlyList<SearchToken> text, IReadOnlyList<SearchToken> phrase, int at)
    {
        for (var k = 0; k < phrase.Count; k++)
            if (!phrase[k].IsSame(text[at + k])) return false;
        return true;
    }
}
