using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Corrections;

/// <summary>A correction by itself: the story was mended before, or was taken down and replaced.</summary>
[Authorize(Policy = nameof(Me.MayPublish))]
public class CorrectionsController(StepQuestion question, CorrectionBook book) : Controller
{
    private const string NotPublic = "Chỉ đính chính được ở bài đang đăng.";

    [HttpGet("/admin/bai/{id:int}/dinh-chinh")]
    public async Task<IActionResult> New(int id, CancellationToken ct)
    {
        if (await question.AskAsync(id, User.Me(), ct) is not { } story) return NotFound();
        return story.Standing.IsPublic ? View(new CorrectionPage(story, new() { Apology = ClassingForm.DefaultApology })) : this.Done(story.Back, NotPublic);
    }

    [HttpPost("/admin/bai/{id:int}/dinh-chinh")]
    public async Task<IActionResult> Create(int id, CorrectionForm form, CancellationToken ct)
    {
        if (await question.AskAsync(id, User.Me(), ct) is not { } story) return NotFound();
        var words = form.ReadWords(ModelState);
        var piece = string.IsNullOrWhiteSpace(form.Piece) ? null : (int?)(StoryNumber.Read(form.Piece.Trim()) ?? 0);
        if (!ModelState.IsValid) return this.Again(nameof(New), new CorrectionPage(story, form));

        switch (await book.AddAsync(id, words, piece, User.Me(), ct))
        {
            case CorrectionOutcome.NotFound: return NotFound();
            case CorrectionOutcome.Added: return this.Done(story.Back, "Đã đăng đính chính, trên sapo của bài và ở mục Đính chính.");
            case CorrectionOutcome.NoSuchPiece:
                ModelState.AddModelError(nameof(form.Piece), "Không có bài nào đã gỡ ở số hay địa chỉ này.");
                return this.Again(nameof(New), new CorrectionPage(story, form));
            default:
                // What is typed stays on the page: the story may come back.
                ModelState.AddModelError("", NotPublic);
                var view = this.Again(nameof(New), new CorrectionPage(story, form));
                Response.StatusCode = StatusCodes.Status409Conflict;
                return view;
        }
    }
}
