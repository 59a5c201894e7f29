using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.DeletedPenNames;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.PenNames;

/// <summary>"Bút danh": the names that sign stories.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class PenNamesController(PenNamesQuestion question, PenNameChanges changes, Deletions deletions) : Controller
{
    public const string List = "/admin/but-danh";

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await question.ListAsync(ListForm.From(List, Request.Query), ct));

    [HttpGet($"{List}/moi")]
    public async Task<IActionResult> New(CancellationToken ct) => View(await question.NewAsync(new(), ct));

    [HttpPost($"{List}/moi")]
    public async Task<IActionResult> Create(PenNameForm form, CancellationToken ct)
    {
        if (ModelState.Take(form.Wrong))
        {
            var outcome = await changes.CreateAsync(form.Wanted, User.Me(), ct);
            if (ModelState.Take(outcome.Refusal)) return this.Done(List, $"Đã thêm bút danh “{form.Wanted.Name}”.");
        }
        return this.Again(nameof(New), await question.NewAsync(form, ct));
    }

    [HttpGet($"{List}/{{id:int}}")]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) => await question.PageAsync(id, null, ct) is { } page ? View(page) : NotFound();

    [HttpPost($"{List}/{{id:int}}")]
    public async Task<IActionResult> Update(int id, PenNameForm form, CancellationToken ct)
    {
        if (ModelState.Take(form.Wrong))
        {
            var outcome = await changes.ChangeAsync(id, form.Stamp ?? "", form.Wanted, User.Me(), ct);
            if (ModelState.Take(outcome.Refusal)) return this.Done(List, $"Đã lưu bút danh “{form.Wanted.Name}”.");
        }
        return await question.PageAsync(id, form, ct) is { } page ? this.Again(nameof(Edit), page) : this.Anew("Bút danh", await question.NewAsync(form, ct));
    }

    [HttpPost($"{List}/{{id:int}}/xoa")]
    public async Task<IActionResult> Delete(int id, string? stamp, CancellationToken ct)
    {
        var outcome = await changes.DeleteAsync(id, stamp ?? "", User.Me(), ct);
        if (!ModelState.Take(outcome.Refusal)) return await question.PageAsync(id, null, ct) is { } page ? this.Again(nameof(Edit), page) : NotFound();

        var (gone, undo) = await deletions.OfAsync(AuditSubject.PenName, DeletedPenNamesController.Restored, [id], User.Me(), ct);
        return this.Done(List, gone is [var name] ? $"Đã xóa bút danh “{name}”." : "Bút danh ấy đã xóa từ trước.", undo);
    }
}
