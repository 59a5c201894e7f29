using Microsoft.AspNetCore.Mvc;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>"Bàn làm việc": what the newsroom opens with.</summary>
public class DeskController(DeskQuestion question) : Controller
{
    [HttpGet("/admin")]
    public async Task<IActionResult> Show(CancellationToken ct) => View(await question.AskAsync(User.Me(), ct));
}
