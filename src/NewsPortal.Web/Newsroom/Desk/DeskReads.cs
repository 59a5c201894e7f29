using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>What the paper's readers read most: of the last 24 hours, and right now.</summary>
public class DeskReads(NewsDb db, TimeProvider clock)
{
    private const int Few = 10;

    public Task<List<ReadStory>> OfTodayAsync(CancellationToken ct)
    {
        var now = clock.UtcNow();
        return (from place in db.MostRead
                where place.Window == ReadWindow.Day && place.Rank <= Few
                join a in db.Articles.Published(now) on place.ArticleId equals a.Id
                orderby place.Rank
                select new ReadStory(a.Title, ArticleCard.AddressOf(a.Slug, a.Id), place.Reads)).ToListAsync(ct);
    }

    /// <summary>Of this hour and the one before: at five past, this hour alone would say nothing.</summary>
    public async Task<BeingRead> NowAsync(CancellationToken ct)
    {
        var now = clock.UtcNow();
        var since = now.Date.AddHours(now.Hour - 1);
        var top = from reads in db.HourlyReads.Where(r => r.Hour >= since && r.Hour <= now).GroupBy(r => r.ArticleId).Select(g => new { Id = g.Key, Reads = g.Sum(r => r.Reads) })
                  join a in db.Articles.Published(now) on reads.Id equals a.Id
                  orderby reads.Reads descending, a.PublishAt descending
                  select new ReadStory(a.Title, ArticleCard.AddressOf(a.Slug, a.Id), reads.Reads);
        return new(await top.Take(Few).ToListAsync(ct), since);
    }
}
