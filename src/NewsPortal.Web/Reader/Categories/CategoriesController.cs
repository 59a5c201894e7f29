using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Sidebars;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Categories;

public class CategoriesController(StandingSections sections, StoryLists lists) : Controller
{
    private static readonly ListQuestion OfSection = new((db, asked) => db.Articles.Published(asked.Until).InSection(asked.Of).NewestFirst().AsLines(Box.List));
    private static readonly ListQuestion OfChild = new((db, asked) => db.Articles.Published(asked.Until).InCategory(asked.Of).NewestFirst().AsLines(Box.List));

    [HttpGet("/{category}", Order = 10), HttpGet("/{category}/{child}", Order = 10), ReaderPage("trang", "den")]
    public async Task<IActionResult> Show(string category, string? child, CancellationToken ct)
    {
        var section = await sections.FindAsync(child is null ? category : $"{category}/{child}", ct);
        if (section is null || Paging.From(Request.Query) is not { } paging) return NotFound();

        var list = await lists.AskAsync(section.Parent is null ? OfSection : OfChild, section.Id, paging, ct);
        if (list is null || (list.Stories.Count == 0 && !await sections.IsThereAsync(section, ct))) return NotFound();

        var page = ListPage.Of(list, section.Name, section.Description, section.Address);
        return View("List", page with
        {
            Children = section.Top.Children,
            Frame = page.Frame with { Section = section, Feed = $"/rss/{section.Path}.rss" },
        });
    }
}
