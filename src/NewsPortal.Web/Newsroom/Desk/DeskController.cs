using Microsoft.AspNetCore.Mvc;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>"Bàn làm việc": what the newsroom opens with.</summary>
public class DeskController : Controller
{
    [HttpGet("/admin")]
    public IActionResult Show() => View(new DeskPage(User.Me().Name));
}
