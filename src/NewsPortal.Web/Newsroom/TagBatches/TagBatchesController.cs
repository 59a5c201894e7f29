using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Tags;

namespace NewsPortal.Web.Newsroom.TagBatches;

/// <summary>Many unused tags deleted at once; and brought back, one or many.</summary>
[Authorize(Policy = nameof(Me.MayTag))]
public class TagBatchesController(TagClearance clearance, Deletions deletions) : Controller
{
    public const string Restored = $"{TagsController.List}/khoi-phuc";

    [HttpPost($"{TagsController.List}/hang-loat")]
    public async Task<IActionResult> Delete(List<int> chosen, CancellationToken ct)
    {
        if (chosen.Count == 0) return this.Done(TagsController.List, "Bạn chưa chọn thẻ nào.");

        List<int> ids = [.. chosen.Take(TagClearance.Most)];
        var kept = await clearance.DeleteAsync(ids, User.Me(), ct);
        var (gone, undo) = await deletions.OfAsync(AuditSubject.Tag, Restored, ids, User.Me(), ct);
        var said = kept.Count == 0 ? "" : $" Còn nguyên {kept.Count}, vì có bài mang thẻ (muốn bỏ thì gộp vào thẻ khác): {Answers.Some(kept.Select(t => t.Name))}.";
        return this.Done(TagsController.List, $"Đã xóa {gone.Count} thẻ{(gone.Count > 0 ? $": {Answers.Some(gone)}" : "")}.{said}", undo);
    }

    [HttpPost(Restored)]
    public async Task<IActionResult> Create(string? entries, CancellationToken ct)
    {
        var back = await clearance.RestoreAsync(Undo.EntriesIn(entries), User.Me(), ct);
        return this.Done(TagsController.List, back.Count == 0 ? Refusal.TakenBack.Says : $"Đã khôi phục {back.Count} thẻ: {Answers.Some(back.Select(t => t.Name))}.");
    }
}
