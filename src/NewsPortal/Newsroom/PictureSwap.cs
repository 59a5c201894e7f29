namespace NewsPortal.Newsroom;

/// <summary>One picture that took another's place, and where it did: by this it is put back.</summary>
public class PictureSwap
{
    public int Id { get; private set; }
    public required int FromId { get; init; }
    public required int ToId { get; init; }
    public required int EditorId { get; init; }
    public required DateTime At { get; init; }
    public DateTime? UndoneAt { get; private set; }
    public List<PictureSwapPlace> Places { get; } = [];

    public void Undo(DateTime now) => UndoneAt = now;
}

/// <summary>A story, a pen name, a standing page or a line of the imprint (the logo) in which a picture took another's place.</summary>
public class PictureSwapPlace
{
    public int Id { get; private set; }
    public int SwapId { get; private set; }
    public int? ArticleId { get; init; }
    public int? PenNameId { get; init; }
    public int? StandingPageId { get; init; }
    public string? ImprintKey { get; init; }

    /// <summary>It became the story's cover.</summary>
    public bool AsCover { get; init; }

    /// <summary>The version that has it in its text; null where it did not stand there. The one before it has the other picture.</summary>
    public int? Revision { get; init; }
}
