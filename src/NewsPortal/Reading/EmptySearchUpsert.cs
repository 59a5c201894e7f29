using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Reading;

/// <summary>Adds to the rows of words and days, making those that are missing as long as the day has room. Additive, so nodes need not know of each other.</summary>
public static class EmptySearchUpsert
{
    public static Task AddAsync(NewsDb db, IEnumerable<KeyValuePair<(int Day, string Folded), SearchCount>> searches, CancellationToken ct) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var ((day, folded), count) in searches.OrderBy(s => s.Key.Folded, StringComparer.Ordinal))
            {
                var added = await db.EmptySearches.Where(s => s.Folded == folded && s.Day == day)
                    .ExecuteUpdateAsync(row => row.SetProperty(s => s.Times, s => s.Times + count.Times), ct);
                if (added == 0) await MakeRowAsync(db, day, folded, count, ct);
            }
            await transaction.CommitAsync(ct);
        });

    // Plain SQL that both databases speak. A row that another node makes in between is refused by the index, and all is counted again.
    private static Task<int> MakeRowAsync(NewsDb db, int day, string folded, SearchCount count, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO EmptySearches (Day, Folded, Typed, Times) SELECT {day}, {folded}, {count.Typed}, {count.Times} WHERE (SELECT COUNT(*) FROM EmptySearches WHERE Day = {day}) < {EmptySearchCounter.MostWords}", ct);
}
