using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Breaking;

public class BreakingController(NewsDb db, StoryLists lists, TimeProvider clock) : Controller
{
    [HttpGet("/tin-nong"), ReaderPage("trang")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        if (Paging.From(Request.Query) is not { } paging) return NotFound();

        var now = clock.UtcNow();
        var list = await lists.AskAsync(at => db.Articles.Published(at).Breaking(now).NewestFirst().AsLines(Box.List), paging, ct);
        if (list is null) return NotFound();

        return View("List", ListPage.Of(list, "Tin nóng", "Những tin đang được theo dõi từng giờ.", "/tin-nong") with { Breaking = true });
    }
}
