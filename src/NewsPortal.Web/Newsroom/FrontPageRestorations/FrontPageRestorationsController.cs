using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.FrontPages;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.FrontPageRestorations;

/// <summary>Brings an earlier arrangement of the front page back, as a new one.</summary>
[Authorize(Policy = nameof(Me.MayPublish))]
public class FrontPageRestorationsController(FrontPageChanges changes) : Controller
{
    /// <param name="number">0 is the page as it makes itself.</param>
    /// <param name="seen">The number that stood when the button was shown.</param>
    /// <param name="ct">Stops it.</param>
    [HttpPost($"{ArrangerPage.Address}/{{number:int}}/dua-lai")]
    public async Task<IActionResult> Create(int number, int? seen, CancellationToken ct)
    {
        var outcome = await changes.RestoreAsync(number, seen ?? -1, User.Me(), ct);
        if (outcome.Refusals.Contains(Refusal.NotFound)) return NotFound();
        if (outcome.Refusals.Count > 0) return this.Done(ArrangerPage.Address, "Trang nhất vừa được xếp lại lần nữa: bạn xem bản mới rồi hãy đưa bản cũ về.");
        if (!outcome.IsNew) return this.Done(ArrangerPage.Address, "Trang nhất đã đúng như vậy.");

        return this.Done(ArrangerPage.Address, number == 0 ? "Trang nhất nay tự đầy, không còn gì xếp tay." : $"Đã đưa lần xếp số {number} trở lại trang, thành lần xếp số {outcome.Number}.", ArrangerPage.BackFrom(outcome.Number));
    }
}
