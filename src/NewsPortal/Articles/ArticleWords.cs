using NewsPortal.Search;

namespace NewsPortal.Articles;

/// <summary>What a story is found by: folded words (<see cref="SearchText"/>), each between two spaces. Follows the story at every save.</summary>
public class ArticleWords
{
    public int ArticleId { get; private set; }
    public string Title { get; private set; } = " ";

    /// <summary>Title and lead.</summary>
    public string All { get; private set; } = " ";

    internal void Set(string title, string lead) => (Title, All) = (SearchText.Padded(title), SearchText.Padded($"{title} {lead}"));
}
