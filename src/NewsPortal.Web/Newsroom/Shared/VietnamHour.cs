using System.Globalization;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>An hour as a form's field holds it ("2026-03-04T10:00"), always Vietnam's, whatever the machine of whoever typed it thinks.</summary>
public static class VietnamHour
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "dd/MM/yyyy HH:mm", "d/M/yyyy H:mm", "HH:mm dd/MM/yyyy"];

    public static string Of(DateTime? utc) => utc?.InVietnam().ToString(Formats[0], CultureInfo.InvariantCulture) ?? "";

    /// <returns>False for what is no hour, and for years no newspaper plans in.</returns>
    public static bool TryRead(string? typed, out DateTime? utc)
    {
        utc = null;
        if (string.IsNullOrWhiteSpace(typed)) return true;
        if (!DateTime.TryParseExact(typed.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) || hour.Year is < 2000 or > 2100)
            return false;

        utc = new DateTimeOffset(hour, Clock.Vietnam).UtcDateTime;
        return true;
    }
}
