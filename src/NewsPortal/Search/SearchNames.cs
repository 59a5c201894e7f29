namespace NewsPortal.Search;

/// <summary>Finds out which name a filter means: with quotes what stands in them, without them the longest that some story has.</summary>
public static class SearchNames
{
    public static async Task<SearchQuery> WithNamesAsync(this IArticleSearch search, SearchQuery query, CancellationToken ct)
    {
        if (query.Typed.Count == 0) return query;

        var names = new List<(SearchFilter, bool)>();
        var rest = new List<SearchTerm>();
        foreach (var typed in query.Typed)
        {
            var taken = typed.IsQuoted ? 1 : await LengthAsync(search, typed, ct);
            var name = new SearchFilter(typed.Kind, string.Join(' ', typed.Words.Take(taken)));
            if (!name.IsEmpty) names.Add((name, typed.IsExcluded));
            rest.AddRange(typed.Words.Skip(taken).Select(w => new SearchTerm([.. SearchText.Tokens(w)], IsExcluded: false)).Where(t => t.Words.Count > 0));
        }
        return query with { Terms = [.. query.Terms, .. rest], Typed = [], Filters = names };
    }

    private static async Task<int> LengthAsync(IArticleSearch search, TypedFilter typed, CancellationToken ct)
    {
        for (var length = typed.Words.Count; length > 1; length--)
            if (await search.HasAsync(new(typed.Kind, string.Join(' ', typed.Words.Take(length))), ct)) return length;
        return 1;
    }
}
