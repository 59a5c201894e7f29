using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Breaking;

public class BreakingController(StoryLists lists) : Controller
{
    private static readonly ListQuestion Stories = new((db, asked) => db.Articles.Published(asked.Until).Breaking(asked.Now).NewestFirst().AsLines(Box.List));

    [HttpGet("/tin-nong"), ReaderPage("trang")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        if (Paging.From(Request.Query) is not { } paging) return NotFound();

        var list = await lists.AskAsync(Stories, 0, paging, ct);
        if (list is null) return NotFound();

        return View("List", ListPage.Of(list, "Tin nóng", "Những tin đang được theo dõi từng giờ.", "/tin-nong") with { Breaking = true });
    }
}
