using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Submissions;

/// <summary>A story goes on to the next pair of eyes.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class SubmissionsController(StepQuestion question, StorySteps steps) : Controller
{
    [HttpGet("/admin/bai/{id:int}/gui-duyet")]
    public async Task<IActionResult> New(int id, CancellationToken ct)
    {
        if (await question.AskAsync(id, User.Me(), ct, withChecklist: true) is not { } page) return NotFound();
        return User.Me().MaySubmit(page.Standing) ? View(page) : this.Done(page.Back, "Ở bước này bạn không gửi bài đi được.");
    }

    [HttpPost("/admin/bai/{id:int}/gui-duyet")]
    public async Task<IActionResult> Create(int id, ArticleStatus from, CancellationToken ct)
    {
        var answer = await steps.SubmitAsync(new(id, from), User.Me(), ct);
        return this.Stepped(id, answer, answer.Status == ArticleStatus.InEditing ? "Đã gửi biên tập." : "Đã gửi duyệt.");
    }
}
