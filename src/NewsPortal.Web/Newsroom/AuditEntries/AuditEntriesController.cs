using Microsoft.AspNetCore.Mvc;

namespace NewsPortal.Web.Newsroom.AuditEntries;

/// <summary>"Nhật ký": who changed what, when, from what to what. Nobody changes it; everybody sees what is within reach.</summary>
public class AuditEntriesController(AuditQuestion question) : Controller
{
    [HttpGet(AuditPage.Address)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await question.AskAsync(AuditForm.From(Request.Query), User.Me(), ct));

    /// <summary>The same as a table file (CSV, RFC 4180, UTF-8 with its mark, as spreadsheets want it), whole.</summary>
    [HttpGet(AuditPage.Address + "/csv")]
    public async Task Show(CancellationToken ct)
    {
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=nhat-ky.csv";
        await using var lines = new StreamWriter(Response.Body) { NewLine = "\r\n" };
        await lines.WriteAsync('\uFEFF');
        await lines.WriteLineAsync(AuditCsv.Head);
        await foreach (var entry in (await question.AllAsync(AuditForm.From(Request.Query), User.Me(), ct)).WithCancellation(ct))
            await lines.WriteLineAsync(AuditCsv.Line(entry).AsMemory(), ct);
    }
}
