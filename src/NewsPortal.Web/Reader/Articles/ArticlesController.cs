using Microsoft.AspNetCore.Mvc;
using NewsPortal.Data;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Errors;

namespace NewsPortal.Web.Reader.Articles;

public class ArticlesController(ArticleQuestion question, NewsDb db, MovedPages moved) : Controller
{
    [HttpGet("/{slug}-{id:int}.html"), ReaderPage]
    public async Task<IActionResult> Show(string slug, int id, CancellationToken ct)
    {
        var page = await question.AskAsync(id, ct);
        if (page is null) return await question.WasTakenDownAsync(id, ct) ? StatusCode(StatusCodes.Status410Gone) : NotFound();
        // Another program's address can end as ours do: where it was written down, that counts.
        if (slug != page.Slug) return RedirectPermanent(await moved.WhereAsync(db, Request.Path, null, ct) ?? page.Frame.Path);

        return View(page);
    }
}
