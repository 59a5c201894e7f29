using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Previews;

/// <summary>Leads an editor to the story as readers will see it, by a pass that lasts an hour.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class PreviewsController(NewsDb db, PreviewPasses passes, LookBook looks) : Controller
{
    [HttpGet("/admin/bai/{id:int}/xem-truoc")]
    public async Task<IActionResult> Show(int id, CancellationToken ct)
    {
        var story = await db.Articles.WithinReachOf(User.Me()).Where(a => a.Id == id).Select(a => new { a.Status }).SingleOrDefaultAsync(ct);
        if (story is null) return NotFound();

        await looks.NoteAsync(id, story.Status, User.Me(), ct);
        return LocalRedirect($"/xem-truoc/{passes.For(id, story.Status == ArticleStatus.Withdrawn)}");
    }
}
