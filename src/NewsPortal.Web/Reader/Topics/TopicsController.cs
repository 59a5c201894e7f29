using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Topics;

public class TopicsController(NewsDb db, StoryLists lists) : Controller
{
    private static readonly ListQuestion Stories = new(
        (db, asked) => db.Articles.Published(asked.Until).InTopic(asked.Of).Where(a => a.Id != asked.Lead).NewestFirst().AsLines(Box.List),
        (db, asked) => db.Articles.Published(asked.Now).InTopic(asked.Of).Where(a => a.Id == asked.Hero).AsLines(Box.Hero));

    [HttpGet("/chu-de/{slug}"), ReaderPage("trang", "den")]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        var topic = await db.Topics.AsNoTracking().SingleOrDefaultAsync(t => t.Slug == slug, ct);
        if (topic is null || Paging.From(Request.Query) is not { } paging) return NotFound();

        var list = await lists.AskAsync(Stories, topic.Id, topic.LeadId ?? 0, paging, ct);
        if (list is null or { Stories.Count: 0 }) return NotFound();

        return View("List", ListPage.Of(list, topic.Name, topic.Summary, $"/chu-de/{topic.Slug}") with { Kicker = "Dòng sự kiện", Leads = list.Boxes[Box.Hero].Count > 0 });
    }
}
