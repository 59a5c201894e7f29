using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Tags;

public class TagsController(NewsDb db, StoryLists lists) : Controller
{
    private static readonly ListQuestion Stories = new((db, asked) => db.Taggings.Where(t => t.TagId == asked.Of && t.PublishAt <= asked.Until)
        .OrderByDescending(t => t.PublishAt).ThenByDescending(t => t.ArticleId)
        .Select(t => new BoxLine { Box = Box.List, Group = 0, Id = t.ArticleId, Score = 0, At = t.PublishAt, Name = null, Slug = null }));

    [HttpGet("/tag/{slug}"), ReaderPage("trang", "den")]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        var tag = await db.Tags.AsNoTracking().SingleOrDefaultAsync(t => t.Slug == slug, ct);
        if (tag is null || Paging.From(Request.Query) is not { } paging) return NotFound();

        var list = await lists.AskAsync(Stories, tag.Id, paging, ct);
        // A tag that stands on unpublished stories only must not be known to exist.
        if (list is null or { Stories.Count: 0 }) return NotFound();

        return View("List", ListPage.Of(list, tag.Name, $"Tin bài về {tag.Name}.", $"/tag/{tag.Slug}") with { Kicker = "Thẻ" });
    }
}
