using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Reading;

/// <summary>Works out "Xem nhiều nhất" from the hourly reads of the last 24 hours and of the last 7 days.</summary>
public class MostReadRefresh(NewsDb db, TimeProvider clock)
{
    /// <summary>Places kept a window: enough for the longest list, with spares for stories that a page shows elsewhere.</summary>
    public const int Places = 50;

    public async Task RunAsync(CancellationToken ct)
    {
        await RefreshAsync(ReadWindow.Day, clock.UtcNow().AddHours(-24), ct);
        await RefreshAsync(ReadWindow.Week, clock.UtcNow().AddDays(-7), ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task RefreshAsync(ReadWindow window, DateTime since, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var top = await (
            from reads in db.HourlyReads.Where(r => r.Hour >= since).GroupBy(r => r.ArticleId).Select(g => new { Id = g.Key, Reads = g.Sum(r => r.Reads) })
            join a in db.Articles.Published(now) on reads.Id equals a.Id
            orderby reads.Reads descending, a.PublishAt descending
            select new { reads.Id, reads.Reads }).Take(Places).ToListAsync(ct);

        var places = await db.MostRead.Where(m => m.Window == window).ToDictionaryAsync(m => m.Rank, ct);
        foreach (var (rank, story) in top.Index().Select(t => (t.Index + 1, t.Item)))
        {
            if (places.Remove(rank, out var place)) (place.ArticleId, place.Reads) = (story.Id, story.Reads);
            else db.MostRead.Add(new MostRead { Window = window, Rank = rank, ArticleId = story.Id, Reads = story.Reads });
        }
        db.MostRead.RemoveRange(places.Values);
    }
}
