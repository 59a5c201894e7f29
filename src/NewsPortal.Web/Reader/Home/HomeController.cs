using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Home;

public class HomeController(FrontPageQuestion frontPage) : Controller
{
    [HttpGet("/"), ReaderPage]
    public async Task<IActionResult> Show(CancellationToken ct) => View(await frontPage.AskAsync(ct));
}
