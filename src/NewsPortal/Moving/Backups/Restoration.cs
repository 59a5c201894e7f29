using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Media;

namespace NewsPortal.Moving.Backups;

/// <summary>Puts a backup into an empty place. Nothing of it is seen before all of it is there; one that was broken off goes on where it was.</summary>
public class Restoration(NewsDb db, IMediaStore media, SqlServerBackup server)
{
    /// <exception cref="StartRefusedException">The place is not empty, or the archive damaged, newer, or of another database; says which in one line.</exception>
    public async Task<BackupManifest> RunAsync(string file, string dataFolder, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        await using var archive = await BackupArchive.OpenAsync(file, ct);
        CheckFits(archive, file);
        if (db is SqlServerNewsDb) await OnServerAsync(archive, progress, ct);
        else await IntoFolderAsync(archive, file, dataFolder, progress, ct);
        return archive.Manifest;
    }

    /// <exception cref="StartRefusedException">It is of the other database, or of a newer version.</exception>
    public void CheckFits(BackupArchive archive, string file)
    {
        var (kept, wanted) = (archive.Manifest.ServerFile is null, db is SqliteNewsDb);
        if (kept != wanted)
            throw new StartRefusedException($"Tệp sao lưu {file} là của {(kept ? "SQLite" : "SQL Server")}, còn chương trình đang đặt Database:Provider = \"{(wanted ? "Sqlite" : "SqlServer")}\".");
        if (NewerSteps.Refused(archive.Manifest.Migrations, db.Database.GetMigrations()) is { } unknown)
            throw new StartRefusedException($"Tệp sao lưu {file} thuộc phiên bản mới hơn chương trình này (có bước \"{unknown}\"); hãy dùng phiên bản mới.");
    }

    private async Task IntoFolderAsync(BackupArchive archive, string file, string dataFolder, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var database = Path.GetFullPath(db.Database.GetDbConnection().DataSource);
        var mark = new RestorationMark(database);
        CheckEmpty(mark, database, dataFolder);
        await archive.CheckAsync(progress, ct);

        Directory.CreateDirectory(dataFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        await using var taken = await StoreLock.TakeAsync(db, ct);
        CheckEmpty(mark, database, dataFolder);
        // Another one broke off between its last two steps.
        if (File.Exists(database) && mark.Read().Identity == archive.Identity)
        {
            mark.Remove();
            return;
        }
        if (mark.IsThere && mark.Read() is var (identity, begun) && identity != archive.Identity)
            throw new StartRefusedException($"Ở đây đang khôi phục dở dang từ {begun}; hãy chạy lại: restore {begun}.");
        mark.Write(archive.Identity, file);

        await PicturesAsync(archive, progress, ct);
        using var unfinished = UnfinishedFile.Begin(database);
        var copy = unfinished.Beside("database");
        await using (var content = new FileStream(copy, FileMode.Open, FileAccess.Write, FileShare.None, 1)) await archive.CopyDatabaseAsync(content, progress, ct);
        await MakeReadyAsync(copy, archive, file, ct);
        File.Move(copy, database);
        mark.Remove();
    }

    private void CheckEmpty(RestorationMark mark, string database, string dataFolder)
    {
        if (mark.IsThere) return;
        var originals = Path.Combine(dataFolder, "media", "originals");
        var there = new[] { database, $"{database}-wal" }.FirstOrDefault(File.Exists)
            // What lies in a bucket lies there by its content: the same pictures do no harm, and others are not ours to count.
            ?? (media is DiskMediaStore && Directory.Exists(originals) && Directory.EnumerateFiles(originals, "*", SearchOption.AllDirectories).Any() ? originals : null);
        if (there is not null) throw new StartRefusedException($"Chỉ khôi phục vào nơi trống, mà đã có {there}; hãy dùng một Data:Folder trống, hoặc dời nó đi.");
    }

    // Its row in its own database was not finished yet.
    private static async Task MakeReadyAsync(string copy, BackupArchive archive, string file, CancellationToken ct)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ConnectionString);
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = archive.Manifest.RunId is null ? "SELECT COUNT(*) FROM sqlite_master" : "UPDATE BackupRuns SET MadeAt = StartedAt, Bytes = $bytes WHERE Id = $id AND MadeAt IS NULL";
            command.Parameters.AddWithValue("$bytes", new FileInfo(file).Length);
            command.Parameters.AddWithValue("$id", archive.Manifest.RunId ?? 0);
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (SqliteException damage) when (BackupArchive.IsDamage(damage))
        {
            throw archive.NoDatabase(damage);
        }
        using var whole = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite);
        whole.Flush(flushToDisk: true);
    }

    private async Task OnServerAsync(BackupArchive archive, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        if (await server.TablesAsync(ct) is > 0 and var tables)
            throw new StartRefusedException($"Chỉ khôi phục vào nơi trống, mà cơ sở dữ liệu {server.Name} trên SQL Server đã có {tables} bảng; hãy dùng một cơ sở dữ liệu trống.");
        await archive.CheckAsync(progress, ct);
        await PicturesAsync(archive, progress, ct);
        progress.Report(new("Khôi phục trên SQL Server", 0, 1));
        await server.RestoreAsync(archive.Manifest.ServerFile!, server.Name, ct);
        progress.Report(new("Khôi phục trên SQL Server", 1, 1));
    }

    private async Task PicturesAsync(BackupArchive archive, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var (done, all) = (0, archive.Pictures);
        await foreach (var (contentHash, extension, original) in archive.PicturesAsync(ct))
        {
            await media.KeepOriginalAsync(contentHash, extension, original, ct);
            progress.Report(new("Khôi phục ảnh", ++done, all));
        }
    }
}
