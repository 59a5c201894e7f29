using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Redirects;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.RedirectBatches;

/// <summary>Many redirects deleted at once; and brought back, one or many.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class RedirectBatchesController(RedirectChanges changes, Deletions deletions) : Controller
{
    public const string Restored = $"{RedirectsController.List}/khoi-phuc";

    [HttpPost($"{RedirectsController.List}/hang-loat")]
    public async Task<IActionResult> Delete(List<int> chosen, CancellationToken ct)
    {
        if (chosen.Count == 0) return this.Done(RedirectsController.List, "Bạn chưa chọn chuyển hướng nào.");

        List<int> ids = [.. chosen.Take(ListForm.PageSize)];
        await changes.DeleteAsync(ids, User.Me(), ct);
        var (gone, undo) = await deletions.OfAsync(AuditSubject.Redirect, Restored, ids, User.Me(), ct);
        return this.Done(RedirectsController.List, gone.Count == 0 ? "Các chuyển hướng ấy đã xóa từ trước." : $"Đã xóa {gone.Count} chuyển hướng: {Answers.Some(gone)}.", undo);
    }

    [HttpPost(Restored)]
    public async Task<IActionResult> Create(string? entries, CancellationToken ct)
    {
        var answers = await changes.RestoreAsync(Undo.EntriesIn(entries), User.Me(), ct);
        var (back, left) = (answers.Where(a => a.IsBack).Select(a => a.From).ToList(), answers.Where(a => !a.IsBack).Select(a => a.From).ToList());
        return this.Done(RedirectsController.List, answers.Count == 0 ? Refusal.TakenBack.Says : $"Đã khôi phục {back.Count} chuyển hướng{(back.Count > 0 ? $": {Answers.Some(back)}" : "")}."
            + (left.Count == 0 ? "" : $" Để nguyên {left.Count}, vì ở đó nay có trang hay chuyển hướng khác, hoặc nơi dẫn tới không còn: {Answers.Some(left)}."));
    }
}
