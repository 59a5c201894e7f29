using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Articles;

namespace NewsPortal.Web.Reader.Previews;

/// <summary>A story's page before it is out, for who has a pass: the readers' own page, kept nowhere and listed nowhere.</summary>
public class PreviewsController(PreviewPasses passes, StoriesInSight sight, ArticleQuestion question) : Controller
{
    [HttpGet("/xem-truoc/{pass}"), Limited(Limited.Previews)]
    public async Task<IActionResult> Show(string pass, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await passes.StoryOfAsync(pass, ct) is not { } id) return NotFound();

        sight.ShowUnpublished(id);
        // The page and its parts are the article's.
        RouteData.Values["controller"] = "Articles";
        var page = await question.AskAsync(id, ct);
        return page is null ? NotFound() : View(page with { IsPreview = true, Frame = page.Frame with { Listed = false } });
    }
}
