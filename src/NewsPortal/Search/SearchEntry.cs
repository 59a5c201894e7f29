namespace NewsPortal.Search;

/// <summary>
/// The words of one approved story as the index holds them: folded, and, of words with marks, exact (<see cref="SearchToken"/>), with a sign for each word
/// without; each set apart by a blank.
/// On SQLite the table is the full-text index itself and gives nothing back.
/// </summary>
public class SearchEntry(long row)
{
    /// <summary>See <see cref="SearchRow"/>.</summary>
    public long Row { get; private set; } = row;
    public string TitleFolded { get; private set; } = " ";
    public string TitleExact { get; private set; } = " ";

    /// <summary>Lead, body with its captions, tags and authors; the words of filters are among the exact ones.</summary>
    public string RestFolded { get; private set; } = " ";
    public string RestExact { get; private set; } = " ";

    internal void Set(SearchedStory story)
    {
        (TitleFolded, TitleExact) = story.Title;
        (RestFolded, RestExact) = (story.Rest.Folded, story.Rest.Exact + story.Filters);
    }
}

/// <summary>The title alone, with what filters ask for: an index small enough to be asked for beginnings of words, and for the titles of the whole archive.</summary>
public class TitleEntry(long row)
{
    public long Row { get; private set; } = row;
    public string Folded { get; private set; } = " ";
    public string Exact { get; private set; } = " ";

    internal void Set(SearchedStory story) => (Folded, Exact) = (story.Title.Folded, story.Title.Exact + story.Filters);
}
