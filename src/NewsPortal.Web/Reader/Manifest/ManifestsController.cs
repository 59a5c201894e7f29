using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Manifest;

public class ManifestsController(Site site) : Controller
{
    [HttpGet("/manifest.webmanifest"), ReaderPage]
    public IActionResult Show() =>
        new JsonResult(WebManifest.Of(site), WebManifest.Json) { ContentType = "application/manifest+json" };
}
