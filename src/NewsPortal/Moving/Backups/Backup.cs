using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Media;

namespace NewsPortal.Moving.Backups;

/// <summary>Makes one file of the whole paper while it is being edited: the database as it was at one moment, and every picture it names.</summary>
/// <param name="server">On SQL Server, which makes its own of the database.</param>
public class Backup(NewsDb db, IMediaStore media, BackupBook book, SqlServerBackup server, TimeProvider clock)
{
    /// <param name="slot">The hour of the schedule that it stands for; null by hand.</param>
    /// <returns>Null when another process makes that of the hour.</returns>
    /// <exception cref="StartRefusedException">The file exists, or a disk, the database or the pictures' store refuses; nothing is left behind.</exception>
    public async Task<MadeBackup?> MakeAsync(string file, DateTime? slot, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        if (Path.Exists(file)) throw new StartRefusedException($"Đã có {file}; sao lưu không ghi đè: hãy chọn tên khác.");
        // Before an upgrade there may be no table of runs yet, and this database stays as it is.
        var run = (await db.Database.GetPendingMigrationsAsync(ct)).Any() ? null
            : slot is { } hour ? await book.BeginAsync(hour, file, ct) : await book.BeginByHandAsync(file, ct);
        if (run is null && slot is not null) return null;
        try
        {
            using var unfinished = UnfinishedFile.Begin(file);
            var (pictures, missing) = await WriteAsync(unfinished, file, run?.Id, progress, ct);
            unfinished.Finish();
            var made = new MadeBackup(run?.Id, file, new FileInfo(file).Length, pictures, missing);
            if (run is not null) await book.SaveAsync(run.Id, r => (r.MadeAt, r.Bytes, r.Failure) = (clock.UtcNow(), made.Bytes, ""), CancellationToken.None);
            return made;
        }
        catch (Exception failure)
        {
            if (run is not null) await book.FailAsync(run.Id, WhyOf(failure));
            if (failure is StartRefusedException || StoreRefusal.Reason(failure) is not { } reason) throw;
            throw new StartRefusedException($"Không sao lưu được vào {file}: {reason}", failure);
        }
    }

    /// <summary>The one line that is kept of a failure.</summary>
    public static string WhyOf(Exception failure) => failure switch
    {
        OperationCanceledException => BackupSchedule.KilledRun,
        StartRefusedException => failure.Message,
        _ => StoreRefusal.Reason(failure) ?? failure.Message.ReplaceLineEndings(" "),
    };

    private async Task<(int Pictures, IReadOnlyList<string> Missing)> WriteAsync(UnfinishedFile unfinished, string file, int? run, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var madeAt = clock.UtcNow();
        using var archive = new ArchiveWriter(unfinished.Content, madeAt);
        var manifest = new BackupManifest(BackupManifest.ThisFormat, madeAt, [], run, null, [], 0, []);
        IReadOnlyList<string> pictures;
        if (db is SqlServerNewsDb)
        {
            manifest = manifest with { ServerFile = await server.MakeAsync(Path.GetFileNameWithoutExtension(file), ct), Migrations = [.. await db.Database.GetAppliedMigrationsAsync(ct)] };
            // After it: what the server has kept is named here, too.
            pictures = await db.MediaFiles.Select(m => m.ContentHash).Distinct().Order().ToListAsync(ct);
            CheckRoom(file, await db.MediaFiles.SumAsync(m => m.Bytes, ct));
        }
        else
        {
            using var moment = await Task.Run(() => new SqliteMoment(db.Database.GetConnectionString()!), ct);
            CheckRoom(file, moment.Bytes + moment.Bytes / 2 + moment.PictureBytes);
            pictures = moment.Pictures;
            manifest = manifest with { Migrations = moment.Migrations, Tables = await AddDatabaseAsync(archive, unfinished, moment, progress, ct) };
        }
        var missing = await AddPicturesAsync(archive, pictures, progress, ct);
        await archive.FinishAsync(manifest with { Pictures = pictures.Count - missing.Count, Missing = missing }, ct);
        return (pictures.Count - missing.Count, missing);
    }

    private static Task<IReadOnlyList<TableSum>> AddDatabaseAsync(
        ArchiveWriter archive, UnfinishedFile unfinished, SqliteMoment moment, IProgress<GenerationProgress> progress, CancellationToken ct) => Task.Run(async () =>
    {
        var copy = unfinished.Beside("database");
        moment.CopyTo(copy, (done, all) => progress.Report(new("Chép cơ sở dữ liệu", done, all)), ct);
        var sums = moment.Sums((done, all) => progress.Report(new("Tính tổng kiểm các bảng", done, all)), ct);
        // From here on the paper's own file may be tidied again.
        moment.Dispose();
        await using (var content = new FileStream(copy, FileMode.Open, FileAccess.Read, FileShare.Read, 1))
        {
            var all = content.Length;
            await archive.AddAsync(ArchiveNames.Database, content, CompressionLevel.Fastest, done => progress.Report(BackupArchive.Megabytes("Nén cơ sở dữ liệu", done, all)), ct);
        }
        UnfinishedFile.Drop(copy);
        return sums;
    }, ct);

    // Four on their way: from a bucket each takes its time.
    private async Task<List<string>> AddPicturesAsync(ArchiveWriter archive, IReadOnlyList<string> hashes, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var missing = new List<string>();
        var coming = new Queue<Task<byte[]?>>();
        var next = 0;
        for (var i = 0; i < hashes.Count; i++)
        {
            while (coming.Count < 4 && next < hashes.Count) coming.Enqueue(media.ReadOriginalAsync(hashes[next++], ct));
            progress.Report(new("Chép ảnh", i, hashes.Count));
            if (await coming.Dequeue() is not { } original)
            {
                // Removed from the library for good since that moment: nothing has named it for a month.
                if (await db.MediaFiles.AnyAsync(m => m.ContentHash == hashes[i], ct)) missing.Add(hashes[i]);
                continue;
            }
            using var content = new MemoryStream(original, writable: false);
            await archive.AddAsync(ArchiveNames.Picture(hashes[i], PictureTypes.Of(original)), content, CompressionLevel.NoCompression, _ => { }, ct);
        }
        return missing;
    }

    // For the database: its copy, and what becomes of that, half as large where it is text. What an estimate gets wrong the disk says itself.
    private static void CheckRoom(string file, long need)
    {
        var free = new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace;
        if (free < need)
            throw new StartRefusedException($"Không đủ chỗ để sao lưu vào {file}: cần khoảng {(need >> 20) + 1} MB, còn {free >> 20} MB.");
    }
}

/// <summary>A file that is whole.</summary>
/// <param name="Missing">Contents of pictures that the paper names and that its store has lost or damaged.</param>
public sealed record MadeBackup(int? RunId, string File, long Bytes, int Pictures, IReadOnlyList<string> Missing);
