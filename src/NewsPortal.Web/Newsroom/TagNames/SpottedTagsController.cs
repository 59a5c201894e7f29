using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.TagNames;

/// <summary>Tags that a story names, as the desk holds it now: its page asks again after its saves.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class SpottedTagsController(NewsDb db, TagSuggestions suggestions) : Controller
{
    [HttpGet("/admin/bai/{id:int}/the-goi-y")]
    public async Task<IActionResult> Index(int id, CancellationToken ct)
    {
        // Whoever looks at a withdrawn story is noted, on its page: nothing of it is told here.
        var story = await db.Articles.AsNoTracking().WithinReachOf(User.Me()).Where(a => a.Status != ArticleStatus.Withdrawn)
            .Include(a => a.Text).Include(a => a.Taggings).SingleOrDefaultAsync(a => a.Id == id, ct);
        return story is null ? NotFound() : Json(await suggestions.ForAsync(story, ct));
    }
}
