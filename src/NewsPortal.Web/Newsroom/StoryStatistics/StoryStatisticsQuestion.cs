using Microsoft.EntityFrameworkCore;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Statistics;

namespace NewsPortal.Web.Newsroom.StoryStatistics;

/// <summary>Asks for one story within reach and for its reads.</summary>
public class StoryStatisticsQuestion(ReadSums sums, ReadNames names, TimeProvider clock)
{
    private const int FirstHours = 48;

    /// <returns>Null where there is no such story within reach.</returns>
    public async Task<StoryStatisticsPage?> AskAsync(int id, PeriodForm period, Me me, CancellationToken ct)
    {
        var story = await names.Stories(me).Where(a => a.Id == id).Select(a => new { a.Title, a.PublishAt }).SingleOrDefaultAsync(ct);
        if (story is null) return null;

        var tally = await sums.OfStoryAsync(id, period.Days, ct);
        return new(id, story.Title, story.PublishAt, me.MayWrite, period, tally.Total, ReadCharts.Of(tally, period.Before, clock.UtcNow().InVietnam()),
            story.PublishAt is { } at && at <= clock.UtcNow() ? await FirstAsync(id, at, ct) : null);
    }

    public async Task<IReadOnlyList<HourOfStory>?> HoursAsync(int id, PeriodForm period, Me me, CancellationToken ct) =>
        await names.Stories(me).AnyAsync(a => a.Id == id, ct) ? await sums.HoursOfStoryAsync(id, period.Days, ct) : null;

    private async Task<Chart> FirstAsync(int id, DateTime publishedAt, CancellationToken ct)
    {
        var beginning = publishedAt.InVietnam();
        var day = DateOnly.FromDateTime(beginning.DateTime);
        var hours = (await sums.HoursOfStoryAsync(id, new(day, day.AddDays(FirstHours / 24)), ct)).ToDictionary(h => (h.Day, h.Hour), h => h.Reads);
        return new($"{FirstHours} giờ đầu", [.. Enumerable.Range(0, FirstHours).Select(n => Point(beginning.AddHours(n), n))], "Lượt đọc mỗi giờ", null);

        ChartPoint Point(DateTimeOffset hour, int n) => new(n % 24 == 0 ? $"{hour.Day}/{hour.Month}" : $"{hour.Hour}h", $"{hour.Hour} giờ {hour.Day}/{hour.Month}",
            hour <= clock.UtcNow().InVietnam() ? hours.GetValueOrDefault((DateOnly.FromDateTime(hour.DateTime), hour.Hour)) : null, null);
    }
}
