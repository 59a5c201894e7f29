using System.Data;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Data;

/// <summary>Held while a process migrates and fills the store, so that two that start at once take turns. Falls with the process that holds it.</summary>
public static class StoreLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static Task<IAsyncDisposable> TakeAsync(NewsDb db, CancellationToken ct) =>
        db is SqlServerNewsDb ? TakeOnServerAsync(db, ct) : TakeFileAsync($"{db.Database.GetDbConnection().DataSource}.start", ct);

    private static async Task<IAsyncDisposable> TakeFileAsync(string path, CancellationToken ct)
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
                if (waited > Patience) throw new StartRefusedException($"Một tiến trình khác đang giữ {path} quá {Patience.TotalMinutes} phút.", busy);
                await Task.Delay(100, ct);
            }
        }
    }

    // ERROR_SHARING_VIOLATION on Windows, EWOULDBLOCK on Unix (11 on Linux, 35 on macOS).
    private static bool IsSharingViolation(IOException busy) => (busy.HResult & 0xFFFF) is 32 or 11 or 35;

    private static async Task<IAsyncDisposable> TakeOnServerAsync(NewsDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandType = CommandType.StoredProcedure;
        command.CommandText = "sp_getapplock";
        command.CommandTimeout = (int)Patience.TotalSeconds + 10;
        foreach (var (name, value) in new (string, object)[]
            { ("@Resource", "NewsPortal.Start"), ("@LockMode", "Exclusive"), ("@LockOwner", "Session"), ("@LockTimeout", (int)Patience.TotalMilliseconds) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        var answer = command.CreateParameter();
        (answer.ParameterName, answer.Direction, answer.DbType) = ("@answer", ParameterDirection.ReturnValue, DbType.Int32);
        command.Parameters.Add(answer);
        await command.ExecuteNonQueryAsync(ct);
        if (answer.Value is < 0) throw new StartRefusedException($"Một tiến trình khác đang chuẩn bị cơ sở dữ liệu quá {Patience.TotalMinutes} phút.");
        return new ServerLock(db);
    }

    private sealed class ServerLock(NewsDb db) : IAsyncDisposable
    {
        // The lock belongs to the session: closing the connection to the pool resets the session and lets go of it.
        public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
    }
}
