using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.StoryStatistics;

/// <summary>How one story is read: since it came out, and by day.</summary>
public class StoryStatisticsController(StoryStatisticsQuestion question, TimeProvider clock) : Controller
{
    private PeriodForm Period => PeriodForm.From(Request.Query, clock.UtcNow().DayInVietnam());

    [HttpGet("/admin/thong-ke/bai/{id:int}")]
    public async Task<IActionResult> Index(int id, CancellationToken ct) => await question.AskAsync(id, Period, User.Me(), ct) is { } page ? View(page) : NotFound();

    /// <summary>The reads of its every hour as a table file.</summary>
    [HttpGet("/admin/thong-ke/bai/{id:int}/csv")]
    public async Task<IActionResult> Show(int id, CancellationToken ct)
    {
        if (await question.HoursAsync(id, Period, User.Me(), ct) is not { } hours) return NotFound();
        await Csv.WriteAsync(Response, $"luot-doc-bai-{id}.csv", "ngày,giờ,lượt đọc",
            hours.Select(h => Csv.Line(h.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{h.Hour}", $"{h.Reads}")).ToAsyncEnumerable(), ct);
        return new EmptyResult();
    }
}
