using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.FrontPages;

/// <summary>"Trang nhất": what stands in front, by hand.</summary>
[Authorize(Policy = nameof(Me.MayPublish)), Frames]
public class FrontPagesController(FrontPagesQuestion question, FrontPageChanges changes) : Controller
{
    [HttpGet(ArrangerPage.Address)]
    public async Task<IActionResult> Edit(CancellationToken ct) => View(await question.AskAsync(ct));

    /// <summary>The form as its buttons change it; nothing is put on the page.</summary>
    [HttpPost($"{ArrangerPage.Address}/xep")]
    public async Task<IActionResult> New(string? move, CancellationToken ct)
    {
        var form = ArrangementForm.From(Request.Form);
        var page = await question.AskAsync(form, move, ct);
        ModelState.Take((await question.ReadAsync(page.Form, ct)).Wrong);
        return View(nameof(Edit), page);
    }

    [HttpPost(ArrangerPage.Address)]
    public async Task<IActionResult> Update(CancellationToken ct)
    {
        var form = ArrangementForm.From(Request.Form);
        var read = await question.ReadAsync(form, ct);
        if (!ModelState.Take(read.Wrong)) return this.Again(nameof(Edit), await question.AskAsync(form, null, ct));

        var outcome = await changes.SaveAsync(form.Began, read.Arrangement, User.Me(), ct);
        if (outcome.Met is { } met)
        {
            var page = await question.AskAsync(met, outcome.Number, ct);
            ModelState.Take((await question.ReadAsync(page.Form, ct)).Wrong);
            return this.Again(nameof(Edit), page);
        }
        if (!ModelState.Take(outcome.Refusals)) return this.Again(nameof(Edit), await question.AskAsync(form, null, ct));
        if (!outcome.IsNew) return this.Done(ArrangerPage.Address, "Trang nhất đã đúng như vậy.");

        return this.Done(ArrangerPage.Address, $"Đã đưa lên trang: lần xếp số {outcome.Number}.", ArrangerPage.BackFrom(outcome.Number));
    }
}
