using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Reading;

/// <summary>Counts reads in memory and adds them to the hourly rows in batches. It knows stories and hours, never a reader.</summary>
public class ReadCounter(TimeProvider clock)
{
    /// <summary>Stories counted between two flushes at most: made-up ids cannot fill the memory.</summary>
    public const int MostStories = 100_000;

    private ConcurrentDictionary<(int ArticleId, DateTime Hour), int> _counts = new();

    public bool IsEmpty => _counts.IsEmpty;

    public void Count(int articleId)
    {
        var now = clock.UtcNow();
        var key = (articleId, now.Date.AddHours(now.Hour));
        var counts = _counts;
        if (counts.Count < MostStories || counts.ContainsKey(key)) counts.AddOrUpdate(key, 1, (_, n) => n + 1);
    }

    /// <summary>Adds what was counted since the last time; what could not be saved is counted again, so nothing is lost to a busy database.</summary>
    /// <returns>How many reads were added.</returns>
    public async Task<int> FlushAsync(NewsDb db, CancellationToken ct)
    {
        var counts = Interlocked.Exchange(ref _counts, new());
        try
        {
            var total = 0;
            foreach (var hour in counts.GroupBy(c => c.Key.Hour))
                foreach (var batch in hour.Chunk(500))
                    total += await AddAsync(db, hour.Key, batch.ToDictionary(c => c.Key.ArticleId, c => c.Value), counts, ct);
            return total;
        }
        catch
        {
            foreach (var (key, n) in counts) _counts.AddOrUpdate(key, n, (_, m) => m + n);
            throw;
        }
    }

    private async Task<int> AddAsync(
        NewsDb db, DateTime hour, Dictionary<int, int> batch, ConcurrentDictionary<(int, DateTime), int> counts, CancellationToken ct)
    {
        var asked = batch.Keys.ToList();
        var published = await db.Articles.Published(clock.UtcNow()).Where(a => asked.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
        await HourlyReadsUpsert.AddAsync(db, hour, [.. published.Select(id => (id, batch[id]))], ct);
        foreach (var id in asked) counts.TryRemove((id, hour), out _);
        return published.Sum(id => batch[id]);
    }
}
