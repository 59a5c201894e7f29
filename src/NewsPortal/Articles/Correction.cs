namespace NewsPortal.Articles;

/// <summary>A correction in the form that the press rules set: the wrong text, the right text, the apology. Stands above the lead.</summary>
public class Correction
{
    public int Id { get; private set; }
    public int ArticleId { get; private set; }
    public required string WrongText { get; init; }
    public required string RightText { get; init; }
    public string Apology { get; init; } = "";

    /// <summary>When it was made public (UTC).</summary>
    public required DateTime At { get; init; }
}
