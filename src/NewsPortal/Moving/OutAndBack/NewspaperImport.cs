using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Media;
using NewsPortal.People;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>
/// Brings an export back into an empty store: the same ids, so the same addresses; bodies rendered anew; people without a way in until an administrator sends them a link.
/// Rows come in whole batches in the order of the export, so a stopped import goes on behind what is there; until it is done nobody opens the store (<see cref="BegunImport"/>).
/// </summary>
public class NewspaperImport(NewsDb db, IMediaStore media, TimeProvider clock)
{
    /// <summary>Looks at every file before anything is written.</summary>
    /// <exception cref="StartRefusedException">The export is not whole.</exception>
    public static Task<Manifest> CheckAsync(string folder, CancellationToken ct) => ExportCheck.RunAsync(Path.GetFullPath(folder), ct);

    /// <param name="folder">Of the export.</param>
    /// <param name="manifest">As <see cref="CheckAsync"/> gave it.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="StartRefusedException">The store is not empty, or another export was begun in it.</exception>
    public async Task RunAsync(string folder, Manifest manifest, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var root = Path.GetFullPath(folder);
        var begun = await BegunImport.ReadAsync(db, ct);
        if (begun is not (null or "") && begun != manifest.Sums256) throw new StartRefusedException($"Kho này đang nhận dở một bản xuất khác. {BegunImport.Refusal}");
        if (begun is null)
        {
            await DemandEmptyAsync(ct);
            await BegunImport.WriteAsync(db, manifest.Sums256, ct);
        }

        await CopyMediaAsync(root, manifest, progress, ct);
        await using (var load = db is SqlServerNewsDb ? await SqlServerBulkLoad.OpenAsync(db, ct) : await SqliteBulkLoad.OpenAsync(db, begun is null, ct))
        {
            await ReadAsync(async () =>
            {
                await new ImportedLists(db, load, root).LoadAsync(progress, ct);
                await new ImportedStories(db, load, root, await StoryShelves.ReadAsync(db, ct), clock.UtcNow()).LoadAsync(manifest, progress, ct);
                await new ImportedReads(db, load, root).LoadAsync(manifest, progress, ct);
            });
            progress.Report(new("Chỉ mục", 0, 1));
            await load.FinishAsync(ct);
        }
        await FinishAsync(root, ct);
        progress.Report(new("Chỉ mục", 1, 1));
    }

    // Its sums are right and its words are not: somebody has written in it. Stories are read by all cores, and what one of them meets comes wrapped.
    private static async Task ReadAsync(Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (Exception broken) when ((broken is AggregateException all ? all.Flatten().InnerExceptions[0] : broken) is var cause
            && cause is StartRefusedException or FormatException or JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException or NotSupportedException)
        {
            throw cause as StartRefusedException ?? ExportCheck.Wrong($"có chỗ không phải do lệnh export viết ra ({cause.Message.ReplaceLineEndings(" ")})");
        }
    }

    private async Task DemandEmptyAsync(CancellationToken ct)
    {
        foreach (var sheet in Leaving.Lists.Select(l => l.Kind).Concat(Leaving.Desk).Concat(Leaving.Texts).Select(kind => new Sheet(db, kind)))
            if (await sheet.CountAsync(db, ct) > 0)
                throw new StartRefusedException($"Kho này đã có nội dung (bảng {sheet.Table}); import newspaper cần một kho trống: hãy dùng một Data:Folder hay cơ sở dữ liệu trống.");
    }

    private async Task CopyMediaAsync(string root, Manifest manifest, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var (done, all) = (0, (int)manifest.Counts.GetValueOrDefault(nameof(MediaFile)));
        await media.CheckAsync(ct);
        var originals = ExportCheck.Lines(root).Where(l => l.Path.StartsWith(NewspaperExport.Media, StringComparison.Ordinal));
        await Parallel.ForEachAsync(originals, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct }, async (original, stop) =>
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(root, original.Path), stop);
            await media.KeepOriginalAsync(Path.GetFileNameWithoutExtension(original.Path), Path.GetExtension(original.Path)[1..], bytes, stop);
            lock (manifest) progress.Report(new("Ảnh", int.Min(++done, all), int.Max(all, 1)));
        });
    }

    // Each of these may be done twice.
    private async Task FinishAsync(string root, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var names = new Sheet(db, typeof(Editor)).ReadLines(Path.Combine(root, "people.jsonl")).Cast<Editor>().ToDictionary(e => e.Id, e => e.PenNameId);
        foreach (var editor in await db.Editors.ToListAsync(ct)) editor.PenNameId = names[editor.Id];
        await db.SaveChangesAsync(ct);
        (await db.ReaderEpochs.SingleAsync(ct)).Raise();
        await db.SaveChangesAsync(ct);
        await BegunImport.EndAsync(db, ct);
    }
}
