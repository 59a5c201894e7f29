using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.RedirectBatches;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Redirects;

/// <summary>"Chuyển hướng": old addresses and where they lead.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class RedirectsController(RedirectsQuestion question, RedirectChanges changes, Deletions deletions, Site site) : Controller
{
    public const string List = "/admin/chuyen-huong";

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await question.AskAsync(ListForm.From(List, Request.Query), new(), ct));

    [HttpPost(List)]
    public async Task<IActionResult> Create(RedirectForm form, CancellationToken ct)
    {
        var refusal = await changes.AddAsync(new(form.From, form.To), site.Url, User.Me(), ct);
        if (refusal is null) return this.Done(List, $"Từ nay {ReaderAddress.Read(form.From, site.Url)} dẫn tới {ReaderAddress.Read(form.To, site.Url)}.");
        // Sent twice, or written down by a colleague.
        if (refusal == RedirectRefusal.Known) return this.Done(List, "Chuyển hướng này đã có.");

        ModelState.AddModelError(refusal.Value.IsOfTarget() ? nameof(form.To) : nameof(form.From), refusal.Value.InVietnamese());
        return this.Again(nameof(Index), await question.AskAsync(ListForm.From(List, Request.Query), form, ct));
    }

    [HttpPost($"{List}/{{id:int}}/xoa")]
    public async Task<IActionResult> Delete(int id, CancellationToken ct)
    {
        await changes.DeleteAsync([id], User.Me(), ct);
        var (gone, undo) = await deletions.OfAsync(AuditSubject.Redirect, RedirectBatchesController.Restored, [id], User.Me(), ct);
        return this.Done(List, gone is [var from] ? $"Đã xóa chuyển hướng từ {from}." : "Chuyển hướng ấy đã xóa từ trước.", undo);
    }
}
