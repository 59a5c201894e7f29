using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Reading;

/// <summary>Counts reads in memory and adds them to the hourly rows in batches. It knows stories and hours, never a reader.</summary>
public class ReadCounter(TimeProvider clock)
{
    /// <summary>Stories counted between two flushes at most: made-up ids cannot fill the memory.</summary>
    public const int MostStories = 100_000;

    private const int Parts = 16;

    // One question and one command each, and little to do again where one fails.
    private const int Batch = 5_000;
    // On SQL Server every id of a question is a parameter, and 2,100 are the most it takes.
    private const int ServerBatch = 1_000;

    // Parts with a lock each: cores seldom meet, and a read is either in the counts that a flush takes or in those it leaves.
    private readonly Lock[] _locks = [.. Enumerable.Range(0, Parts).Select(_ => new Lock())];
    private readonly Dictionary<(int ArticleId, DateTime Hour), int>[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => new Dictionary<(int, DateTime), int>())];

    public bool IsEmpty => Stories == 0;

    /// <summary>Counted and not yet saved, each of its hours by itself.</summary>
    public int Stories => Enumerable.Range(0, Parts).Sum(part =>
    {
        lock (_locks[part]) return _parts[part].Count;
    });

    public void Count(int articleId)
    {
        var now = clock.UtcNow();
        Add((articleId, new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerHour, DateTimeKind.Utc)), 1);
    }

    /// <summary>Adds what was counted since the last time; what could not be saved is counted again, so nothing is lost to a busy database.</summary>
    /// <returns>How many reads were added.</returns>
    public async Task<int> FlushAsync(NewsDb db, CancellationToken ct)
    {
        List<KeyValuePair<(int ArticleId, DateTime Hour), int>> counts = [.. Take().OrderBy(c => c.Key.Hour).ThenBy(c => c.Key.ArticleId)];
        var (total, saved) = (0, 0);
        try
        {
            foreach (var batch in counts.Chunk(db is SqlServerNewsDb ? ServerBatch : Batch))
            {
                total += await AddAsync(db, batch, ct);
                saved += batch.Length;
            }
            return total;
        }
        finally
        {
            foreach (var (key, n) in counts.Skip(saved)) Add(key, n);
        }
    }

    private void Add((int ArticleId, DateTime Hour) key, int reads)
    {
        var part = (int)((uint)key.ArticleId % Parts);
        lock (_locks[part])
        {
            var counts = _parts[part];
            if (counts.Count < MostStories / Parts || counts.ContainsKey(key)) CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += reads;
        }
    }

    private List<KeyValuePair<(int ArticleId, DateTime Hour), int>> Take()
    {
        var taken = new List<KeyValuePair<(int, DateTime), int>>();
        for (var part = 0; part < Parts; part++)
        {
            Dictionary<(int, DateTime), int> counts;
            lock (_locks[part]) (counts, _parts[part]) = (_parts[part], []);
            taken.AddRange(counts);
        }
        return taken;
    }

    private async Task<int> AddAsync(NewsDb db, KeyValuePair<(int ArticleId, DateTime Hour), int>[] batch, CancellationToken ct)
    {
        var asked = batch.Select(c => c.Key.ArticleId).Distinct().ToList();
        var published = (await db.Articles.Published(clock.UtcNow()).Where(a => asked.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct)).ToHashSet();
        List<HourlyReads> reads = [.. batch.Where(c => published.Contains(c.Key.ArticleId))
            .Select(c => new HourlyReads { ArticleId = c.Key.ArticleId, Hour = c.Key.Hour, Reads = c.Value })];
        await HourlyReadsUpsert.AddAsync(db, reads, ct);
        return reads.Sum(r => r.Reads);
    }
}
