namespace NewsPortal.Taxonomy;

/// <summary>One tag on one story. It holds the story's hour, so that the newest stories of a tag are the end of an index range.</summary>
public class Tagging
{
    public int ArticleId { get; private set; }
    public int TagId { get; init; }

    /// <summary>The story's <c>PublishAt</c> while it is approved, else null. Kept by <see cref="Data.NewsDb"/> at every save.</summary>
    public DateTime? PublishAt { get; internal set; }
}
