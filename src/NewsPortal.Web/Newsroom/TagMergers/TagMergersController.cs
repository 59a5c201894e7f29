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
    [HttpGet($"{TagsController.List}/{{id:int}}/gop")]
    public async Task<IActionResult> New(int id, string? into, CancellationToken ct)
    {
        if (await question.PageAsync(id, null, into, ct) is not { } page) return NotFound();
        var (target, refusal) = await changes.TargetAsync(id, NameRules.Line(into), ct);
        if (!ModelState.Take(refusal)) return this.Again("/Newsroom/Tags/Edit.cshtml", page);
        return View("Merger", new Merger($"{TagsController.List}/{id}", "thẻ", page.Tag.Name, target!.Name, page.Tag.Stories, page.Stamp, "into", target.Name,
            "Mọi bài của thẻ này mang thẻ kia; địa chỉ cũ dẫn tới đó."));
    }

    [HttpPost($"{TagsController.List}/{{id:int}}/gop")]
    public async Task<IActionResult> Create(int id, string? into, string? stamp, CancellationToken ct)
    {
        var outcome = await changes.MergeAsync(id, stamp ?? "", NameRules.Line(into), User.Me(), ct);
        // Sent twice: what was merged is there no more.
        if (outcome.Refusal == Refusal.NotFound) return this.Done(TagsController.List, "Thẻ ấy không còn nữa.");
        if (ModelState.Take(outcome.Refusal)) return this.Done(TagsController.List, $"Đã gộp vào thẻ “{NameRules.Line(into)}” cùng mọi bài của nó.");
        return await question.PageAsync(id, null, into, ct) is { } page ? this.Again("/Newsroom/Tags/Edit.cshtml", page) : NotFound();
    }
}
