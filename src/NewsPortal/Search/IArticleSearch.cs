namespace NewsPortal.Search;

/// <summary>Where to look: rows of the index (<see cref="SearchRow"/>), both ends included, of a section or of one of its children.</summary>
public record SearchRange(long First, long Last, int? SectionId = null, int? CategoryId = null);

/// <summary>What the two databases do each in its own way: which rows of the index hold a query.</summary>
public interface IArticleSearch
{
    /// <summary>Newest first, at most so many.</summary>
    Task<IReadOnlyList<long>> RowsAsync(SearchQuery query, SearchRange range, int most, CancellationToken ct);

    /// <summary>Of these, stories that have all the words in their titles.</summary>
    Task<IReadOnlyList<long>> TitleRowsAsync(SearchQuery query, SearchRange range, int most, CancellationToken ct);

    /// <summary>Stories whose titles hold all these words, the last of them perhaps only begun.</summary>
    Task<IReadOnlyList<long>> TitlesBegunAsync(IReadOnlyList<SearchToken> words, SearchRange range, int most, CancellationToken ct);

    /// <summary>Whether some story has this tag or author.</summary>
    Task<bool> HasAsync(SearchFilter name, CancellationToken ct);
}
