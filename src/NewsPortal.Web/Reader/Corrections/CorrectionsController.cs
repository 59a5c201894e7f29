using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Corrections;

public class CorrectionsController(CorrectionsQuestion question, StoryLists lists, TimeProvider clock) : Controller
{
    [HttpGet(CorrectionsPage.Address), ReaderPage("trang", "den")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        if (Paging.From(Request.Query) is not { } paging) return NotFound();

        var lines = await question.AskAsync(paging.Before(clock.UtcNow()), (paging.Number - 1) * Paging.PageSize, Paging.PageSize, ct);
        if (lines.Count == 0 && paging.Number > 1) return NotFound();

        var older = lines.Count > Paging.PageSize ? paging.Following(lines[^1].Correction.At) : null;
        return View(new CorrectionsPage
        {
            Lines = [.. lines.Take(Paging.PageSize)],
            Boxes = await lists.RailAsync([.. lines.Select(l => l.StoryId)], ct),
            Frame = new(paging.Number > 1 ? $"{CorrectionsPage.Heading} – trang {paging.Number}" : CorrectionsPage.Heading,
                "Những chỗ báo đã đăng sai, nay cải chính và xin lỗi bạn đọc.", paging.AddressOn(CorrectionsPage.Address))
            {
                Feed = CorrectionsPage.Feed,
                Previous = paging.Newer?.AddressOn(CorrectionsPage.Address),
                Next = older?.AddressOn(CorrectionsPage.Address),
            },
        });
    }
}
