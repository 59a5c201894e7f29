using System.Globalization;

namespace NewsPortal.Moving.WordPress;

/// <summary>The hours of an export, as UTC.</summary>
public static class WpTime
{
    private const string Written = "yyyy-MM-dd HH:mm:ss";

    // WordPress's own zero is 1970; year 9999 is what plugins write for "never", and is no hour in Vietnam any more.
    private static bool IsAnHour(DateTime at) => at.Year is > 1970 and < 9000;

    /// <param name="gmt">In UTC; "0000-00-00 00:00:00" where WordPress has none.</param>
    /// <param name="local">In the site's own time.</param>
    /// <param name="offset">Of that time.</param>
    /// <param name="pubDate">As RSS writes it; "Wed, 30 Nov -0001 00:00:00 +0000" where there is none.</param>
    /// <returns>Null where none of them is an hour.</returns>
    public static DateTime? Of(string gmt, string local, TimeSpan offset, string pubDate = "")
    {
        if (Read(gmt) is { } utc) return utc;
        if (Read(local) is { } own) return DateTime.SpecifyKind(own - offset, DateTimeKind.Utc);
        return DateTimeOffset.TryParse(pubDate, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var published) && IsAnHour(published.UtcDateTime) ? published.UtcDateTime : null;
    }

    /// <returns>By how much the site's own time is ahead of UTC; null where an item does not say both.</returns>
    public static TimeSpan? Offset(string gmt, string local) =>
        Read(gmt) is { } utc && Read(local) is { } own && (own - utc).Duration() <= TimeSpan.FromHours(14) ? own - utc : null;

    private static DateTime? Read(string text) =>
        DateTime.TryParseExact(text.Trim(), Written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) && IsAnHour(at) ? at : null;
}
