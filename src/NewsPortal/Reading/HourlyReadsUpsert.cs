using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Reading;

/// <summary>Adds to hourly rows, making those that are missing. Additive, so nodes need not know of each other.</summary>
public static class HourlyReadsUpsert
{
    public static Task AddAsync(NewsDb db, DateTime hour, IReadOnlyCollection<(int ArticleId, int Reads)> reads, CancellationToken ct)
    {
        if (reads.Count == 0) return Task.CompletedTask;
        return db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var (articleId, n) in reads.OrderBy(r => r.ArticleId))
            {
                var added = await AddToRowAsync(db, hour, articleId, n, ct);
                if (added == 0) await MakeRowAsync(db, hour, articleId, n, ct);
            }
            await transaction.CommitAsync(ct);
        });
    }

    private static Task<int> AddToRowAsync(NewsDb db, DateTime hour, int articleId, int n, CancellationToken ct) =>
        db.HourlyReads.Where(r => r.Hour == hour && r.ArticleId == articleId)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.Reads, r => r.Reads + n), ct);

    // Another node may make the same row in between; then there is nothing to insert and its row is added to. Plain SQL that both databases speak.
    private static async Task MakeRowAsync(NewsDb db, DateTime hour, int articleId, int n, CancellationToken ct)
    {
        var made = await db.Database.ExecuteSqlAsync(
            $"INSERT INTO HourlyReads (Hour, ArticleId, Reads) SELECT {hour}, {articleId}, {n} WHERE NOT EXISTS (SELECT 1 FROM HourlyReads WHERE Hour = {hour} AND ArticleId = {articleId})", ct);
        if (made == 0) await AddToRowAsync(db, hour, articleId, n, ct);
    }
}
