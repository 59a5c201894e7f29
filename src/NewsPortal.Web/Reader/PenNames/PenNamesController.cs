using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.PenNames;

public class PenNamesController(NewsDb db, StoryLists lists) : Controller
{
    private static readonly ListQuestion Stories = new((db, asked) => db.Bylines.Where(b => b.PenNameId == asked.Of && b.PublishAt <= asked.Until)
        .OrderByDescending(b => b.PublishAt).ThenByDescending(b => b.ArticleId)
        .Select(b => new BoxLine { Box = Box.List, Group = 0, Id = b.ArticleId, Score = 0, At = b.PublishAt, Name = null, Slug = null }));

    [HttpGet("/tac-gia/{slug}"), ReaderPage("trang", "den")]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        var penName = await db.PenNames.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, ct);
        if (penName is null || Paging.From(Request.Query) is not { } paging) return NotFound();

        var list = await lists.AskAsync(Stories, penName.Id, paging, ct);
        if (list is null or { Stories.Count: 0 }) return NotFound();

        return View("List", ListPage.Of(list, penName.Name, penName.Biography, $"/tac-gia/{penName.Slug}") with { Kicker = "Tác giả", Portrait = await PortraitAsync(penName.PortraitId, ct) });
    }

    private async Task<ShownPicture?> PortraitAsync(int? id, CancellationToken ct)
    {
        if (id is null) return null;
        var picture = await db.MediaFiles.Where(m => m.Id == id).Select(m => new CardPicture(m.Hash, m.Width, m.Height, m.Alt)).SingleOrDefaultAsync(ct);
        return picture is null ? null : new(picture, "7.5rem", Crop.Square) { Alt = picture.Alt };
    }
}
