using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Returns;

/// <summary>A story goes one step back, with a word to its writer.</summary>
[Authorize(Policy = nameof(Me.MayEditOthers))]
public class ReturnsController(StepQuestion question, StorySteps steps) : Controller
{
    [HttpGet("/admin/bai/{id:int}/tra-lai")]
    public async Task<IActionResult> New(int id, CancellationToken ct)
    {
        if (await question.AskAsync(id, User.Me(), ct) is not { } page) return NotFound();
        return User.Me().MayReturn(page.Standing) ? View(page) : this.Done(page.Back, "Ở bước này bài không trả lại được.");
    }

    [HttpPost("/admin/bai/{id:int}/tra-lai")]
    public async Task<IActionResult> Create(int id, ReturnForm form, CancellationToken ct)
    {
        if (await question.AskAsync(id, User.Me(), ct) is not { } page) return NotFound();
        if (!ModelState.IsValid) return this.Again(nameof(New), page with { Note = form.Note ?? "" });

        var answer = await steps.ReturnAsync(new(id, form.From, Note: form.Note!), User.Me(), ct);
        return this.Stepped(id, answer, $"Đã trả lại: bài nay ở bước “{answer.Status?.InVietnamese()}”.");
    }
}
