using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Categories;

public class CategoriesController(NewsDb db, StandingSections sections, StoryLists lists) : Controller
{
    [HttpGet("/{category}", Order = 10), HttpGet("/{category}/{child}", Order = 10), ReaderPage("trang", "den")]
    public async Task<IActionResult> Show(string category, string? child, CancellationToken ct)
    {
        var section = await sections.FindAsync(child is null ? category : $"{category}/{child}", ct);
        if (section is null || Paging.From(Request.Query) is not { } paging) return NotFound();

        var list = await lists.AskAsync(at => (section.Parent is null
            ? db.Articles.Published(at).InSection(section.Id)
            : db.Articles.Published(at).InCategory(section.Id)).NewestFirst().AsLines(Box.List), paging, ct);
        if (list is null || (list.Stories.Count == 0 && !await sections.IsThereAsync(section, ct))) return NotFound();

        var page = ListPage.Of(list, section.Name, section.Description, section.Address);
        return View("List", page with
        {
            Children = section.Top.Children,
            Frame = page.Frame with { Section = section, Feed = $"/rss/{section.Path}.rss" },
        });
    }
}
