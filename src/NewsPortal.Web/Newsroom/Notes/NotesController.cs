using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Search;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Notes;

/// <summary>A word between colleagues beside a story.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class NotesController(NewsDb db, StoryQuestion question, AuditBook audit, TimeProvider clock) : Controller
{
    [HttpPost("/admin/bai/{id:int}/ghi-chu")]
    public async Task<IActionResult> Create(int id, string? note, CancellationToken ct)
    {
        if (await db.Articles.AsNoTracking().WithinReachOf(User.Me()).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } story) return NotFound();
        var text = SearchText.Clean(note ?? "").Trim();
        if (text.Length is 0 or > Note.MaxLength)
        {
            ModelState.AddModelError(nameof(note), text.Length == 0 ? "Bạn chưa viết gì." : $"Ghi chú dài nhất {Note.MaxLength} ký tự.");
            // The page and its parts are the story's.
            RouteData.Values["controller"] = "Stories";
            return this.Again("Show", (await question.AskAsync(id, null, User.Me(), ct))! with { NewNote = note ?? "" });
        }

        // Pressed twice, it is said once.
        var last = await db.Notes.Where(n => n.ArticleId == id).OrderByDescending(n => n.Id).Select(n => new { n.EditorId, n.Text }).FirstOrDefaultAsync(ct);
        if (last?.Text == text && last.EditorId == User.Me().Id) return this.Done($"/admin/bai/{id}#ghi-chu", "Đã ghi chú.");

        db.Add(new Note { ArticleId = id, EditorId = User.Me().Id, At = clock.UtcNow(), Text = text });
        audit.Note(User.Me(), AuditDeed.Noted, Audited.Of(story), to: text);
        await db.SaveChangesAsync(ct);
        return this.Done($"/admin/bai/{id}#ghi-chu", "Đã ghi chú.");
    }
}
