using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Home;

/// <summary>The readers' own front page as it would be with another arrangement: for who may put that on the page, kept nowhere, shown inside the newsroom's page alone.</summary>
[Authorize(Policy = nameof(Me.MayPublish))]
public class ProofsController(FrontPageQuestion frontPage, NewsDb db, ReaderEdition edition) : Controller
{
    public const string Address = "/admin/trang-nhat/xem-truoc";

    /// <param name="xep">An arrangement as it is written; what cannot be read is the page as it makes itself.</param>
    /// <param name="ct">Stops it.</param>
    [HttpGet(Address), Framed]
    public async Task<IActionResult> Show(string? xep, CancellationToken ct)
    {
        // The page and its parts are the front page's.
        RouteData.Values["controller"] = "Home";
        // What was saved a moment ago is on it.
        await edition.RefreshAsync(db, ct);
        var page = await frontPage.AskAsync(Arrangement.Read(xep ?? "") ?? Arrangement.Automatic, ct);
        return View(page with { Frame = page.Frame with { Listed = false } });
    }
}
