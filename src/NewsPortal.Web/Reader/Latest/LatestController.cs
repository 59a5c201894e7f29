using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Latest;

public class LatestController(StoryLists lists) : Controller
{
    [HttpGet("/tin-moi"), ReaderPage("trang", "den")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        if (Paging.From(Request.Query) is not { } paging) return NotFound();

        var list = await lists.AskAsync(StoryLists.Newest, 0, paging, ct);
        if (list is null) return NotFound();

        var page = ListPage.Of(list, "Tin mới nhất", "Mọi tin bài, mới nhất trước.", "/tin-moi");
        return View("List", page with { Frame = page.Frame with { Feed = "/rss/tin-moi.rss" } });
    }
}
