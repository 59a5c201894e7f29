using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Moving.Backups;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>A paper of three stories and two pictures on SQLite, a folder for its backups, and empty places to restore them into.</summary>
public sealed class APaperToLose : IAsyncLifetime, IProgress<GenerationProgress>
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("newsportal-backup-").FullName;
    public Store Store { get; private set; } = null!;
    public DiskMediaStore Media { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Store = await Store.NewAsync(DatabaseProvider.Sqlite);
        Media = new(Path.Combine(Folder, "live"));
        var section = An.Category("Thời sự");
        await Store.SaveAsync(section, await KeptAsync("Lũ về"), await KeptAsync("Sân đình"));
        await Store.SaveAsync(An.Article("Một", section), An.Article("Hai", section), An.Article("Ba", section, body: new string('ă', 70_000)));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    public string File(string name) => Path.Combine(Folder, name);

    public async Task<MadeBackup?> BackUpAsync(string file, DateTime? slot = null, IMediaStore? media = null)
    {
        using var scope = Store.Open();
        return await new Backup(scope.Db, media ?? Media, scope.Of<BackupBook>(), scope.Of<SqlServerBackup>(), Store.Clock).MakeAsync(file, slot, this, Ct);
    }

    public async Task RestoreAsync(string file, string place, IMediaStore? media = null)
    {
        using var scope = Store.Open();
        await using var db = Empty(place);
        await new Restoration(db, media ?? new DiskMediaStore(File(place)), scope.Of<SqlServerBackup>()).RunAsync(file, File(place), this, Ct);
    }

    /// <summary>What a start does there.</summary>
    public async Task StartAsync(string place)
    {
        await using var db = Empty(place);
        await StoreStart.PrepareAsync(db, File(place), _ => Task.CompletedTask, Ct);
    }

    public SqliteNewsDb Empty(string place) =>
        new(new DbContextOptionsBuilder<SqliteNewsDb>().UseSqlite($"Data Source={Path.Combine(File(place), "newsportal.db")};Pooling=False").Options);

    public async Task<IReadOnlyList<string>> DamageAsync(string file, Action<SqliteConnection>? spoil = null)
    {
        await using var archive = await BackupArchive.OpenAsync(file, Ct);
        using var copy = await RestoredCopy.MakeAsync(archive, Folder, this, Ct);
        if (spoil is not null)
        {
            await using var connection = new SqliteConnection($"{copy.Connection};Pooling=False");
            await connection.OpenAsync(Ct);
            spoil(connection);
        }
        return await copy.FindDamageAsync(archive.Manifest, this, Ct);
    }

    public void Report(GenerationProgress value)
    {
    }

    private async Task<MediaFile> KeptAsync(string alt)
    {
        // A type that the store knows, and bytes that are no picture: nobody looks at it here.
        byte[] original = [0xFF, 0xD8, .. System.Text.Encoding.UTF8.GetBytes(alt)];
        var hash = Convert.ToHexStringLower(SHA256.HashData(original));
        await Media.KeepOriginalAsync(hash, "jpg", original, Ct);
        return new MediaFile { Key = hash[..8], ContentHash = hash, Width = 4, Height = 3, Bytes = original.Length, Alt = alt, CreatedAt = An.Hour }.FocusOn(0.5, 0.5);
    }
}
