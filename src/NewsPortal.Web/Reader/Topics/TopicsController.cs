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
    [HttpGet("/chu-de/{slug}"), ReaderPage("trang", "den")]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        var topic = await db.Topics.AsNoTracking().SingleOrDefaultAsync(t => t.Slug == slug, ct);
        if (topic is null || Paging.From(Request.Query) is not { } paging) return NotFound();

        var leadId = topic.LeadId ?? 0;
        var list = await lists.AskAsync(at => db.Articles.Published(at).InTopic(topic.Id).Where(a => a.Id != leadId).NewestFirst().AsLines(Box.List),
            at => db.Articles.Published(at).InTopic(topic.Id).Where(a => a.Id == leadId).AsLines(Box.Hero), paging, ct);
        if (list is null or { Stories.Count: 0 }) return NotFound();

        return View("List", ListPage.Of(list, topic.Name, topic.Summary, $"/chu-de/{topic.Slug}") with { Kicker = "Dòng sự kiện", Leads = list.Boxes[Box.Hero].Count > 0 });
    }
}
