using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Statistics;

/// <summary>"Thống kê": what is read, by story, section, pen name, tag and hour. Everybody sees what is within reach.</summary>
public class StatisticsController(StatisticsQuestion question, TimeProvider clock) : Controller
{
    private StatisticsForm Form => StatisticsForm.From(Request.Query, clock.UtcNow().DayInVietnam());

    [HttpGet(StatisticsPage.Address)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await question.AskAsync(Form, User.Me(), ct));

    /// <summary>The same lines as a table file, all of them.</summary>
    [HttpGet(StatisticsPage.Address + "/csv")]
    public Task Show(CancellationToken ct) => Csv.WriteAsync(Response, "luot-doc.csv", "hạng,số,tên,ghi thêm,lượt đọc,kỳ trước,thay đổi",
        question.AllAsync(Form, User.Me(), ct).Select(line => Csv.Line($"{line.Rank}", $"{line.Id}", line.Name, line.Hint, $"{line.Reads.Now}", $"{line.Reads.Before}", $"{line.Reads.Change}")), ct);
}
