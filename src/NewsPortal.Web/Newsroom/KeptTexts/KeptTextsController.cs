using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Newsroom.SignIns;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.KeptTexts;

/// <summary>The door, for a form whose session is over: it is shown with what was typed in its pocket. Nothing is done with that, so the old seal does not matter.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public class KeptTextsController : Controller
{
    [HttpPost("/admin/dang-nhap/giu-chu"), RequestSizeLimit(StoriesController.Longest)]
    public IActionResult New([FromQuery] string? cho, [FromQuery] string? ve) => KeptText.Of(cho, Request) is { } kept
        ? View("/Newsroom/SignIns/New.cshtml", new SignInForm { Ve = ve, Kept = kept.Write() })
        : RedirectToAction("New", "SignIns", new { ve });
}
