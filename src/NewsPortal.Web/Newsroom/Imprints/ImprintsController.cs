using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Publishing;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Imprints;

/// <summary>"Thông tin tòa báo": the imprint that stands at the foot of every page.</summary>
public class ImprintsController(SiteSettings settings, ImprintChanges changes) : Controller
{
    [HttpGet(ImprintPage.Address), Authorize(Policy = nameof(Me.MaySeeEditors))]
    public IActionResult Edit() => View(Page(settings.Now.Imprint));

    [HttpPost(ImprintPage.Address), Authorize(Policy = nameof(Me.MayAdminister))]
    public async Task<IActionResult> Update(string? stamp, CancellationToken ct)
    {
        var wanted = new Imprint(Imprint.Fields.ToDictionary(f => f.Key, f => NameRules.Line(Request.Form[f.Key].ToString())));
        if (ModelState.Take(ImprintChanges.WrongIn(wanted)))
        {
            var outcome = await changes.ChangeAsync(settings.Imprint, stamp ?? "", wanted, User.Me(), ct);
            if (ModelState.Take(outcome.Refusal)) return this.Done(ImprintPage.Address, "Đã lưu. Mọi trang của báo đã mang thông tin mới.");
        }
        return this.Again(nameof(Edit), Page(wanted));
    }

    private ImprintPage Page(Imprint lines) => new(lines, ImprintChanges.StampOf(settings.Now.Imprint), User.Me().MayAdminister);
}
