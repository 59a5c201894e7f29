using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Histories;

public class HistoriesController(HistoryQuestion question) : Controller
{
    [HttpGet("/lich-su/{id:int}"), ReaderPage]
    public async Task<IActionResult> Show(int id, CancellationToken ct)
    {
        if (await question.AskAsync(id, ct) is { } page) return View(page);
        return await question.WasTakenDownAsync(id, ct) ? StatusCode(StatusCodes.Status410Gone) : NotFound();
    }
}
