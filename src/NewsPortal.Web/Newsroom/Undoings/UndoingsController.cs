using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Batches;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Undoings;

/// <summary>Takes back steps that were slips, each story for itself.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class UndoingsController(NewsDb db, TakingBack takingBack, TimeProvider clock) : Controller
{
    public const string Address = "/admin/bai/hoan-tac";

    [HttpPost(Address)]
    public async Task<IActionResult> Create(BatchForm form, CancellationToken ct)
    {
        var answers = new List<(int Id, StepAnswer Answer)>();
        foreach (var asked in form.Asked()) answers.Add((asked.StoryId, await takingBack.RunAsync(asked, User.Me(), ct)));
        if (answers.Count == 0) return BadRequest();

        return View("/Newsroom/Batches/Show.cshtml", new BatchPage(form with { Deed = BatchForm.Undone }, await db.LinesAsync(User.Me(), answers, answer => Says(answer, clock.UtcNow()), ct)));
    }

    private static string Says(StepAnswer answer, DateTime now) => answer.Outcome switch
    {
        StepOutcome.Done when answer is { Status: ArticleStatus.Approved, PublishAt: null } => $"{answer.Brought(now)} Bài chưa có giờ đăng; giờ cũ, nếu có, đã qua.",
        StepOutcome.Done => answer.Brought(now),
        StepOutcome.Incomplete => answer.Refusal(),
        StepOutcome.NotAllowed => $"Không hoàn tác được: bạn đọc đã thấy bài này (muốn cất đi thì gỡ bài), vai của bạn không làm được việc này, hoặc đã quá {TakingBack.Within.TotalMinutes:0} phút.",
        StepOutcome.NotFound => "Không tìm thấy bài.",
        _ => "Không hoàn tác được: đã có người làm tiếp với bài này.",
    };
}
