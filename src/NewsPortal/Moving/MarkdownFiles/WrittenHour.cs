using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Moving.MarkdownFiles;

/// <summary>An hour as people and other systems write it. Without a zone it is the hour in Vietnam.</summary>
public static partial class WrittenHour
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy-M-d'T'H:m", "yyyy-M-d'T'H:m:s", "yyyy-M-d'T'H:m:s.FFFFFFF", "yyyy-M-d H:m", "yyyy-M-d H:m:s", "yyyy-M-d H:m:s.FFFFFFF",
        "d/M/yyyy", "d/M/yyyy H:m", "d/M/yyyy H:m:s", "H:m d/M/yyyy", "yyyy/M/d", "yyyy/M/d H:m", "yyyy/M/d H:m:s", "ddd, d MMM yyyy H:m:s", "d MMM yyyy H:m:s", "d MMM yyyy",
    ];

    /// <returns>UTC; null for what is no hour.</returns>
    public static DateTime? Read(string? written)
    {
        if (written is null || Zone().Match(written.Trim()) is not { } parts) return null;
        if (!DateTime.TryParseExact(parts.Groups["hour"].Value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var hour)) return null;
        if (OffsetOf(parts.Groups["zone"].Value) is not { } offset || hour.Ticks - offset.Ticks < 0 || hour.Year > 9000) return null;
        return DateTime.SpecifyKind(hour - offset, DateTimeKind.Utc);
    }

    private static TimeSpan? OffsetOf(string zone)
    {
        if (zone.Length == 0) return Clock.Vietnam;
        if (zone is "Z" or "z" or "UTC" or "GMT") return TimeSpan.Zero;
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        var (hours, minutes) = (int.Parse(digits[..2], CultureInfo.InvariantCulture), digits.Length > 2 ? int.Parse(digits[2..], CultureInfo.InvariantCulture) : 0);
        if (hours > 14 || minutes > 59) return null;
        return (zone[0] == '-' ? -1 : 1) * new TimeSpan(hours, minutes, 0);
    }

    // The zone of a day alone would be its last part: it begins behind an hour.
    [GeneratedRegex(@"\A(?<hour>.*?)(?:(?<=:\d{1,2}(?:\.\d+)?)\s*(?<zone>Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?\z", RegexOptions.Singleline)]
    private static partial Regex Zone();
}
