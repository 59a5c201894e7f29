namespace NewsPortal.People;

/// <summary>One signing in, on one browser, until its end. Of the network nothing is kept.</summary>
public class EditorSession
{
    public const int MaxDevice = 60;

    public required Guid Id { get; init; }
    public required int EditorId { get; init; }

    /// <summary>The editor's when it began, or last went on: with another one (password, role, suspension) it is over.</summary>
    public required string Stamp { get; set; }

    public required DateTime StartedAt { get; init; }

    /// <summary>When a page was last asked for, to within five minutes.</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>What the browser calls itself: "Chrome, Windows".</summary>
    public required string Device { get; init; }
}
