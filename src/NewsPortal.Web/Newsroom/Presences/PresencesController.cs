using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.Presences;

/// <summary>Where a story's page says every few seconds that it is open, and hears who else is there and what they have saved.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class PresencesController(PresenceQuestion question, WhoIsHere here) : Controller
{
    [HttpPost("/admin/bai/{id:int}/dang-mo")]
    public async Task<IActionResult> Create(int id, Guid page, CancellationToken ct)
    {
        if (await question.NewestAsync(id, User.Me(), ct) is not { } newest) return NotFound();

        await here.ReportAsync(id, page, User.Me(), ct);
        return Json(new { here = await question.OthersAsync(id, page, User.Me(), ct), newest });
    }

    [HttpPost("/admin/bai/{id:int}/dang-mo/thoi")]
    public async Task<IActionResult> Delete(int id, Guid page, CancellationToken ct)
    {
        if (await question.NewestAsync(id, User.Me(), ct) is null) return NotFound();

        await here.LeaveAsync(id, page, User.Me(), ct);
        return NoContent();
    }
}
