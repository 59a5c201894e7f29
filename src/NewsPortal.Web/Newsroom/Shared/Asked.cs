using System.Globalization;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>Parts of a list's address as it asks for them; null for what cannot be read.</summary>
public static class Asked
{
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <param name="text">"2026-03-04".</param>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999 ? day : null;
}
