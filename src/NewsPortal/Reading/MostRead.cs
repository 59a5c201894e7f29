namespace NewsPortal.Reading;

/// <summary>The time that "Xem nhiều nhất" looks back over.</summary>
public enum ReadWindow { Day, Week }

/// <summary>One place of "Xem nhiều nhất", materialised from the hourly reads by <see cref="MostReadRefresh"/>.</summary>
public class MostRead
{
    public required ReadWindow Window { get; init; }

    /// <summary>1 is the most read.</summary>
    public required int Rank { get; init; }
    public required int ArticleId { get; set; }
    public required int Reads { get; set; }
}
