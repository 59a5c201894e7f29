namespace NewsPortal.People;

/// <summary>One of the names under a story, in order: a pen name of the paper, or a guest who has no page.</summary>
public class Byline
{
    public int ArticleId { get; private set; }
    public int Position { get; private set; }
    public int? PenNameId { get; private init; }
    public string? GuestName { get; private init; }

    /// <summary>As <see cref="Taxonomy.Tagging.PublishAt"/>: the newest stories of a pen name are the end of an index range.</summary>
    public DateTime? PublishAt { get; internal set; }

    public static Byline Of(PenName penName) => new() { PenNameId = penName.Id };

    public static Byline OfGuest(string name) => new() { GuestName = name };

    internal Byline At(int position)
    {
        Position = position;
        return this;
    }
}
