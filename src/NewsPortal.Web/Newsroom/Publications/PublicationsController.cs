using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Links;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Publications;

/// <summary>A story is approved, scheduled or published: once it has all that it must have.</summary>
[Authorize(Policy = nameof(Me.MayPublish))]
public class PublicationsController(StepQuestion question, LinkChecks links, StorySteps steps, TimeProvider clock) : Controller
{
    [HttpGet("/admin/bai/{id:int}/xuat-ban")]
    public async Task<IActionResult> New(int id, CancellationToken ct)
    {
        if (await question.AskAsync(id, User.Me(), ct, withChecklist: true) is not { } page) return NotFound();
        if (!User.Me().MayRelease(page.Standing)) return this.Done(page.Back, "Bài đã xuất bản hoặc đã gỡ.");

        page = page with { At = VietnamHour.Of(page.PublishAt), How = page.PublishAt is null ? PublicationForm.Now : PublicationForm.Scheduled };
        return View(await WithLinksAsync(page, ct));
    }

    [HttpPost("/admin/bai/{id:int}/xuat-ban")]
    public async Task<IActionResult> Create(int id, PublicationForm form, CancellationToken ct)
    {
        if (await question.AskAsync(id, User.Me(), ct, withChecklist: true) is not { } page) return NotFound();
        page = page with { At = form.At ?? "", How = form.How };
        var at = HourOf(form);
        if (form.How is not (PublicationForm.Now or PublicationForm.Scheduled or PublicationForm.ApprovedOnly)) ModelState.AddModelError("", "Bạn chọn đăng ngay, hẹn giờ hay chỉ duyệt.");
        // A typed hour is meant: whoever typed it and left the choice alone would break an embargo.
        if (form.How != PublicationForm.Scheduled && form.At is { Length: > 0 } && form.At != VietnamHour.Of(page.PublishAt))
            ModelState.AddModelError(nameof(form.At), "Bạn đã gõ giờ đăng: chọn “Hẹn giờ” để bài chờ tới giờ ấy, hoặc xóa giờ này.");
        if (!ModelState.IsValid) return this.Again(nameof(New), await WithLinksAsync(page, ct));

        var asked = new StepAsked(id, form.From, form.Version);
        var answer = form.How == PublicationForm.ApprovedOnly ? await steps.ApproveAsync(asked, User.Me(), ct) : await steps.PublishAsync(asked, at, User.Me(), ct);
        if (answer.Done && form.How == PublicationForm.Now) this.Shows(page.ReadersAddress);
        if (answer.Outcome is not (StepOutcome.Incomplete or StepOutcome.Overtaken)) return this.Stepped(id, answer, Says(form, at), back: form.How != PublicationForm.Now);

        ModelState.AddModelError("", answer.Refusal());
        page = (await question.AskAsync(id, User.Me(), ct, withChecklist: true))! with { At = page.At, How = page.How };
        var view = this.Again(nameof(New), await WithLinksAsync(page, ct));
        if (answer.Outcome == StepOutcome.Overtaken) Response.StatusCode = StatusCodes.Status409Conflict;
        return view;
    }

    // Only where it is about to be published: other hosts are not asked at every look.
    private async Task<StepPage> WithLinksAsync(StepPage page, CancellationToken ct) =>
        page with { Checklist = [.. page.Checklist, .. await links.AskAsync(page.FullLinks, ct)] };

    private DateTime? HourOf(PublicationForm form)
    {
        if (form.How != PublicationForm.Scheduled) return null;
        if (!VietnamHour.TryRead(form.At, out var at)) ModelState.AddModelError(nameof(form.At), "Giờ này không đọc được; ví dụ 04/03/2026 15:30.");
        else if (at is null) ModelState.AddModelError(nameof(form.At), "Bạn chọn giờ đăng.");
        else if (at <= clock.UtcNow()) ModelState.AddModelError(nameof(form.At), "Giờ này đã qua.");
        return at;
    }

    private static string Says(PublicationForm form, DateTime? at) => form.How switch
    {
        PublicationForm.ApprovedOnly => "Đã duyệt, chưa hẹn giờ đăng.",
        PublicationForm.Scheduled => $"Đã duyệt, hẹn đăng {Vietnamese.HourAndDay(at!.Value)}.",
        _ => "Đã xuất bản.",
    };
}
