using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.StandingPages;

namespace NewsPortal.Web.Newsroom.StandingPageOrders;

/// <summary>A standing page one place up or down in the footer.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class StandingPageOrdersController(StandingPageChanges changes) : Controller
{
    [HttpPost($"{StandingPagesController.List}/{{id:int}}/thu-tu")]
    public async Task<IActionResult> Update(int id, string? way, string? stamp, CancellationToken ct)
    {
        if (way is not ("len" or "xuong")) return BadRequest();
        var outcome = await changes.ReorderAsync(id, way == "len", stamp ?? "", User.Me(), ct);
        if (outcome.Refusal == Refusal.NotFound) return NotFound();
        return this.Moved(StandingPagesController.List, id, way, outcome.Refusal?.Says);
    }
}
