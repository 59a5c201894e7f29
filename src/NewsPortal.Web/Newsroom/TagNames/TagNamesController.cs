using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Search;

namespace NewsPortal.Web.Newsroom.TagNames;

/// <summary>Tags that begin like what is typed, marks or no marks: completes a story's tags.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class TagNamesController(NewsDb db) : Controller
{
    private const int Many = 12;

    [HttpGet("/admin/goi-y/the")]
    public async Task<IActionResult> Index(string? q, CancellationToken ct)
    {
        if (!SearchText.FoldedWords(q ?? "").Any()) return Json(Array.Empty<string>());

        var start = Slug.Of(q!);
        return Json(await db.Tags.Where(t => t.Slug.StartsWith(start)).OrderBy(t => t.Slug).Take(Many).Select(t => t.Name).ToListAsync(ct));
    }
}
