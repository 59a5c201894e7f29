using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.AuditEntries;

/// <summary>"Nhật ký": who changed what, when, from what to what. Nobody changes it; everybody sees what is within reach.</summary>
public class AuditEntriesController(AuditQuestion question) : Controller
{
    [HttpGet(AuditPage.Address)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await question.AskAsync(AuditForm.From(Request.Query), User.Me(), ct));

    /// <summary>The same as a table file, whole.</summary>
    [HttpGet(AuditPage.Address + "/csv")]
    public async Task Show(CancellationToken ct) => await Csv.WriteAsync(Response, "nhat-ky.csv", AuditCsv.Head,
        (await question.AllAsync(AuditForm.From(Request.Query), User.Me(), ct)).Select(AuditCsv.Line), ct);
}
