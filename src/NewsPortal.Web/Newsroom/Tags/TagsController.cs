using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.TagBatches;

namespace NewsPortal.Web.Newsroom.Tags;

/// <summary>"Thẻ": the list, a tag's name, its end. New ones are made on stories.</summary>
[Authorize(Policy = nameof(Me.MayTag))]
public class TagsController(TagsQuestion question, TagChanges changes, Deletions deletions) : Controller
{
    public const string List = "/admin/the";

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await question.AskAsync(ListForm.From(List, Request.Query), ct));

    [HttpGet($"{List}/{{id:int}}")]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) => await question.PageAsync(id, null, null, ct) is { } page ? View(page) : NotFound();

    [HttpPost($"{List}/{{id:int}}")]
    public async Task<IActionResult> Update(int id, string? name, string? stamp, CancellationToken ct)
    {
        var line = NameRules.Line(name);
        if (ModelState.Take(NameRules.WrongTag(line)))
        {
            var outcome = await changes.RenameAsync(id, stamp ?? "", line, User.Me(), ct);
            if (ModelState.Take(outcome.Refusal)) return this.Done(List, $"Đã lưu thẻ “{line}”.");
        }
        if (await question.PageAsync(id, name ?? "", null, ct) is { } page) return this.Again(nameof(Edit), page);

        // New tags are made on stories: the list shows whether there is one of that name, or near it.
        var typed = line.Length <= NameRules.MaxName ? line : line[..NameRules.MaxName];
        return this.Done($"{List}{QueryString.Create("q", typed)}", $"Thẻ ấy đã bị xóa hay gộp trong lúc bạn sửa: tên “{typed}” chưa được lưu.");
    }

    [HttpPost($"{List}/{{id:int}}/xoa")]
    public async Task<IActionResult> Delete(int id, string? stamp, CancellationToken ct)
    {
        var outcome = await changes.DeleteAsync(id, stamp ?? "", User.Me(), ct);
        // Sent twice: gone is gone.
        if (outcome.Refusal is null || outcome.Refusal == Refusal.NotFound)
        {
            var (gone, undo) = await deletions.OfAsync(AuditSubject.Tag, TagBatchesController.Restored, [id], User.Me(), ct);
            return this.Done(List, gone is [var name] ? $"Đã xóa thẻ “{name}”." : "Thẻ ấy đã xóa từ trước.", undo);
        }

        ModelState.Take(outcome.Refusal);
        return await question.PageAsync(id, null, null, ct) is { } page ? this.Again(nameof(Edit), page) : NotFound();
    }
}
