using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsPortal.Data;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>
/// One moment of the store, held while it is read and others go on saving: on SQLite a read transaction (WAL), on SQL Server snapshot isolation. A server whose database
/// does not allow that is read as it is, and asked at the end whether anything was saved meanwhile.
/// </summary>
internal sealed class Moment(NewsDb db, bool isHeld, string began)
{
    public static Task HoldAsync(NewsDb db, Func<Moment, Task> read, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var transaction = await BeginAsync(db, ct);
            await read(new(db, transaction is not null, await StateAsync(db, ct)));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    });

    public async Task<bool> HasPassedAsync(CancellationToken ct) => !isHeld && await StateAsync(db, ct) != began;

    private static async Task<IDbContextTransaction?> BeginAsync(NewsDb db, CancellationToken ct)
    {
        // Deferred: it takes no lock that a save would wait for.
        if (db.Database.GetDbConnection() is SqliteConnection embedded) return await db.Database.UseTransactionAsync(embedded.BeginTransaction(deferred: true), ct);
        var allowed = await db.Database.SqlQuery<byte>($"SELECT snapshot_isolation_state AS Value FROM sys.databases WHERE database_id = DB_ID()").SingleOrDefaultAsync(ct);
        return allowed == 1 ? await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, ct) : null;
    }

    // The first question also begins the read transaction. What no save of the newsroom leaves untouched: the log, saves, the epoch.
    private static async Task<string> StateAsync(NewsDb db, CancellationToken ct) => string.Join(' ',
        (await db.ReaderEpochs.AsNoTracking().SingleAsync(ct)).Name,
        await db.AuditEntries.MaxAsync(e => (int?)e.Id, ct),
        await db.StorySaves.MaxAsync(s => (DateTime?)s.At, ct),
        await db.Articles.MaxAsync(a => (DateTime?)a.ChangedAt, ct),
        await db.HourlyReads.MaxAsync(r => (DateTime?)r.Hour, ct));
}
