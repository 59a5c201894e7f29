using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Topics;

namespace NewsPortal.Web.Newsroom.TopicBatches;

/// <summary>Many topics opened or closed at once.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class TopicBatchesController(TopicChanges changes) : Controller
{
    private const string Address = $"{TopicsController.List}/hang-loat";

    /// <param name="chosen">Topics.</param>
    /// <param name="deed">"mo" or "dong".</param>
    /// <param name="ct">Stops it.</param>
    [HttpPost(Address)]
    public async Task<IActionResult> Create(List<int> chosen, string? deed, CancellationToken ct)
    {
        if (deed is not ("mo" or "dong")) return BadRequest();
        if (chosen.Count == 0) return this.Done(TopicsController.List, "Bạn chưa chọn dòng sự kiện nào.");

        var entries = await changes.OpenAsync([.. chosen.Take(ListForm.PageSize)], deed == "mo", User.Me(), ct);
        return this.Done(TopicsController.List, entries.Count == 0 ? "Không có gì để đổi." : $"Đã {(deed == "mo" ? "mở" : "đóng")} {entries.Count} dòng sự kiện.",
            entries.Count == 0 ? null : Undo.Of($"{Address}/hoan-tac", entries));
    }

    [HttpPost($"{Address}/hoan-tac")]
    public async Task<IActionResult> Delete(string? entries, CancellationToken ct)
    {
        var back = await changes.TakeBackAsync(Undo.EntriesIn(entries), User.Me(), ct);
        return this.Done(TopicsController.List, back.Count == 0 ? Refusal.TakenBack.Says : $"Đã trả lại như cũ {back.Count} dòng sự kiện.");
    }
}
