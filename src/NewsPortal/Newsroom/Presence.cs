namespace NewsPortal.Newsroom;

/// <summary>A page on which an editor has a story open. One row a page, not a person: of two tabs one may close and the other stay.</summary>
public class Presence
{
    public required int ArticleId { get; init; }

    /// <summary>Which page, as the page itself says; between one rendering and the next.</summary>
    public required Guid Page { get; init; }
    public required int EditorId { get; init; }
    public required DateTime Since { get; init; }

    /// <summary>When it was last heard of. One that has fallen silent is gone.</summary>
    public required DateTime SeenAt { get; init; }
}
