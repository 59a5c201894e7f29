using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Data;

/// <summary>Brings the store to this program's version before anyone reads from it.</summary>
public static class StoreStart
{
    /// <param name="fill">Fills an empty store; runs under the same lock.</param>
    /// <exception cref="StartRefusedException">The database or the data folder cannot be used; says why in one line.</exception>
    public static async Task PrepareAsync(NewsDb db, string dataFolder, Func<NewsDb, CancellationToken, Task>? fill, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(dataFolder);
            await using var taken = await StoreLock.TakeAsync(db, ct);
            await MigrateAsync(db, ct);
            if (fill is not null) await fill(db, ct);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new StartRefusedException(
                $"Không ghi được dữ liệu (Data:Folder = \"{dataFolder}\", cơ sở dữ liệu {db.Database.GetDbConnection().DataSource}): {OneLine(failure.Message)}", failure);
        }
        catch (Exception failure) when ((failure as SqliteException ?? failure.InnerException as SqliteException) is { } refusal)
        {
            throw new StartRefusedException($"Không dùng được cơ sở dữ liệu {db.Database.GetDbConnection().DataSource}: {Reason(refusal)}", failure);
        }
        catch (SqlException failure)
        {
            throw new StartRefusedException($"Không dùng được SQL Server ở ConnectionStrings:NewsPortal: {OneLine(failure.Message)}", failure);
        }
    }

    private static async Task MigrateAsync(NewsDb db, CancellationToken ct)
    {
        if (await db.Database.CanConnectAsync(ct))
        {
            var (known, applied) = (db.Database.GetMigrations().ToList(), await db.Database.GetAppliedMigrationsAsync(ct));
            var unknown = applied.Except(known).ToList();
            if (unknown.Count > 0)
                throw new StartRefusedException($"Cơ sở dữ liệu thuộc phiên bản mới hơn chương trình này (có bước \"{unknown[^1]}\"); hãy chạy phiên bản mới.");
            // EF Core compares whole models even when there is nothing to do: 0.4 s of every start.
            if (!known.Except(applied).Any()) return;
            await DropStaleLockAsync(db, ct);
        }
        await db.Database.MigrateAsync(ct);
    }

    // EF Core's own lock on SQLite is a row that a killed process leaves behind, and then waits for ever. We hold our lock, so such a row is stale.
    private static async Task DropStaleLockAsync(NewsDb db, CancellationToken ct)
    {
        if (db is not SqliteNewsDb) return;
        var tables = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct);
        if (tables > 0) await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", ct);
    }

    private static string Reason(SqliteException failure) => failure.SqliteErrorCode switch
    {
        8 => "tệp hoặc thư mục chỉ cho đọc.",
        13 => "đĩa đầy.",
        14 => "không mở được tệp (thư mục không có hoặc không có quyền).",
        11 or 26 => "tệp không phải là cơ sở dữ liệu SQLite, hoặc đã hỏng.",
        _ => OneLine(failure.Message),
    };

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
