namespace NewsPortal.Moving;

/// <summary>
/// A reader's comment that came with an imported story. The paper has no comments: they are shown nowhere, and leave it with the next export. Addresses of
/// those who wrote (e-mail, IP) stay behind where they were.
/// </summary>
public class KeptComment
{
    public const int MaxAuthor = 200;
    public const int MaxKey = 100;

    public int Id { get; private set; }
    public required int ArticleId { get; init; }

    /// <summary>Its number in the system that it came from, and that of the comment it answers; empty if it answers none.</summary>
    public required string Key { get; init; }
    public required string ParentKey { get; init; }

    public required string Author { get; init; }
    public required DateTime At { get; init; }

    /// <summary>As it was written, HTML and all: never sent to a browser.</summary>
    public required string Text { get; init; }

    /// <summary>Whether readers could see it there.</summary>
    public required bool WasApproved { get; init; }
}
