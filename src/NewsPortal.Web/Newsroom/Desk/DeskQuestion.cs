using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>Asks for the boxes of the desk that a role has, a round trip or two each, whatever the size of the archive.</summary>
public class DeskQuestion(
    DeskStories stories, DeskReads reads, FrontNowQuestion front, OutputQuestion output, UsualDay usual, AdministratorsDesk administrator, BackupsOnDesk backups,
    IEnumerable<IIncidentSource> sources, NewsDb db, TimeProvider clock)
{
    public async Task<DeskPage> AskAsync(Me me, CancellationToken ct)
    {
        var scene = new DeskScene(me, clock.UtcNow(), await front.AskAsync(ct), me.MayWrite ? await stories.ScheduledAsync(me, ct) : []);
        var page = new DeskPage(me)
        {
            Front = scene.Front,
            Scheduled = scene.Scheduled,
            Incidents = await IncidentsAsync(scene, ct),
            Hours = ChartOf(await usual.AskAsync(await ReadReach.OfAsync(me, db, ct), ct), me),
        };
        if (me.MayAdminister) return await administrator.FillAsync(page, ct);

        return page with
        {
            Waiting = await stories.WaitingAsync(me, ct),
            Mine = await stories.MineAsync(me, ct),
            MostRead = await reads.OfTodayAsync(ct),
            Now = await reads.NowAsync(ct),
            Backups = me.MaySeeEditors ? await backups.AskAsync(withRuns: false, ct) : null,
            Output = me.MayEditOthers ? await output.AskAsync(me, ct) : [],
        };
    }

    // One after the other: they share one connection.
    private async Task<List<Incident>> IncidentsAsync(DeskScene scene, CancellationToken ct)
    {
        var incidents = new List<Incident>();
        foreach (var source in sources) incidents.AddRange(await source.AskAsync(scene, ct));
        return incidents;
    }

    private static Chart ChartOf(HoursOfToday hours, Me me) => new(
        me switch { { MaySeeAllReads: true } => "Lượt đọc theo giờ", { MayEditOthers: true } => "Lượt đọc theo giờ, chuyên mục của bạn", _ => "Lượt đọc theo giờ, bài của bạn" },
        [.. Enumerable.Range(0, 24).Select(hour => new ChartPoint($"{hour}h", $"{hour} giờ", hour < hours.Today.Count ? hours.Today[hour] : null, hours.Days == 0 ? null : hours.Usual[hour]))],
        "Hôm nay",
        hours switch
        {
            { Days: 0 } => null,
            { AreSameWeekdays: true } => $"Ngày thường (trung vị {hours.Days} tuần trước, cùng thứ)",
            _ => $"Ngày thường (trung vị {hours.Days} ngày vừa qua)",
        });
}
