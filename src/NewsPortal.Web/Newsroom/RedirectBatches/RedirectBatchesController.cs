using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Redirects;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.RedirectBatches;

/// <summary>Many redirects deleted at once, and brought back.</summary>
[Authorize(Policy = nameof(Me.MayFile))]
public class RedirectBatchesController(RedirectChanges changes, Site site) : Controller
{
    private const string Restored = $"{RedirectsController.List}/khoi-phuc";

    [HttpPost($"{RedirectsController.List}/hang-loat")]
    public async Task<IActionResult> Delete(List<int> chosen, CancellationToken ct)
    {
        if (chosen.Count == 0) return this.Done(RedirectsController.List, "Bạn chưa chọn chuyển hướng nào.");

        var gone = await changes.DeleteAsync([.. chosen.Take(ListForm.PageSize)], User.Me(), ct);
        return View("Show", new RedirectBatchPage($"Đã xóa {gone.Count} chuyển hướng", [.. gone.Select(r => (r.From, r.To, ""))],
            gone.Count == 0 ? null : Undo.Of(Restored, gone.SelectMany(r => new[] { ("From", r.From), ("To", r.To) }))));
    }

    [HttpPost(Restored)]
    public async Task<IActionResult> Create(List<string?> from, List<string?> to, CancellationToken ct)
    {
        List<RedirectWanted> wanted = [.. from.Zip(to, (f, t) => new RedirectWanted(f, t)).Take(ListForm.PageSize)];
        var answers = await changes.ImportAsync(wanted, site.Url, User.Me(), ct);
        return View("Show", new RedirectBatchPage($"Đã khôi phục {answers.Count(a => a is null or RedirectRefusal.Known)} chuyển hướng",
            [.. wanted.Zip(answers, (w, a) => (w.From ?? "", w.To ?? "", a is null or RedirectRefusal.Known ? "" : a.Value.InVietnamese()))], null));
    }
}

/// <param name="Lines">Old address, new address, and why it was not taken; empty if it was.</param>
public record RedirectBatchPage(string Title, IReadOnlyList<(string From, string To, string Why)> Lines, Undo? Undo);
