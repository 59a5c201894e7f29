using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Reading;

/// <summary>Adds to hourly rows, making those that are missing, some hundreds in a command. Additive, so nodes need not know of each other.</summary>
public static class HourlyReadsUpsert
{
    // A command has one plan for each size; what is missing to the next size is filled up with rows of no reads.
    private static readonly int[] sizes = [16, 128, 512];

    /// <param name="reads">At most one of a story and hour.</param>
    public static Task AddAsync(NewsDb db, IReadOnlyCollection<HourlyReads> reads, CancellationToken ct)
    {
        if (reads.Count == 0) return Task.CompletedTask;
        return db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var hour in reads.GroupBy(r => r.Hour))
                if (db is SqlServerNewsDb) await AddOnServerAsync(db, hour.Key, hour, ct);
                else await AddToFileAsync(db, hour.Key, hour, ct);
            await transaction.CommitAsync(ct);
        });
    }

    private static Task<int> AddToFileAsync(NewsDb db, DateTime hour, IEnumerable<HourlyReads> reads, CancellationToken ct)
    {
        var rows = JsonSerializer.Serialize(reads.Select(r => new[] { r.ArticleId, r.Reads }));
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO HourlyReads (Hour, ArticleId, Reads) SELECT {hour}, value ->> 0, value ->> 1 FROM json_each({rows}) WHERE true
            ON CONFLICT (Hour, ArticleId) DO UPDATE SET Reads = Reads + excluded.Reads
            """, ct);
    }

    // Rows first, empty, then what is added to them: a row that another node makes in between is added to like any other. No MERGE, no JSON: not every server has them.
    private static async Task AddOnServerAsync(NewsDb db, DateTime hour, IEnumerable<HourlyReads> reads, CancellationToken ct)
    {
        // All nodes in one order, so that they wait for each other and never in a ring.
        foreach (var rows in reads.OrderBy(r => r.ArticleId).Chunk(sizes[^1]))
        {
            var size = sizes.First(s => s >= rows.Length);
            object[] values = [hour, .. rows.SelectMany(r => new object[] { r.ArticleId, r.Reads }), .. Enumerable.Repeat<object>(0, 2 * (size - rows.Length))];
            await db.Database.ExecuteSqlRawAsync(Command(size), values, ct);
        }
    }

    private static string Command(int size)
    {
        var rows = new StringBuilder();
        for (var i = 1; i <= 2 * size; i += 2) rows.Append(CultureInfo.InvariantCulture, $"{(i > 1 ? ", " : "")}({{{i}}}, {{{i + 1}}})");
        return $$"""
            INSERT INTO HourlyReads (Hour, ArticleId, Reads) SELECT {0}, n.Id, 0 FROM (VALUES {{rows}}) AS n (Id, Reads)
            WHERE n.Reads > 0 AND NOT EXISTS (SELECT 1 FROM HourlyReads AS h WITH (UPDLOCK, HOLDLOCK) WHERE h.Hour = {0} AND h.ArticleId = n.Id);
            UPDATE h SET Reads = h.Reads + n.Reads FROM HourlyReads AS h INNER JOIN (VALUES {{rows}}) AS n (Id, Reads) ON n.Id = h.ArticleId
            WHERE h.Hour = {0} AND n.Reads > 0
            """;
    }
}
