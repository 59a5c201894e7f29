using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Reading;

namespace NewsPortal.Newsroom;

/// <summary>
/// Changes of sections, tags, topics, pen names and redirects take turns, on all nodes: what one has looked at stays so until it is done. Each is one
/// transaction, with its redirects, its audit entry and the reader epoch, and this node knows of it before anybody is told.
/// </summary>
public class Turns(NewsDb db, ReaderEdition edition)
{
    public async Task<T> TakeAsync<T>(Func<Task<T>> change, CancellationToken ct)
    {
        await using var turn = await StoreLock.TakeAsync(db, ct);
        var answer = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var answer = await change();
            await transaction.CommitAsync(ct);
            return answer;
        });
        db.ChangeTracker.Clear();
        await edition.RefreshAsync(db, CancellationToken.None);
        return answer;
    }
}
