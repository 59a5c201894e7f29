using Microsoft.Data.Sqlite;
using NewsPortal.Data;
using NewsPortal.Generating;

namespace NewsPortal.Moving.Backups;

/// <summary>An archive's database, restored into a temporary place that goes with it.</summary>
public sealed class RestoredCopy : IDisposable
{
    private readonly UnfinishedFile _place;

    private RestoredCopy(UnfinishedFile place, string path) => (_place, Path) = (place, path);

    public string Path { get; }

    public string Connection => new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadWrite }.ConnectionString;

    /// <param name="folder">Has room for the database once more.</param>
    /// <exception cref="StartRefusedException">There is no room, or the archive is damaged.</exception>
    public static async Task<RestoredCopy> MakeAsync(BackupArchive archive, string folder, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var (need, free) = (archive.DatabaseBytes ?? 0, new DriveInfo(folder).AvailableFreeSpace);
        if (free < need) throw new StartRefusedException($"Không đủ chỗ để khôi phục thử ở {folder}: cần {(need >> 20) + 1} MB, còn {free >> 20} MB.");
        var place = UnfinishedFile.Begin(System.IO.Path.Combine(folder, $"verify-{Guid.NewGuid():n}"));
        try
        {
            var path = place.Beside("database");
            await using (var content = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, 1)) await archive.CopyDatabaseAsync(content, progress, ct);
            return new(place, path);
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <returns>What SQLite finds wrong with it, and which tables do not give the sums that the paper's own gave; empty if all is as it was.</returns>
    public Task<IReadOnlyList<string>> FindDamageAsync(BackupManifest manifest, IProgress<GenerationProgress> progress, CancellationToken ct) => Task.Run<IReadOnlyList<string>>(() =>
    {
        try
        {
            return LookThrough(manifest, progress, ct);
        }
        catch (SqliteException broken) when (BackupArchive.IsDamage(broken))
        {
            return [$"{ArchiveNames.Database} hỏng đến mức SQLite không đọc tiếp được"];
        }
    }, ct);

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Connection)) SqliteConnection.ClearPool(connection);
        _place.Dispose();
    }

    private List<string> LookThrough(BackupManifest manifest, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(Connection) { Pooling = false }.ConnectionString);
        connection.Open();
        progress.Report(new("Soát cấu trúc cơ sở dữ liệu", 0, 2));
        var damage = Lines(connection, "PRAGMA integrity_check").Where(line => line != "ok").Select(line => $"integrity_check: {line}").ToList();
        ct.ThrowIfCancellationRequested();
        progress.Report(new("Soát cấu trúc cơ sở dữ liệu", 1, 2));
        damage.AddRange(Lines(connection, "PRAGMA foreign_key_check").Select(table => $"foreign_key_check: {table}"));
        progress.Report(new("Soát cấu trúc cơ sở dữ liệu", 2, 2));
        var sums = new TableSums(connection).All((done, all) => progress.Report(new("So tổng kiểm các bảng", done, all)), ct);
        damage.AddRange(manifest.Tables.Except(sums).Concat(sums.Except(manifest.Tables)).Select(t => t.Name).Distinct().Select(name => $"bảng {name} không như lúc sao lưu"));
        return damage;
    }

    private static List<string> Lines(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var found = command.ExecuteReader();
        var lines = new List<string>();
        while (found.Read() && lines.Count < 20) lines.Add(found.GetString(0));
        return lines;
    }
}
