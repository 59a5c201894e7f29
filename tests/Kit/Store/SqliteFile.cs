using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Kit;

/// <summary>A SQLite file of its own. Migrated once a run, then copied.</summary>
public sealed class SqliteFile : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Migrated = new(MigrateAsync);
    private readonly string _folder = Directory.CreateTempSubdirectory("newsportal-store-").FullName;

    private SqliteFile() => Connection = $"Data Source={Path.Combine(_folder, "newsportal.db")}";

    public string Connection { get; }

    public static async Task<SqliteFile> NewAsync()
    {
        var file = new SqliteFile();
        await CopyToAsync(file._folder);
        return file;
    }

    /// <summary>As a first start would leave it there, without its work.</summary>
    public static async Task CopyToAsync(string folder) => File.Copy(await Migrated.Value, Path.Combine(folder, "newsportal.db"));

    public ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(Connection)) SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    private static async Task<string> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-store-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var path = Path.Combine(folder, "migrated.db");
        await using var db = new SqliteNewsDb(new DbContextOptionsBuilder<SqliteNewsDb>().UseSqlite($"Data Source={path};Pooling=False").Options);
        await db.Database.MigrateAsync();
        return path;
    }
}
