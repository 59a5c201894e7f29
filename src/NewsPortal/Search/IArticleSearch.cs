namespace NewsPortal.Search;

/// <summary>Where to look.</summary>
/// <param name="First">Rows of the index (<see cref="SearchRow"/>), both ends included.</param>
/// <param name="Last">See <paramref name="First"/>.</param>
/// <param name="CategoryIds">Stories in one of these; all where there are none.</param>
public record SearchRange(long First, long Last, IReadOnlyList<int> CategoryIds)
{
    /// <summary>The whole archive up to a row.</summary>
    public static SearchRange Until(long last) => new(SearchRow.Least, last, []);
}

/// <summary>What the two databases do each in its own way: which rows of the index hold a query.</summary>
public interface IArticleSearch
{
    /// <summary>Newest first, at most so many.</summary>
    Task<IReadOnlyList<long>> RowsAsync(SearchQuery query, SearchRange range, int most, CancellationToken ct);

    /// <summary>Of these, stories that have all the words in their titles: among so many newest such titles.</summary>
    Task<IReadOnlyList<long>> TitleRowsAsync(SearchQuery query, SearchRange range, int most, CancellationToken ct);

    /// <summary>Stories whose titles hold all these words.</summary>
    Task<IReadOnlyList<long>> TitlesBegunAsync(BegunWords words, SearchRange range, int most, CancellationToken ct);

    /// <summary>Whether some story has this tag or author.</summary>
    Task<bool> HasAsync(SearchFilter name, CancellationToken ct);
}
