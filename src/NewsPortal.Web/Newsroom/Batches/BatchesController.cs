using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Batches;

/// <summary>The same step for many stories, each on its own: one that cannot go keeps none of the others, and every one gets its line.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class BatchesController(NewsDb db, StorySteps steps, TimeProvider clock) : Controller
{
    [HttpPost("/admin/bai/hang-loat")]
    public async Task<IActionResult> Create(BatchForm form, CancellationToken ct)
    {
        if (form.Deed is null || !BatchForm.Deeds.ContainsKey(form.Deed)) return BadRequest();
        if (!form.Asked().Any()) ModelState.AddModelError("", "Bạn chưa chọn bài nào.");
        else if (form.WantsNote && string.IsNullOrWhiteSpace(form.Note)) ModelState.AddModelError(nameof(form.Note), "Bạn viết lý do để người viết biết.");
        else if (form.Note?.Length > Note.MaxLength) ModelState.AddModelError(nameof(form.Note), $"Lý do dài nhất {Note.MaxLength} ký tự.");
        if (!ModelState.IsValid) return this.Again("Show", new BatchPage(form, []));

        if (form is { Deed: "xuat-ban", IsSure: false } && await GoingAsync(form, ct) is { Count: > 0 } going) return View("Show", new BatchPage(form, []) { Going = going });

        var answers = new List<(int Id, StepAnswer Answer)>();
        foreach (var asked in form.Asked()) answers.Add((asked.StoryId, await StepAsync(form.Deed, asked, ct)));

        return View("Show", new BatchPage(form, await db.LinesAsync(User.Me(), answers,
            answer => answer.Done ? answer.Brought(clock.UtcNow()) : answer.Refusal(), ct)));
    }

    private async Task<List<StoryLine>> GoingAsync(BatchForm form, CancellationToken ct)
    {
        var ids = form.Asked().Select(a => a.StoryId).ToList();
        var stories = await db.Articles.AsNoTracking().WithinReachOf(User.Me()).Where(a => ids.Contains(a.Id)).AsLines(db.Editors).ToListAsync(ct);
        return [.. stories.OrderBy(s => ids.IndexOf(s.Id))];
    }

    private Task<StepAnswer> StepAsync(string deed, StepAsked asked, CancellationToken ct) => deed switch
    {
        "gui-duyet" => steps.SubmitAsync(asked, User.Me(), ct),
        "duyet" => steps.ApproveAsync(asked, User.Me(), ct),
        "xuat-ban" => steps.PublishAsync(asked, null, User.Me(), ct),
        "tra-lai" => steps.ReturnAsync(asked, User.Me(), ct),
        _ => steps.WithdrawAsync(asked, User.Me(), ct),
    };
}
