using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Pictures;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>"Bài viết": the list of them, and the page on which one is written. A page that saves by itself sends the same form and reads JSON.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class StoriesController(
    NewsDb db, StoryQuestion question, StoryListQuestion list, StoryFormCheck check, CorrectionDraft draft, PictureDesk pictures, NewStories begin, StorySaves saves) : Controller
{
    /// <summary>Bytes: a text that still gets a page as its answer, and a picture.</summary>
    public const int Longest = 32 << 20;

    [HttpGet("/admin/bai")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await list.AskAsync(StoryListForm.From(Request.Query), User.Me(), ct));

    [HttpGet("/admin/bai/moi")]
    public async Task<IActionResult> New(CancellationToken ct) => View("Show", await question.NewAsync(null, User.Me(), ct));

    [HttpPost("/admin/bai"), RequestSizeLimit(Longest)]
    public async Task<IActionResult> Create([FromForm] StoryForm form, CancellationToken ct)
    {
        var (sent, details) = await ReadAsync(form, null, ct);
        if (!ModelState.IsValid) return await this.RefusedAsync(sent, async () => await question.NewAsync(sent, User.Me(), ct));

        var answer = await begin.BeginAsync(new(sent.Save, "", sent.Words, details, sent.OnPurpose), User.Me(), ct);
        if (answer.Outcome == SaveOutcome.NoSection)
        {
            ModelState.AddModelError(nameof(sent.CategoryId), "Chuyên mục này vừa được gộp hoặc xóa: bạn chọn lại.");
            return await this.RefusedAsync(sent, async () => await question.NewAsync(sent, User.Me(), ct));
        }
        if (this.RefusesPicture(answer)) return await this.RefusedAsync(sent, async () => await question.NewAsync(sent, User.Me(), ct));
        if (answer.Outcome is not (SaveOutcome.Refused or SaveOutcome.Unclassed or SaveOutcome.Crossed)) return this.Answered(sent, answer);

        sent = sent with { Save = Guid.NewGuid() };
        ModelState.Remove(nameof(sent.Save));
        ModelState.AddModelError("", "Bài viết từ trang này đã sang bước khác, bạn không sửa được nữa. Chữ bạn gõ còn nguyên dưới đây; lưu lại thì thành một bài mới.");
        return await this.RefusedAsync(sent, async () => await question.NewAsync(sent, User.Me(), ct), StatusCodes.Status409Conflict);
    }

    [HttpGet("/admin/bai/{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken ct) => await question.AskAsync(id, null, User.Me(), ct) is { } page ? View(page) : NotFound();

    [HttpPost("/admin/bai/{id:int}"), RequestSizeLimit(Longest)]
    public async Task<IActionResult> Update(int id, [FromForm] StoryForm form, CancellationToken ct)
    {
        if (!await db.Articles.WithinReachOf(User.Me()).AnyAsync(a => a.Id == id, ct)) return NotFound();
        var (sent, details) = await ReadAsync(form, id, ct);
        // A correction begins with what is being changed, for whoever presses the button to look at.
        if (sent is { OnPurpose: true, IsToBeWritten: true } && ModelState.IsValid) sent = await draft.FilledAsync(sent, id, sent.Printed, ModelState, ct);
        var classing = sent.OnPurpose ? sent.Read(ModelState) : null;
        if (!ModelState.IsValid) return await this.RefusedAsync(sent, () => question.AskAsync(id, sent, User.Me(), ct));

        var answer = await saves.ReceiveAsync(id, new(sent.Save, sent.Base ?? "", sent.Words, details, sent.OnPurpose, classing), User.Me(), ct);
        if (this.RefusesPicture(answer)) return await this.RefusedAsync(sent, () => question.AskAsync(id, sent, User.Me(), ct));
        if (answer.Outcome is SaveOutcome.Unclassed or SaveOutcome.Crossed)
        {
            ModelState.AddModelError(nameof(sent.Change), answer.Outcome == SaveOutcome.Unclassed ? ClassingForm.Unclassed : ClassingForm.Crossed);
            return await this.RefusedAsync(sent, () => question.AskAsync(id, sent, User.Me(), ct));
        }
        if (answer.Outcome != SaveOutcome.Refused) return this.Answered(sent, answer);

        ModelState.AddModelError("", "Bài đã sang bước khác, bạn không sửa được nữa. Chữ bạn gõ còn nguyên dưới đây: bạn chép lại rồi gửi cho người đang giữ bài.");
        return await this.RefusedAsync(sent, () => question.AskAsync(id, sent, User.Me(), ct), StatusCodes.Status409Conflict);
    }

    /// <summary>A picture sent along becomes the cover.</summary>
    private async Task<(StoryForm Form, StoryDetails Details)> ReadAsync(StoryForm form, int? id, CancellationToken ct)
    {
        if (form.CoverFile is { Length: > 0 } file)
        {
            var taken = await pictures.TakeAsync(file, User.Me(), ct);
            if (taken.Refusal is { } why) ModelState.AddModelError(nameof(form.CoverFile), why);
            form = form with { CoverKey = taken.Picture?.Key ?? form.CoverKey, CoverFile = null };
        }
        return (form, await check.ReadAsync(form, id, ModelState, User.Me(), ct));
    }
}
