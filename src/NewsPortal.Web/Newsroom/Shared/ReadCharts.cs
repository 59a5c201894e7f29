using NewsPortal.Reading;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>Reads as charts.</summary>
public static class ReadCharts
{
    /// <summary>A day by hours; several days by days.</summary>
    /// <param name="tally">What is drawn.</param>
    /// <param name="before">What the days before are called.</param>
    /// <param name="today">The day that is not over, and the hour that runs (Vietnam).</param>
    public static Chart Of(ReadTally tally, string before, DateTimeOffset today) =>
        tally.Period.Days == 1 ? OfHours(tally, before, tally.Period.Last == DateOnly.FromDateTime(today.DateTime) ? today.Hour : 23) : OfDays(tally, before);

    public static Chart OfHours(ReadTally tally, string before, int lastHour = 23) => new("Lượt đọc theo giờ",
        [.. tally.ByHour.Select((reads, hour) => new ChartPoint($"{hour}h", $"{hour} giờ", hour <= lastHour ? reads.Now : null, hour <= lastHour ? reads.Before : null))], "Kỳ này", before);

    private static Chart OfDays(ReadTally tally, string before) =>
        new("Lượt đọc theo ngày", [.. tally.ByDay.Select((reads, n) => Point(tally.Period.First.AddDays(n), reads))], "Kỳ này", before);

    private static ChartPoint Point(DateOnly day, Reads reads) => new($"{day.Day}/{day.Month}", Vietnamese.Day(day), reads.Now, reads.Before);
}
