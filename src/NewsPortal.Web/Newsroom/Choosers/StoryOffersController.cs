using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.Choosers;

/// <summary>Published stories whose titles hold what is typed, or of the numbers asked for: for the choosers of a story's page; with "hen=1" and for chiefs, scheduled ones, too.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class StoryOffersController(StoryOffersQuestion question) : Controller
{
    private const int MostNumbers = 50;

    [HttpGet("/admin/goi-y/bai")]
    public async Task<IActionResult> Index(string? q, CancellationToken ct)
    {
        // Not bound as a list: a longer one than binding takes would be an error, and what is no number is left out.
        if (!Request.Query.TryGetValue("so", out var typed)) return Json(await question.FindAsync(Sought.From(q), Request.Query["hen"] == "1" && User.Me().MayPublish, ct));

        var numbers = typed.Take(MostNumbers).Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);
        return Json(await question.OfNumbersAsync([.. numbers], ct));
    }
}
