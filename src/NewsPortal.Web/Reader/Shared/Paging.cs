using System.Globalization;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>Which part of a long list: page n of the stories up to a day.</summary>
/// <param name="Until">The last day shown (Vietnam); null is today.</param>
public record Paging(int Number, DateOnly? Until)
{
    public const int PageSize = 20;

    /// <summary>Skipping is paid for by the page, so it ends here; older stories are reached by <c>den=</c>, which is not.</summary>
    public const int LastNumber = 50;

    /// <returns>Null for what is no page: 0, -1, 01, letters, or past the last.</returns>
    public static Paging? From(IQueryCollection query)
    {
        DateOnly? until = null;
        if (query["den"].ToString() is { Length: > 0 } day)
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return null;
            until = parsed;
        }
        var text = query["trang"].ToString();
        if (text.Length == 0) return new(1, until);
        // As our own links write it: of 01 and 001 each would be a page of its own to keep.
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LastNumber && text == $"{number}" ? new(number, until) : null;
    }

    public Paging? Newer => Number > 1 ? this with { Number = Number - 1 } : null;

    /// <summary>Past the last page by number a list goes on by date, from the day of the last of it that was shown.</summary>
    public Paging Following(DateTime last) => Number < LastNumber ? this with { Number = Number + 1 } : new(1, DateOnly.FromDateTime(last.InVietnam().DateTime));

    /// <summary>The instant before which stories are shown.</summary>
    public DateTime Before(DateTime now) =>
        Until is { } day && day < DateOnly.MaxValue.AddDays(-1) && day.AddDays(1).StartInVietnam() is var end && end <= now ? end.AddTicks(-1) : now;

    public string AddressOn(string path) => (Number, Until) switch
    {
        (1, null) => path,
        (_, null) => $"{path}?trang={Number}",
        (1, { } day) => $"{path}?den={day:yyyy-MM-dd}",
        ({ } n, { } day) => $"{path}?den={day:yyyy-MM-dd}&trang={n}",
    };
}
