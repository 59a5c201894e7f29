namespace NewsPortal.Articles;

/// <summary>A story picked by hand to stand under another one's lead.</summary>
public class Pick
{
    public int ArticleId { get; private set; }
    public int Position { get; init; }
    public int PickedId { get; init; }
}
