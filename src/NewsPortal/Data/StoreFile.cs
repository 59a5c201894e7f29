using System.Data;
using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NewsPortal.Data;

/// <summary>
/// The file of the embedded store. It is made once, at start; after that nobody makes it, and no connection goes on with one that was moved
/// away or deleted: what is saved there would be lost. A file that is put back is found at the next question.
/// </summary>
/// <param name="connectionString">Of the file, as <see cref="NeverMade"/> gives it.</param>
public class StoreFile(string connectionString) : DbConnectionInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor
{
    private const int HasMoved = 20; // SQLITE_FCNTL_HAS_MOVED

    /// <summary>SQLite makes a file that is not there, silently and empty. While the paper is open that would be a paper without stories.</summary>
    public static string NeverMade(string connection) => Opened(connection, SqliteOpenMode.ReadWrite);

    public static async Task MakeAsync(NewsDb db, CancellationToken ct)
    {
        if (db is not SqliteNewsDb) return;
        await using var connection = new SqliteConnection(Opened(db.Database.GetConnectionString()!, SqliteOpenMode.ReadWriteCreate, pooled: false));
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        // What EF Core does when it makes a file: readers and a writer do not wait for each other. A file that was copied by other means has lost it.
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync(ct);
    }

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new KeptConnection(connectionString));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => FollowFile(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        FollowFile(connection);
        return Task.CompletedTask;
    }

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        FollowFile(connection);
        return result;
    }

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        new(TransactionStarting(connection, eventData, result));

    public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        var command = (SqliteCommand)result;
        if (command.Transaction is null) FollowFile(command.Connection!);
        return command.Connection is KeptConnection kept ? kept.Ready(command) : command;
    }

    // Open connections hold on to the file they opened, wherever it is now. Asking costs one stat.
    private static void FollowFile(DbConnection open)
    {
        var connection = (SqliteConnection)open;
        if (connection.State != ConnectionState.Open || FileControl(connection.Handle!, 0, HasMoved, out var moved) != 0 || moved == 0) return;
        SqliteConnection.ClearPool(connection);
        if (connection is KeptConnection kept) kept.End();
        else connection.Close();
        connection.Open();
    }

    private static string Opened(string connection, SqliteOpenMode mode, bool? pooled = null)
    {
        var parts = new SqliteConnectionStringBuilder(connection);
        if (parts.Mode is SqliteOpenMode.ReadWriteCreate or SqliteOpenMode.ReadWrite) parts.Mode = mode;
        if (pooled is { } value) parts.Pooling = value;
        return parts.ConnectionString;
    }

    // The library that Microsoft.Data.Sqlite brings along; its own C# face leaves this call out. Windows answers "not known": there an open file cannot be moved.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    private static extern int FileControl(sqlite3 db, nint name, int operation, out int answer);
}
