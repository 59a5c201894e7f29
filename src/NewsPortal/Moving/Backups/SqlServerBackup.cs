using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Moving.Backups;

/// <summary>The server's own backup of the paper's database, which lies where the server may write, not where this program runs.</summary>
/// <param name="place">The setting Backup:ServerFolder.</param>
public class SqlServerBackup(NewsDb db, ServerFolder place, TimeProvider clock)
{
    /// <returns>The path of the file, on the server.</returns>
    /// <exception cref="StartRefusedException">The server refuses; says why in one line.</exception>
    public Task<string> MakeAsync(string name, CancellationToken ct) => AskAsync("BACKUP DATABASE", async connection =>
    {
        var folder = place.Path ?? await TextAsync(connection, "SELECT CAST(SERVERPROPERTY('InstanceDefaultBackupPath') AS nvarchar(400))", ct) ?? "";
        var separator = folder.Contains('\\') ? "\\" : "/";
        var own = $"{string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))}-{clock.UtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}.bak";
        var file = folder.Length == 0 ? own : $"{folder.TrimEnd('\\', '/')}{separator}{own}";
        // COPY_ONLY: the chain of the server's own plan is left as it is.
        await RunAsync(connection, "BACKUP DATABASE @name TO DISK = @file WITH COPY_ONLY, CHECKSUM, INIT", ct, ("@name", connection.Database), ("@file", file));
        return file;
    }, null, ct);

    /// <summary>The server reads its file through and compares the checksums of its pages.</summary>
    public Task VerifyAsync(string file, CancellationToken ct) => AskAsync("RESTORE VERIFYONLY", async connection =>
    {
        await RunAsync(connection, "RESTORE VERIFYONLY FROM DISK = @file WITH CHECKSUM", ct, ("@file", file));
        return 0;
    }, null, ct);

    /// <summary>Restores the file under that name, beside the files of the server's other databases.</summary>
    public Task RestoreAsync(string file, string database, CancellationToken ct) => AskAsync("RESTORE DATABASE", async connection =>
    {
        var folder = await TextAsync(connection, "SELECT CAST(SERVERPROPERTY('InstanceDefaultDataPath') AS nvarchar(400))", ct) ?? "";
        var moves = new List<(string Logical, string Physical)>();
        await using (var list = Command(connection, "RESTORE FILELISTONLY FROM DISK = @file", ("@file", file)))
        await using (var found = await list.ExecuteReaderAsync(ct))
            while (await found.ReadAsync(ct)) moves.Add((found.GetString(0), $"{folder}{database}_{moves.Count}.{(found.GetString(2) == "L" ? "ldf" : "mdf")}"));
        var moved = string.Concat(moves.Select((_, i) => $", MOVE @l{i} TO @p{i}"));
        await RunAsync(connection, $"RESTORE DATABASE @name FROM DISK = @file WITH CHECKSUM, REPLACE{moved}", ct,
            [("@name", database), ("@file", file), .. moves.SelectMany((m, i) => new[] { ($"@l{i}", m.Logical), ($"@p{i}", m.Physical) })]);
        return 0;
    }, "master", ct);

    /// <summary>The server looks at every page and every row's references; what it finds wrong it refuses with.</summary>
    public Task CheckAsync(string database, CancellationToken ct) => AskAsync("DBCC CHECKDB", async connection =>
    {
        await RunAsync(connection, "DECLARE @check nvarchar(300) = N'DBCC CHECKDB (' + QUOTENAME(@name, '''') + N') WITH NO_INFOMSGS'; EXEC (@check)", ct, ("@name", database));
        return 0;
    }, "master", ct);

    public Task DropAsync(string database, CancellationToken ct) => AskAsync("DROP DATABASE", async connection =>
    {
        await RunAsync(connection, "DECLARE @drop nvarchar(300) = N'IF DB_ID(' + QUOTENAME(@name, '''') + N') IS NOT NULL DROP DATABASE ' + QUOTENAME(@name); EXEC (@drop)", ct, ("@name", database));
        return 0;
    }, "master", ct);

    /// <returns>Null where the server has no such database; else how many tables of anybody's are in it.</returns>
    public Task<int?> TablesAsync(CancellationToken ct) => AskAsync("SELECT", async master =>
    {
        var state = await TextAsync(master, "SELECT state_desc FROM sys.databases WHERE name = @name", ct, ("@name", Name));
        // A restore that was broken off is done again from its beginning.
        if (state is null or "RESTORING") return (int?)null;
        await using var connection = new SqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(ct);
        return int.Parse(await TextAsync(connection, "SELECT CAST(COUNT(*) AS nvarchar(10)) FROM INFORMATION_SCHEMA.TABLES", ct) ?? "0", null);
    }, "master", ct);

    /// <summary>The database that the paper is set to.</summary>
    public string Name => new SqlConnectionStringBuilder(db.Database.GetConnectionString()).InitialCatalog;

    public string ConnectionTo(string database) => new SqlConnectionStringBuilder(db.Database.GetConnectionString()) { InitialCatalog = database, Pooling = false }.ConnectionString;

    private async Task<T> AskAsync<T>(string what, Func<SqlConnection, Task<T>> work, string? database, CancellationToken ct)
    {
        var place = new SqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false };
        if (database is not null) place.InitialCatalog = database;
        try
        {
            await using var connection = new SqlConnection(place.ConnectionString);
            await connection.OpenAsync(ct);
            return await work(connection);
        }
        catch (SqlException refusal) when (!ct.IsCancellationRequested)
        {
            throw new StartRefusedException($"SQL Server không chịu {what}: {refusal.Message.ReplaceLineEndings(" ")}", refusal);
        }
    }

    private static async Task RunAsync(SqlConnection connection, string sql, CancellationToken ct, params (string, string)[] values)
    {
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<string?> TextAsync(SqlConnection connection, string sql, CancellationToken ct, params (string, string)[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteScalarAsync(ct) as string;
    }

    // These take as long as the database is large.
    private static SqlCommand Command(SqlConnection connection, string sql, params (string Name, string Value)[] values)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}

/// <summary>Where the server puts its backups; null for its own folder.</summary>
public sealed record ServerFolder(string? Path);
