using System.Collections.Concurrent;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.Kit;

/// <summary>
/// An empty database on the server that NEWSPORTAL_TEST_SQLSERVER points to. Those a run makes go round from test to test, emptied in between,
/// and are dropped at its end. A login that may make none shares the one it points to: that one is emptied, too.
/// </summary>
public sealed class ServerDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("NEWSPORTAL_TEST_SQLSERVER");
    private static readonly ConcurrentBag<ServerDatabase> Free = [];
    private static readonly SemaphoreSlim OnlyOne = new(1);

    private readonly bool _shared;

    private ServerDatabase(string connection, bool shared) => (Connection, _shared) = (connection, shared);

    public string Connection { get; }

    public static async Task<ServerDatabase> TakeAsync()
    {
        Assert.SkipWhen(string.IsNullOrWhiteSpace(Server), "Needs a SQL Server: NEWSPORTAL_TEST_SQLSERVER holds no connection string.");
        var database = Free.TryTake(out var free) ? free : await MakeAsync(Server!);
        await database.EmptyAsync();
        return database;
    }

    /// <summary>Without tables, for a program that makes them; dropped at the end of the run.</summary>
    public static async Task<string> BareAsync()
    {
        Assert.SkipWhen(string.IsNullOrWhiteSpace(Server), "Needs a SQL Server: NEWSPORTAL_TEST_SQLSERVER holds no connection string.");
        try
        {
            return await CreateAsync(Server!);
        }
        catch (SqlException refused)
        {
            Assert.Skip($"Needs a login that may make databases: {refused.Message}");
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        if (_shared) OnlyOne.Release();
        else Free.Add(this);
        return default;
    }

    private static async Task<ServerDatabase> MakeAsync(string server)
    {
        try
        {
            return await MigratedAsync(new(await CreateAsync(server), shared: false));
        }
        catch (SqlException)
        {
            await OnlyOne.WaitAsync();
            return await MigratedAsync(new(server, shared: true));
        }
    }

    private static async Task<string> CreateAsync(string server)
    {
        var made = new SqlConnectionStringBuilder(server) { InitialCatalog = $"NewsPortal_Test_{Guid.NewGuid():n}" };
        await RunAsync(server, $"CREATE DATABASE [{made.InitialCatalog}]");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(server, made.InitialCatalog);
        return made.ConnectionString;
    }

    private static async Task<ServerDatabase> MigratedAsync(ServerDatabase database)
    {
        await using var db = database.Open();
        await db.Database.MigrateAsync();
        return database;
    }

    // Referring tables first, as the model knows them; the one row of the epoch stays.
    private async Task EmptyAsync()
    {
        await using var db = Open();
        var left = db.Model.GetRelationalModel().Tables.Where(t => t.Name != db.Model.FindEntityType(typeof(ReaderEpoch))!.GetTableName()).ToList();
        while (left.Count > 0)
        {
            var next = left.First(t => !left.Any(other => other != t && other.ForeignKeyConstraints.Any(k => k.PrincipalTable == t)));
            foreach (var own in next.ForeignKeyConstraints.Where(k => k.PrincipalTable == next))
                await RunAsync(Connection, $"UPDATE [{next.Name}] SET [{own.Columns[0].Name}] = NULL");
            // The log's trigger lets nothing go.
            await RunAsync(Connection, $"DISABLE TRIGGER ALL ON [{next.Name}]; DELETE FROM [{next.Name}]; ENABLE TRIGGER ALL ON [{next.Name}];");
            left.Remove(next);
        }
    }

    private SqlServerNewsDb Open() =>
        new(new DbContextOptionsBuilder<SqlServerNewsDb>().UseSqlServer(Connection, s => s.MaxBatchSize(1)).Options);

    private static async Task RunAsync(string connection, string sql)
    {
        await using var server = new SqlConnection(connection);
        await server.OpenAsync();
        await using var command = new SqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }

    private static void Drop(string server, string database)
    {
        SqlConnection.ClearAllPools();
        using var connection = new SqlConnection(server);
        connection.Open();
        using var command = new SqlCommand($"DROP DATABASE [{database}]", connection);
        command.ExecuteNonQuery();
    }
}
