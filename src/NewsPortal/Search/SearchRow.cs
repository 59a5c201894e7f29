namespace NewsPortal.Search;

/// <summary>
/// The number of a story's row in the index: the eighths of a second from 2000 to its hour. Descending numbers are newest first whatever the order in which
/// stories came in, and a bound hides those whose hour has not come. Close together, because the index keeps differences. Two stories of one moment:
/// the later saved takes the next free number below.
/// </summary>
public static class SearchRow
{
    private const int PerSecond = 8;
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>No story has a lower number, however old.</summary>
    public static readonly long Least = First(DateTime.MinValue);

    /// <summary>The first number to try for a story of this hour. Stories begun apart try apart.</summary>
    public static long For(DateTime hour, int articleId) => Seconds(hour) * PerSecond + (articleId & (PerSecond - 1));

    /// <summary>No story up to this moment has a higher number.</summary>
    public static long Last(DateTime hour) => Seconds(hour) * PerSecond + PerSecond - 1;

    /// <summary>No story from this moment on has a lower number, but for some that share it.</summary>
    public static long First(DateTime hour) => Seconds(hour) * PerSecond;

    /// <summary>To the second (UTC).</summary>
    public static DateTime HourOf(long row) => Epoch.AddSeconds(Math.Floor((double)row / PerSecond));

    private static long Seconds(DateTime hour) => (long)Math.Floor((hour - Epoch).TotalSeconds);
}
