using NewsPortal.Search;

namespace NewsPortal.Articles;

/// <summary>What a story is found by: folded words (<see cref="SearchText"/>), each between two spaces. Follows the story at every save.</summary>
public class ArticleWords
{
    public int ArticleId { get; private set; }
    public string Title { get; private set; } = " ";

    /// <summary>Title and lead.</summary>
    public string All { get; private set; } = " ";

    /// <summary>Its row in the search index (<see cref="SearchRow"/>); null for a story that nobody is to find.</summary>
    public long? Row { get; private set; }

    /// <summary>What the index holds of it is out of date: a tag or an author has another name now.</summary>
    public bool IsStale { get; private set; }

    internal void IndexedAt(long? row) => (Row, IsStale) = (row, false);

    internal void Set(string title, string lead) => (Title, All) = (SearchText.Padded(title), SearchText.Padded($"{title} {lead}"));
}
