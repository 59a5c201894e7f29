using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Articles;

public class ArticlesController(ArticleQuestion question) : Controller
{
    [HttpGet("/{slug}-{id:int}.html"), ReaderPage]
    public async Task<IActionResult> Show(string slug, int id, CancellationToken ct)
    {
        var page = await question.AskAsync(id, ct);
        if (page is null) return await question.WasTakenDownAsync(id, ct) ? StatusCode(StatusCodes.Status410Gone) : NotFound();
        if (slug != page.Slug) return RedirectPermanent(page.Frame.Path);

        return View(page);
    }
}
