using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Batches;

/// <summary>The same step for many stories, each on its own: one that cannot go keeps none of the others, and every one gets its line.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class BatchesController(NewsDb db, StorySteps steps) : Controller
{
    [HttpPost("/admin/bai/hang-loat")]
    public async Task<IActionResult> Create(BatchForm form, CancellationToken ct)
    {
        if (form.Deed is null || !BatchForm.Deeds.ContainsKey(form.Deed)) return BadRequest();
        if (!form.Asked().Any()) ModelState.AddModelError("", "Bạn chưa chọn bài nào.");
        else if (form.WantsNote && string.IsNullOrWhiteSpace(form.Note)) ModelState.AddModelError(nameof(form.Note), "Bạn viết lý do để người viết biết.");
        else if (form.Note?.Length > Note.MaxLength) ModelState.AddModelError(nameof(form.Note), $"Lý do dài nhất {Note.MaxLength} ký tự.");
        if (!ModelState.IsValid) return this.Again("Show", new BatchPage(form, []));

        var answers = new List<(int Id, StepAnswer Answer)>();
        foreach (var asked in form.Asked()) answers.Add((asked.StoryId, await StepAsync(form.Deed, asked, ct)));

        return View("Show", new BatchPage(form, await db.LinesAsync(User.Me(), answers,
            answer => answer.Done ? $"Xong: nay ở bước “{answer.Status!.Value.InVietnamese()}”." : answer.Refusal(), ct)));
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
