using Microsoft.AspNetCore.Mvc;
using NewsPortal.Reading;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Home;

public class HomeController(FrontPageQuestion frontPage, ReaderEdition edition) : Controller
{
    [HttpGet("/"), ReaderPage]
    public async Task<IActionResult> Show(CancellationToken ct) => View(await frontPage.AskAsync(edition.Arrangement, ct));
}
