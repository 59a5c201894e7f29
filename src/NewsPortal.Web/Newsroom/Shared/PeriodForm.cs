using NewsPortal.Reading;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>The days whose reads are shown: today, the last 7 or 30 with today, or any.</summary>
public record PeriodForm(string Key, ReadPeriod Days, DateOnly Today)
{
    public const string Chosen = "chon";

    public static readonly IReadOnlyList<(string Key, string Name)> Keys = [("hom-nay", "Hôm nay"), ("7-ngay", "7 ngày"), ("30-ngay", "30 ngày")];

    /// <summary>More days were asked for than are counted at once.</summary>
    public bool WasCut { get; private init; }

    public static PeriodForm From(IQueryCollection query, DateOnly today)
    {
        var key = query["ky"].ToString();
        if (key != Chosen || (Asked.Day(query["tu"]) ?? Asked.Day(query["den"])) is not { } one) return Of(key, today);

        // One day alone is that day; either may be typed first.
        var other = Asked.Day(query["den"]) ?? one;
        var (first, last) = one <= other ? (one, other) : (other, one);
        if (last > today) last = today;
        if (first > last) first = last;
        var period = new ReadPeriod(first, last);
        return period.Days <= ReadPeriod.MostDays ? new(Chosen, period, today) : new(Chosen, ReadPeriod.LastDays(last, ReadPeriod.MostDays), today) { WasCut = true };
    }

    /// <param name="key">One of <see cref="Keys"/>; anything else is the last seven days.</param>
    public static PeriodForm Of(string key, DateOnly today) => key switch
    {
        "hom-nay" => new(key, new(today, today), today),
        "30-ngay" => new(key, ReadPeriod.LastDays(today, 30), today),
        _ => new("7-ngay", ReadPeriod.LastDays(today, 7), today),
    };

    public QueryString AddTo(QueryString query) => Key switch
    {
        "7-ngay" => query,
        Chosen => query.Add("ky", Key).Add("tu", $"{Days.First:yyyy-MM-dd}").Add("den", $"{Days.Last:yyyy-MM-dd}"),
        _ => query.Add("ky", Key),
    };

    /// <summary>What the days before are called. A day that is not over is compared with a day as far.</summary>
    public string Before => (Days.Days, Days.Last == Today) switch
    {
        (1, true) => "Hôm qua, tới giờ này",
        (1, false) => "Ngày trước",
        (var days, true) => $"{days} ngày trước, tới giờ này",
        var (days, _) => $"{days} ngày trước",
    };
}
