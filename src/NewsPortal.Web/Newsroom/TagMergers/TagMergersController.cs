using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Tags;

namespace NewsPortal.Web.Newsroom.TagMergers;

/// <summary>Two tags made one.</summary>
[Authorize(Policy = nameof(Me.MayTag))]
public class TagMergersController(TagsQuestion question, TagChanges changes) : Controller
{
    [HttpPost($"{TagsController.List}/{{id:int}}/gop")]
    public async Task<IActionResult> Create(int id, string? into, string? stamp, CancellationToken ct)
    {
        var outcome = await changes.MergeAsync(id, stamp ?? "", NameRules.Line(into), User.Me(), ct);
        // Sent twice: what was merged is there no more.
        if (outcome.Refusal == Refusal.NotFound) return this.Done(TagsController.List, "Thẻ ấy không còn nữa.");
        if (ModelState.Take(outcome.Refusal)) return this.Done(TagsController.List, $"Đã gộp vào thẻ “{NameRules.Line(into)}”.");
        return await question.PageAsync(id, null, into, ct) is { } page ? this.Again("/Newsroom/Tags/Edit.cshtml", page) : NotFound();
    }
}
