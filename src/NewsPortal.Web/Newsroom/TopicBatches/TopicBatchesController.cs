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

        var changed = await changes.OpenAsync([.. chosen.Take(ListForm.PageSize)], deed == "mo", User.Me(), ct);
        var undo = Undo.Of(Address, [.. changed.Select(t => ("Chosen", $"{t.Id}")), ("Deed", deed == "mo" ? "dong" : "mo")]);
        return this.Done(TopicsController.List, changed.Count == 0 ? "Không có gì để đổi." : $"Đã {(deed == "mo" ? "mở" : "đóng")} {changed.Count} dòng sự kiện.", changed.Count == 0 ? null : undo);
    }
}
