using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Generating;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Publishing;
using NewsPortal.Reading;
using NewsPortal.Redirecting;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>The lists of an export, a line an entry, in the order of their ids.</summary>
internal sealed class ExportedLists(NewsDb db, ExportFolder to)
{
    private const int Batch = 1000;

    public Dictionary<string, long> Counts { get; } = [];

    public async Task WriteAsync(IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        foreach (var (number, (kind, file)) in Leaving.Lists.Index())
        {
            progress.Report(new("Danh mục", number, Leaving.Lists.Count));
            var sheet = new Sheet(db, kind);
            await to.WriteAsync(file, async stream =>
            {
                await foreach (var entity in Of(kind, ct))
                {
                    sheet.Write(stream, entity);
                    NewspaperExport.Count(Counts, kind.Name, 1);
                }
            });
        }
        progress.Report(new("Danh mục", Leaving.Lists.Count, Leaving.Lists.Count));
    }

    private IAsyncEnumerable<object> Of(Type kind, CancellationToken ct) => kind.Name switch
    {
        nameof(Category) => ById<Category>(ct),
        nameof(Editor) => ById<Editor>(ct),
        nameof(MediaFile) => ById<MediaFile>(ct),
        nameof(PenName) => ById<PenName>(ct),
        nameof(Tag) => ById<Tag>(ct),
        nameof(Topic) => ById<Topic>(ct),
        nameof(Redirect) => ById<Redirect>(ct),
        nameof(PictureSwap) => ById<PictureSwap>(ct),
        nameof(PictureSwapPlace) => ById<PictureSwapPlace>(ct),
        nameof(EmptySearch) => ById<EmptySearch>(ct),
        nameof(AuditEntry) => ById<AuditEntry>(ct),
        nameof(FrontPageRevision) => ById<FrontPageRevision>(ct, nameof(FrontPageRevision.Number)),
        nameof(SectionGrant) => Few<SectionGrant>(g => (g.EditorId, g.SectionId), ct),
        nameof(MostRead) => Few<MostRead>(m => ((int)m.Window, m.Rank), ct),
        nameof(ImprintLine) => Few<ImprintLine>(l => l.Key, ct),
        nameof(ImportedItem) => ImportedAsync(ct),
        _ => throw new NotSupportedException(kind.Name),
    };

    private async IAsyncEnumerable<object> ById<T>([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct, string id = "Id") where T : class
    {
        var last = 0;
        while (true)
        {
            var after = last;
            var batch = await db.Set<T>().AsNoTracking().Where(e => EF.Property<int>(e, id) > after).OrderBy(e => EF.Property<int>(e, id)).Take(Batch)
                .Select(e => new { Id = EF.Property<int>(e, id), Entity = e }).ToListAsync(ct);
            foreach (var one in batch) yield return one.Entity;
            if (batch.Count < Batch) yield break;
            last = batch[^1].Id;
        }
    }

    private async IAsyncEnumerable<object> Few<T>(Func<T, object> key, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct) where T : class
    {
        var all = await db.Set<T>().AsNoTracking().ToListAsync(ct);
        var ordered = typeof(T) == typeof(ImprintLine) ? all.OrderBy(e => (string)key(e), StringComparer.Ordinal) : all.OrderBy(key);
        foreach (var one in ordered) yield return one;
    }

    // Their key is words, whose order each database has its own idea of: they come by what they have become.
    private async IAsyncEnumerable<object> ImportedAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var kind in Enum.GetValues<ImportedKind>())
        {
            var last = 0;
            while (true)
            {
                var of = db.ImportedItems.AsNoTracking().Where(i => i.Kind == kind && i.TargetId > last);
                if (await of.OrderBy(i => i.TargetId).Select(i => (int?)i.TargetId).FirstOrDefaultAsync(ct) is not { } first) break;
                var end = first + Batch;
                var batch = await of.Where(i => i.TargetId < end).ToListAsync(ct);
                foreach (var item in batch.OrderBy(i => i.TargetId).ThenBy(i => i.Source, StringComparer.Ordinal).ThenBy(i => i.Key, StringComparer.Ordinal)) yield return item;
                last = end - 1;
            }
        }
    }
}
