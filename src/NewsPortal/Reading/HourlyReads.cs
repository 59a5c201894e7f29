namespace NewsPortal.Reading;

/// <summary>How often a story was read in one hour. Says nothing about who read it.</summary>
public class HourlyReads
{
    public required int ArticleId { get; init; }

    /// <summary>The hour's beginning (UTC).</summary>
    public required DateTime Hour { get; init; }
    public int Reads { get; set; }
}
