using System.Globalization;

namespace NewsPortal.FrontPages;

/// <summary>A story that is held in its place by hand, for good or until an hour (UTC); then the place fills itself again.</summary>
public readonly record struct Pin(int StoryId, DateTime? Until)
{
    private const string Hour = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public bool HasEnded(DateTime now) => Until <= now;

    public override string ToString() =>
        Until is { } end ? string.Create(CultureInfo.InvariantCulture, $"{StoryId} {end.ToString(Hour, CultureInfo.InvariantCulture)}") : StoryId.ToString(CultureInfo.InvariantCulture);

    /// <returns>Null for what no pin is written as.</returns>
    public static Pin? Read(string value)
    {
        var (number, end) = value.Split(' ') is [var first, var second] ? (first, second) : (value, null);
        if (Number(number) is not { } id) return null;
        if (end is null) return new(id, null);
        return DateTime.TryParseExact(end, Hour, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var until)
            ? new(id, until) : null;
    }

    internal static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
