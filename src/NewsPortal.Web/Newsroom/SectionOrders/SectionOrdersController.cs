using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Sections;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.SectionOrders;

/// <summary>A section one place up or down among its siblings.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class SectionOrdersController(SectionChanges changes) : Controller
{
    [HttpPost($"{SectionsController.List}/{{id:int}}/thu-tu")]
    public async Task<IActionResult> Update(int id, string? way, string? stamp, CancellationToken ct)
    {
        if (way is not ("len" or "xuong")) return BadRequest();
        var outcome = await changes.ReorderAsync(id, way == "len", stamp ?? "", User.Me(), ct);
        if (outcome.Refusal == Refusal.NotFound) return NotFound();
        return this.Moved(SectionsController.List, id, way, outcome.Refusal?.Says);
    }
}
