using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Pictures;

namespace NewsPortal.Web.Newsroom.Choosers;

/// <summary>Pictures of the paper that may be put into a story, told as a picture that was just sent.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class PictureOffersController(PictureOffersQuestion question) : Controller
{
    [HttpGet("/admin/goi-y/anh")]
    public async Task<IActionResult> Index(string? q, CancellationToken ct) =>
        Json((await question.FindAsync(Sought.From(q), ct)).Select(picture => PictureAnswer.Of(picture)));
}
