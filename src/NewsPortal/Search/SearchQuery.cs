namespace NewsPortal.Search;

/// <summary>A word or, in quotes, words in this order; left out where a "-" stands before it.</summary>
public record SearchTerm(IReadOnlyList<SearchToken> Words, bool IsExcluded);

/// <summary>"tag:" or "tác giả:" as typed. Without quotes it is not said where the name ends: the index knows (<see cref="SearchNames"/>).</summary>
public record TypedFilter(string Kind, IReadOnlyList<string> Words, bool IsQuoted, bool IsExcluded);

/// <summary>What a reader looks for. Any text at all is one: what has no meaning here is words, or nothing.</summary>
public record SearchQuery(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<TypedFilter> Typed)
{
    /// <summary>Longest query looked for (UTF-16 characters): nobody types more, and each word costs.</summary>
    public const int MaxLength = 200;

    /// <summary>Most words looked for.</summary>
    public const int MaxWords = 12;

    /// <summary>Whole names, once they are known.</summary>
    public IReadOnlyList<(SearchFilter Name, bool IsExcluded)> Filters { get; init; } = [];

    /// <summary>Something was typed that is not looked for.</summary>
    public bool WasCut { get; init; }

    public IEnumerable<SearchTerm> Wanted => Terms.Where(t => !t.IsExcluded);
    public IEnumerable<SearchTerm> Excluded => Terms.Where(t => t.IsExcluded);

    /// <summary>All words that a story must hold, in the order typed.</summary>
    public IReadOnlyList<SearchToken> Words => field ??= [.. Wanted.SelectMany(t => t.Words)];

    /// <summary>Nothing that a story could be found by: no words, or only such as are to be left out.</summary>
    public bool IsEmpty => Words.Count == 0 && Filters.All(f => f.IsExcluded) && Typed.All(f => f.IsExcluded);

    public static SearchQuery Parse(string typed)
    {
        var text = SearchText.Clean(typed.Length > 2 * MaxLength ? typed[..(2 * MaxLength)] : typed).Trim();
        var wasCut = typed.Length > 2 * MaxLength || text.Length > MaxLength;
        return new SearchQueryReader(text.Length > MaxLength ? text[..MaxLength] : text).Read() is var query && wasCut ? query with { WasCut = true } : query;
    }
}
