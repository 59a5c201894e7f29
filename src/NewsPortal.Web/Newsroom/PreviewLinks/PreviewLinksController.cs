using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.PreviewLinks;

/// <summary>Secret addresses of a story for somebody without an account. An address is shown once, when it is made.</summary>
[Authorize(Policy = nameof(Me.MayWrite))]
public class PreviewLinksController(NewsDb db, Site site, AuditBook audit, TimeProvider clock) : Controller
{
    private const int MostDays = 30;

    [HttpPost("/admin/bai/{id:int}/lien-ket-xem-truoc")]
    public async Task<IActionResult> Create(int id, int days, CancellationToken ct)
    {
        if (await StoryAsync(id, ct) is not { } story) return NotFound();
        if (story.Status == ArticleStatus.Withdrawn) return this.Done($"/admin/bai/{id}", "Bài đã gỡ: liên kết xem trước không mở được bài này.");

        var token = PreviewLink.NewToken();
        var now = clock.UtcNow();
        var endsAt = now.AddDays(Math.Clamp(days, 1, MostDays));
        db.Add(new PreviewLink
        {
            ArticleId = id,
            CreatedById = User.Me().Id,
            CreatedAt = now,
            TokenHash = PreviewLink.HashOf(token),
            EndsAt = endsAt,
        });
        audit.Note(User.Me(), AuditDeed.PreviewOpened, Audited.Of(story), to: $"Mở được đến {Vietnamese.HourAndDay(endsAt)}");
        await db.SaveChangesAsync(ct);
        TempData["PreviewLink"] = site.Absolute($"/xem-truoc/{token}");
        return this.Done($"/admin/bai/{id}#xem-truoc", "Đã tạo liên kết xem trước: bạn sao chép ở ô “Liên kết xem trước”, nó chỉ hiện lần này.");
    }

    [HttpPost("/admin/bai/{id:int}/lien-ket-xem-truoc/{linkId:int}/bo")]
    public async Task<IActionResult> Delete(int id, int linkId, CancellationToken ct)
    {
        if (await StoryAsync(id, ct) is not { } story) return NotFound();
        if (await db.PreviewLinks.SingleOrDefaultAsync(l => l.Id == linkId && l.ArticleId == id, ct) is not { } link) return NotFound();

        db.Remove(link);
        audit.Note(User.Me(), AuditDeed.PreviewClosed, Audited.Of(story), from: $"Mở được đến {Vietnamese.HourAndDay(link.EndsAt)}");
        await db.SaveChangesAsync(ct);
        return this.Done($"/admin/bai/{id}#xem-truoc", "Liên kết đã hết hiệu lực.");
    }

    private Task<Article?> StoryAsync(int id, CancellationToken ct) => db.Articles.AsNoTracking().WithinReachOf(User.Me()).SingleOrDefaultAsync(a => a.Id == id, ct);
}
