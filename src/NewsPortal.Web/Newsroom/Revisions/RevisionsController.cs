using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Revisions;

/// <summary>"Phiên bản": what a story said before, and how to get it back.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class RevisionsController(NewsDb db, RevisionsQuestion question, Restorations restorations, CorrectionDraft draft) : Controller
{
    [HttpGet("/admin/bai/{id:int}/phien-ban")]
    public async Task<IActionResult> Index(int id, CancellationToken ct) => await question.ListAsync(id, User.Me(), ct) is { } page ? View(page) : NotFound();

    [HttpGet("/admin/bai/{id:int}/phien-ban/{number:int}")]
    public async Task<IActionResult> Show(int id, int number, int? voi, CancellationToken ct) =>
        await question.CompareAsync(id, number, voi, User.Me(), ct) is { } page ? View(page) : NotFound();

    /// <summary>The version comes back as the newest.</summary>
    [HttpPost("/admin/bai/{id:int}/phien-ban/{number:int}")]
    public async Task<IActionResult> Create(int id, int number, ClassingForm form, CancellationToken ct)
    {
        if (form.IsToBeWritten && await VersionAsync(id, number, ct) is { } version)
            form = await draft.FilledAsync(form, id, PrintedText.Of(version) with { CoverCaption = null }, ModelState, ct);
        var classing = form.Read(ModelState);
        if (!ModelState.IsValid) return await AgainAsync(id, number, form, ct);
        try
        {
            return await restorations.RestoreAsync(id, number, classing, User.Me(), ct) switch
            {
                SaveOutcome.NotFound => NotFound(),
                SaveOutcome.PictureRunOut => this.Done($"/admin/bai/{id}/phien-ban/{number}", StoryAnswers.RunOut),
                SaveOutcome.Unclassed => await UnclassedAsync(id, number, form, ct),
                SaveOutcome.Refused => this.Done($"/admin/bai/{id}", "Ở bước này bạn không sửa bài được."),
                _ => this.Done($"/admin/bai/{id}", $"Đã lấy lại phiên bản {number}, thành phiên bản mới nhất."),
            };
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Done($"/admin/bai/{id}/phien-ban", "Đồng nghiệp vừa lưu bài. Bạn xem lại rồi chọn lần nữa.");
        }
    }

    private Task<IActionResult> UnclassedAsync(int id, int number, ClassingForm form, CancellationToken ct)
    {
        ModelState.AddModelError(nameof(form.Change), ClassingForm.Unclassed);
        return AgainAsync(id, number, form, ct);
    }

    private async Task<IActionResult> AgainAsync(int id, int number, ClassingForm form, CancellationToken ct) =>
        await question.CompareAsync(id, number, null, User.Me(), ct) is { } page ? this.Again(nameof(Show), page with { Classing = form }) : NotFound();

    private async Task<Revision?> VersionAsync(int id, int number, CancellationToken ct) =>
        await db.Articles.WithinReachOf(User.Me()).AnyAsync(a => a.Id == id, ct)
            ? await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.ArticleId == id && r.Number == number, ct)
            : null;
}
