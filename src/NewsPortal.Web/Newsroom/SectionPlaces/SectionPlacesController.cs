using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Sections;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.SectionPlaces;

/// <summary>A section under another one, or at the top.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class SectionPlacesController(SectionsQuestion question, SectionMoves moves, ReservedAddresses reserved) : Controller
{
    [HttpPost($"{SectionsController.List}/{{id:int}}/chuyen")]
    public async Task<IActionResult> Create(int id, int? parentId, string? stamp, CancellationToken ct)
    {
        if (await question.PageAsync(id, null, ct) is not { } page) return NotFound();
        if (ModelState.Take(parentId is null ? reserved.Refuses(SectionPaths.SlugOf(page.Path), nameof(parentId)) : null))
        {
            var outcome = await moves.MoveAsync(id, stamp ?? "", parentId, User.Me(), ct);
            if (ModelState.Take(outcome.Refusal)) return this.Done(SectionsController.List, $"Đã chuyển chuyên mục “{page.Name}”.");
        }
        return this.Again("/Newsroom/Sections/Edit.cshtml", page);
    }
}
