using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Topics;

namespace NewsPortal.Web.Newsroom.TopicOrders;

/// <summary>An open topic one place up or down.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class TopicOrdersController(TopicChanges changes) : Controller
{
    [HttpPost($"{TopicsController.List}/{{id:int}}/thu-tu")]
    public async Task<IActionResult> Update(int id, string? way, string? stamp, CancellationToken ct)
    {
        if (way is not ("len" or "xuong")) return BadRequest();
        var outcome = await changes.ReorderAsync(id, way == "len", stamp ?? "", User.Me(), ct);
        if (outcome.Refusal == Refusal.NotFound) return NotFound();
        return this.Moved(TopicsController.List, id, way, outcome.Refusal?.Says);
    }
}
