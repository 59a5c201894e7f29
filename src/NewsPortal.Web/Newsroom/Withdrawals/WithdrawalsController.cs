using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Withdrawals;

/// <summary>A story is taken from readers. Its text stays, for the law and for the record.</summary>
[Authorize(Policy = nameof(Me.MayPublish))]
public class WithdrawalsController(StepQuestion question, StorySteps steps) : Controller
{
    [HttpGet("/admin/bai/{id:int}/go-bai")]
    public async Task<IActionResult> New(int id, CancellationToken ct)
    {
        if (await question.AskAsync(id, User.Me(), ct) is not { } page) return NotFound();
        return User.Me().MayWithdraw(page.Standing) ? View(page) : this.Done(page.Back, "Chỉ gỡ được bài đã duyệt.");
    }

    [HttpPost("/admin/bai/{id:int}/go-bai")]
    public async Task<IActionResult> Create(int id, WithdrawalForm form, CancellationToken ct)
    {
        if (await question.AskAsync(id, User.Me(), ct) is not { } page) return NotFound();
        if (!ModelState.IsValid) return this.Again(nameof(New), page with { Note = form.Note ?? "" });

        return this.Stepped(id, await steps.WithdrawAsync(new(id, form.From, Note: form.Note!), User.Me(), ct), "Đã gỡ: bạn đọc không còn mở được bài này.");
    }
}
