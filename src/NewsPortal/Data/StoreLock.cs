using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Data;

/// <summary>Held while a process migrates and fills the store, so that two that start at once take turns. Falls with the process that holds it.</summary>
public static class StoreLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <exception cref="StartRefusedException">Another process has held it for five minutes.</exception>
    public static async Task<IAsyncDisposable> TakeAsync(NewsDb db, CancellationToken ct)
    {
        if (db is not SqlServerNewsDb)
        {
            var path = $"{db.Database.GetDbConnection().DataSource}.start";
            return await TryFileAsync(path, Patience, ct) ?? throw new StartRefusedException($"Một tiến trình khác đang giữ {path} quá {Patience.TotalMinutes} phút.");
        }
        await db.Database.OpenConnectionAsync(ct);
        if (!await TryOnServerAsync(db.Database.GetDbConnection(), "NewsPortal.Start", Patience, ct))
            throw new StartRefusedException($"Một tiến trình khác đang chuẩn bị cơ sở dữ liệu quá {Patience.TotalMinutes} phút.");
        return new ServerLock(db);
    }

    /// <summary>Of a work that one process at a time does on this store, beside others that serve it.</summary>
    /// <param name="db">Of the store, which is there.</param>
    /// <param name="work">A word in Latin letters.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null where another process is at it.</returns>
    public static async Task<IAsyncDisposable?> TryAsync(NewsDb db, string work, CancellationToken ct)
    {
        if (db is not SqlServerNewsDb) return await TryFileAsync($"{db.Database.GetDbConnection().DataSource}.{work}", TimeSpan.Zero, ct);
        // Its own, which no pool keeps open: the other is opened anew where the server hiccups, and a pool ends a session only with the next one.
        var connection = new SqlConnection(new SqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        if (await TryOnServerAsync(connection, $"NewsPortal.{work}", TimeSpan.Zero, ct)) return connection;
        await connection.DisposeAsync();
        return null;
    }

    private static async Task<IAsyncDisposable?> TryFileAsync(string path, TimeSpan patience, CancellationToken ct)
    {
        // A file held open by this process alone: the system lets go of it even after kill -9.
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException busy) when (busy is not (DirectoryNotFoundException or FileNotFoundException) && IsSharingViolation(busy))
            {
                if (waited >= patience) return null;
                await Task.Delay(100, ct);
            }
        }
    }

    // ERROR_SHARING_VIOLATION on Windows, EWOULDBLOCK on Unix (11 on Linux, 35 on macOS).
    private static bool IsSharingViolation(IOException busy) => (busy.HResult & 0xFFFF) is 32 or 11 or 35;

    private static async Task<bool> TryOnServerAsync(DbConnection connection, string resource, TimeSpan patience, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandType = CommandType.StoredProcedure;
        command.CommandText = "sp_getapplock";
        command.CommandTimeout = (int)patience.TotalSeconds + 10;
        foreach (var (name, value) in new (string, object)[]
            { ("@Resource", resource), ("@LockMode", "Exclusive"), ("@LockOwner", "Session"), ("@LockTimeout", (int)patience.TotalMilliseconds) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        var answer = command.CreateParameter();
        (answer.ParameterName, answer.Direction, answer.DbType) = ("@answer", ParameterDirection.ReturnValue, DbType.Int32);
        command.Parameters.Add(answer);
        await command.ExecuteNonQueryAsync(ct);
        return answer.Value is >= 0;
    }

    private sealed class ServerLock(NewsDb db) : IAsyncDisposable
    {
        // The lock belongs to the session: closing the connection to the pool resets the session and lets go of it.
        public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
    }
}
