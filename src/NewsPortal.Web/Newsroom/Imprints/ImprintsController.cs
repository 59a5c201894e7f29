using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Publishing;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Pictures;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Imprints;

/// <summary>"Thông tin tòa báo": the imprint that stands at the foot of every page, and the paper's colour and logo.</summary>
public class ImprintsController(SiteSettings settings, ImprintChanges changes, PictureDesk pictures, TimeProvider clock) : Controller
{
    // Bytes a request: the two heaviest logos.
    private const int Longest = (2 * PictureDesk.MaxMegabytes + 1) << 20;

    [HttpGet(ImprintPage.Address), Authorize(Policy = nameof(Me.MaySeeEditors))]
    public async Task<IActionResult> Edit(CancellationToken ct) => View(await PageAsync(settings.Now.Imprint, ct));

    [HttpPost(ImprintPage.Address), Authorize(Policy = nameof(Me.MayAdminister)), RequestSizeLimit(Longest), RequestFormLimits(MultipartBodyLengthLimit = Longest)]
    public async Task<IActionResult> Update(string? stamp, CancellationToken ct)
    {
        var typed = Imprint.Fields.ToDictionary(f => f.Key, f => NameRules.Line(Request.Form[f.Key].ToString()));
        foreach (var field in Imprint.Fields.Where(f => f.Kind == ImprintKind.Picture)) typed[field.Key] = await PictureAsync(field.Key, typed[field.Key], ct);
        var wanted = new Imprint(typed);
        if (ModelState.Take(ImprintChanges.WrongIn(wanted)))
        {
            var outcome = await changes.ChangeAsync(settings.Imprint, stamp ?? "", wanted, User.Me(), ct);
            if (ModelState.Take(outcome.Refusal)) return this.Done(ImprintPage.Address, "Đã lưu. Mọi trang của báo đã mang thông tin mới.");
        }
        return this.Again(nameof(Edit), await PageAsync(wanted, ct));
    }

    // A logo that can stand there is in the library from here on, so a form that is refused for another field has not lost it. Any other leaves
    // the form the one that it held.
    private async Task<string> PictureAsync(string key, string held, CancellationToken ct)
    {
        if (Request.Form.Files[$"{key}File"] is { Length: > 0 } sent)
        {
            var taken = await pictures.TakeAsync(sent, picture => Logo.Wrong(picture, clock.Today()), User.Me(), ct);
            if (taken.Picture is { } picture) return picture.Key;
            ModelState.AddModelError(key, taken.Refusal!);
            return held;
        }
        return Request.Form[$"{key}Gone"] == "true" ? "" : held;
    }

    private async Task<ImprintPage> PageAsync(Imprint lines, CancellationToken ct)
    {
        var logos = new Dictionary<string, string>();
        foreach (var field in Imprint.Fields.Where(f => f.Kind == ImprintKind.Picture))
            if (lines[field.Key] is { Length: > 0 } picture && await pictures.AddressAsync(picture, ct) is { } address) logos.Add(field.Key, address);
        return new(lines, ImprintChanges.StampOf(settings.Now.Imprint), User.Me().MayAdminister, logos);
    }
}
