using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Publishing;

namespace NewsPortal.Newsroom;

/// <summary>A picture that stands somewhere without a licence.</summary>
/// <param name="Until">The last day it had one.</param>
public record OverduePicture(int Id, string Key, string Alt, DateOnly Until);

/// <summary>"Hết hạn mà còn dùng": pictures before readers whose licence has run out, and those of one story.</summary>
public class PicturesOverdue(NewsDb db, TimeProvider clock)
{
    public Task<int> CountAsync(CancellationToken ct) => Overdue.CountAsync(ct);

    /// <summary>The longest overdue first.</summary>
    public Task<List<OverduePicture>> FirstAsync(int most, CancellationToken ct) => Named(Overdue.OrderBy(m => m.LicenceUntil).ThenBy(m => m.Id).Take(most)).ToListAsync(ct);

    /// <summary>The paper's logos.</summary>
    public Task<List<OverduePicture>> LogosAsync(CancellationToken ct) =>
        Named(db.MediaFiles.RunOut(clock.Today()).Where(m => db.ImprintLines.Any(l => l.Key.StartsWith(Logo.OnLight) && l.Text == m.Key)).OrderBy(m => m.Id)).ToListAsync(ct);

    /// <param name="story">With its pictures.</param>
    /// <param name="ct">Stops it.</param>
    public Task<List<OverduePicture>> OfAsync(Article story, CancellationToken ct)
    {
        var ids = story.Pictures.Select(p => p.MediaFileId).Append(story.CoverId ?? 0).ToList();
        return Named(db.MediaFiles.RunOut(clock.Today()).Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id)).ToListAsync(ct);
    }

    private IQueryable<MediaFile> Overdue => db.MediaFiles.RunOut(clock.Today()).BeforeReaders(db);

    private static IQueryable<OverduePicture> Named(IQueryable<MediaFile> pictures) =>
        pictures.Select(m => new OverduePicture(m.Id, m.Key, m.Alt.Length > 0 ? m.Alt : m.Key, m.LicenceUntil!.Value));
}
