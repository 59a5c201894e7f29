namespace NewsPortal.Articles;

/// <summary>A correction in the form that the press rules set: the wrong text, the right text, the apology. Stands above the lead.</summary>
public class Correction
{
    /// <summary>Longest kept (characters); what is longer is told, never cut.</summary>
    public const int MaxText = 4000;
    public const int MaxApology = 1000;

    public int Id { get; private set; }
    public int ArticleId { get; private set; }
    public required string WrongText { get; init; }
    public required string RightText { get; init; }
    public string Apology { get; init; } = "";

    /// <summary>When it was made public (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The piece that was wrong, as readers knew it: its headline may be what was wrong, or the story it hangs on has taken its place. Null: that story.</summary>
    public string? PieceTitle { get; init; }
    public string? PieceSection { get; init; }
    public DateTime? PieceAt { get; init; }

    /// <summary>The version that mended the words; null where they had been mended before.</summary>
    public int? Revision { get; init; }
}

/// <summary>A piece as readers know it.</summary>
public record PieceName(string Title, string Section, DateTime At);
