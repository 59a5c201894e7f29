using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Sitemaps;

public class RobotsController(Site site) : Controller
{
    [HttpGet("/robots.txt"), ReaderPage]
    public IActionResult Show() => Content($"""
        User-agent: *
        Allow: /
        Disallow: /tim-kiem?
        Disallow: /admin

        Sitemap: {site.Absolute("/sitemap.xml")}

        """.ReplaceLineEndings("\n"), "text/plain; charset=utf-8");
}
