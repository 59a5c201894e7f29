using Microsoft.EntityFrameworkCore;
using NewsPortal.Moving.Backups;
using NewsPortal.Moving.OutAndBack;

namespace NewsPortal.Data;

/// <summary>Brings the store to this program's version before anyone reads from it.</summary>
public static class StoreStart
{
    /// <param name="then">Works on the whole store, still under the lock.</param>
    /// <returns>Migrations that the store has from a newer program, and that this one does not know.</returns>
    /// <exception cref="StartRefusedException">The database or the data folder cannot be used; says why in one line.</exception>
    public static Task<IReadOnlyList<string>> PrepareAsync(NewsDb db, string dataFolder, Func<CancellationToken, Task> then, CancellationToken ct) => PrepareAsync(db, dataFolder, goesOn: false, then, ct);

    /// <param name="goesOn">Works on what a newspaper on its way back left half done; for everybody else that is no newspaper.</param>
    public static async Task<IReadOnlyList<string>> PrepareAsync(NewsDb db, string dataFolder, bool goesOn, Func<CancellationToken, Task> then, CancellationToken ct)
    {
        IReadOnlyList<string> newer = [];
        await StoreRefusal.SayAsync(db, dataFolder, async () =>
        {
            Directory.CreateDirectory(dataFolder);
            await using var taken = await StoreLock.TakeAsync(db, ct);
            RestorationMark.Settle(db);
            await StoreFile.MakeAsync(db, ct);
            newer = await MigrateAsync(db, ct);
            await CheckAsync(db, goesOn, ct);
            await then(ct);
        });
        return newer;
    }

    /// <returns>Names of the tables that the store has, whosever they are.</returns>
    public static Task<HashSet<string>> TablesAsync(NewsDb db, CancellationToken ct) => NamesAsync(db, db is SqlServerNewsDb
        ? "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
        : "SELECT name FROM sqlite_master WHERE type = 'table'", ct);

    // Asked at every start: plain commands, for which nothing has to be compiled.
    internal static async Task<HashSet<string>> NamesAsync(NewsDb db, string sql, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await using var found = await command.ExecuteReaderAsync(ct);
            while (await found.ReadAsync(ct)) names.Add(found.GetString(0));
            return names;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> MigrateAsync(NewsDb db, CancellationToken ct)
    {
        IReadOnlyList<string> newer = [];
        if (await db.Database.CanConnectAsync(ct))
        {
            var (known, applied) = (db.Database.GetMigrations().ToList(), (await db.Database.GetAppliedMigrationsAsync(ct)).ToList());
            if (NewerSteps.Refused(applied, known) is { } removing)
                throw new StartRefusedException($"Cơ sở dữ liệu thuộc phiên bản mới hơn chương trình này (có bước \"{removing}\"); hãy chạy phiên bản mới.");
            newer = [.. applied.Except(known)];
            // EF Core compares whole models even when there is nothing to do: 0.4 s of every start.
            if (!known.Except(applied).Any()) return newer;
            await DropStaleLockAsync(db, ct);
        }
        await db.Database.MigrateAsync(ct);
        return newer;
    }

    // EF Core's own lock on SQLite is a row that a killed process leaves behind, and then waits for ever. We hold our lock, so such a row is stale.
    private static async Task DropStaleLockAsync(NewsDb db, CancellationToken ct)
    {
        if (db is not SqliteNewsDb) return;
        var tables = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct);
        if (tables > 0) await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", ct);
    }

    // A table that another hand dropped fails some pages only; a lost epoch fails them all.
    private static async Task CheckAsync(NewsDb db, bool goesOn, CancellationToken ct)
    {
        var database = db.Database.GetDbConnection().DataSource;
        var there = await TablesAsync(db, ct);
        var lost = db.Model.GetRelationalModel().Tables.Select(t => t.Name).Where(name => !there.Contains(name)).Order(StringComparer.Ordinal).ToList();
        if (lost.Count > 0)
            throw new StartRefusedException($"Cơ sở dữ liệu {database} thiếu bảng {string.Join(", ", lost)}; cần đủ các bảng: hãy khôi phục từ bản sao lưu.");

        if (!goesOn && there.Contains(BegunImport.Table)) throw new StartRefusedException(BegunImport.Refusal);

        var epochs = await db.ReaderEpochs.CountAsync(ct);
        if (epochs != 1)
            throw new StartRefusedException($"Cơ sở dữ liệu {database} có {epochs} hàng ở bảng ReaderEpochs; cần đúng 1: hãy khôi phục từ bản sao lưu.");
    }
}
