using Microsoft.AspNetCore.Mvc;

namespace NewsPortal.BrowserTests.Browsing;

/// <summary>A page with a fault in it, so that readers see what the paper shows then.</summary>
public class BrokenController : Controller
{
    [HttpGet("/hong")]
    public IActionResult Show() => View("A view that is not there");
}
