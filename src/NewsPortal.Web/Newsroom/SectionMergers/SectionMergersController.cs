using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Sections;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.SectionMergers;

/// <summary>Two sections made one.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class SectionMergersController(SectionsQuestion question, SectionMoves moves) : Controller
{
    [HttpGet($"{SectionsController.List}/{{id:int}}/gop")]
    public async Task<IActionResult> New(int id, int intoId, CancellationToken ct)
    {
        if (await question.PageAsync(id, null, ct) is not { } page) return NotFound();
        if (ModelState.IsValid && page.Others.FirstOrDefault(o => o.Id == intoId) is { } into)
            return View("Merger", new Merger($"{SectionsController.List}/{id}", "chuyên mục", page.Name, into.Name, page.Stories, page.Stamp, "intoId", $"{intoId}",
                $"Bài{(page.HasChildren ? ", chuyên mục con" : "")} và người được giao sang đó; mọi địa chỉ cũ dẫn tới đó."));
        if (ModelState.IsValid) ModelState.Take(SectionMoves.NoTarget);
        return this.Again("/Newsroom/Sections/Edit.cshtml", page);
    }

    [HttpPost($"{SectionsController.List}/{{id:int}}/gop")]
    public async Task<IActionResult> Create(int id, int intoId, string? stamp, CancellationToken ct)
    {
        // Sent twice: what was merged is there no more.
        if (await question.PageAsync(id, null, ct) is not { } page) return this.Done(SectionsController.List, "Chuyên mục ấy không còn nữa.");
        if (ModelState.IsValid)
        {
            var outcome = await moves.MergeAsync(id, stamp ?? "", intoId, User.Me(), ct);
            if (outcome.Refusal == Refusal.NotFound) return this.Done(SectionsController.List, "Chuyên mục ấy không còn nữa.");
            if (ModelState.Take(outcome.Refusal)) return this.Done(SectionsController.List, $"Đã gộp “{page.Name}” cùng mọi bài của nó vào “{page.Others.FirstOrDefault(o => o.Id == intoId)?.Name}”.");
        }
        return this.Again("/Newsroom/Sections/Edit.cshtml", page);
    }
}
