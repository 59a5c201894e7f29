using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Search;
using NewsPortal.StandingPages;
using NewsPortal.Taxonomy;

namespace NewsPortal.Generating;

/// <summary>
/// Fills a store with a generated newspaper, for load and tests. Stories come in whole batches, so a stop leaves a shorter paper whose last
/// steps are missing; the same command goes on from there. Another command, or a store with anything else in it, is refused.
/// </summary>
public class Generation(NewsDb db, TagWeights weights, MostReadRefresh mostRead, Reindexing index)
{
    private const int Batch = 1000;

    /// <exception cref="StartRefusedException">The store holds what another hand, or another seed or number, has put there.</exception>
    public async Task RunAsync(GeneratedPaper paper, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var vocabulary = Vocabulary.Load();
        var begun = await BegunPaper.ReadAsync(db, ct);
        if (begun is not null && begun != BegunPaper.Of(paper)) throw Refused(begun);
        var shelves = await OpenShelvesAsync(paper, GeneratedShelves.For(paper, vocabulary), ct);
        paper = await WithDayOfStoreAsync(paper, ct);
        var stories = GeneratedStories.Of(paper, shelves, vocabulary);
        var done = await CountOwnAsync(paper, stories, ct);

        await using var load = db is SqlServerNewsDb ? await SqlServerBulkLoad.OpenAsync(db, ct) : await SqliteBulkLoad.OpenAsync(db, done == 0, ct);
        await LoadStoriesAsync(load, stories, new(paper, shelves), done, paper.Articles, progress, ct);
        await FinishAsync(load, paper, progress, ct);
    }

    private async Task<GeneratedShelves> OpenShelvesAsync(GeneratedPaper paper, GeneratedShelves made, CancellationToken ct)
    {
        var stored = await StoredShelvesAsync(ct);
        if (stored.Sections.Count + stored.Tags.Count + stored.PenNames.Count + stored.Topics.Count > 0) return made.FoundIn(stored) ?? throw Refused();

        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await BegunPaper.Of(paper).WriteAsync(db, ct);
            db.AddRange([.. made.Sections, .. made.Tags, .. made.PenNames, .. made.Topics, .. StandingPageDraft.AsPages(paper.Day)]);
            await db.SaveChangesAsync(ct);
            var tops = made.Sections.ToDictionary(s => s.Path);
            foreach (var child in made.Sections.Where(s => s.Path.Contains('/'))) child.Under(tops[child.Path.Split('/')[0]]);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        });
        return made;
    }

    private async Task<GeneratedShelves> StoredShelvesAsync(CancellationToken ct) => new(
        await db.Categories.ToListAsync(ct), await db.Tags.ToListAsync(ct), await db.PenNames.ToListAsync(ct), await db.Topics.ToListAsync(ct));

    // A paper begun yesterday goes on with yesterday's dates.
    private async Task<GeneratedPaper> WithDayOfStoreAsync(GeneratedPaper paper, CancellationToken ct)
    {
        var first = await db.Articles.Where(a => a.Id == 1).Select(a => a.PublishAt).SingleOrDefaultAsync(ct);
        return first is null ? paper : paper with { Day = paper.Day + (first.Value - GeneratedTimes.PublishAt(paper, 1)) };
    }

    private async Task<int> CountOwnAsync(GeneratedPaper paper, GeneratedStories stories, CancellationToken ct)
    {
        var count = await db.Articles.CountAsync(ct);
        if (count == 0) return 0;

        var ends = await db.Articles.Where(a => a.Id == 1 || a.Id == count).Select(a => new { a.Id, a.Title }).ToListAsync(ct);
        var others = await db.Articles.AnyAsync(a => a.Id > count, ct);
        return count <= paper.Articles && !others && ends.Count == int.Min(2, count) && ends.All(a => a.Title == stories.TitleOf(a.Id)) ? count : throw Refused();
    }

    private async Task LoadStoriesAsync(
        IBulkLoad load, GeneratedStories stories, GeneratedEntries entries, int done, int all, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var rows = new StoryRows(db);
        Task<IReadOnlyList<TableRows>> Write(int first) => Task.Run(() => RowsOf(
            [.. Enumerable.Range(first, int.Min(Batch, all - first + 1)).Select(number => (number, stories.Write(number)))]), ct);

        IReadOnlyList<TableRows> RowsOf(List<(int, Article)> written)
        {
            var (whole, titles) = entries.Of(written);
            return [.. rows.Of(written), StoryRows.Of(db, whole), StoryRows.Of(db, titles)];
        }

        // One core writes the next batch while the other brings in this one.
        var next = done < all ? Write(done + 1) : null;
        while (next is not null)
        {
            progress.Report(new("Viết bài", done, all));
            var batch = await next;
            done = int.Min(done + Batch, all);
            next = done < all ? Write(done + 1) : null;
            await load.LoadAsync(batch, ct);
        }
        progress.Report(new("Viết bài", all, all));
    }

    // Each of these may be done twice.
    private async Task FinishAsync(IBulkLoad load, GeneratedPaper paper, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        progress.Report(new("Lượt đọc", 0, 4));
        if (!await db.HourlyReads.AnyAsync(ct)) await load.LoadAsync([StoryRows.Of(db, GeneratedReads.Of(paper))], ct);
        progress.Report(new("Chỉ mục", 1, 4));
        await load.FinishAsync(ct);
        progress.Report(new("Thẻ và bài đọc nhiều", 2, 4));
        await weights.RefreshAsync(ct);
        await mostRead.RunAsync(ct);
        // Stories of a paper that was begun before there was an index.
        await index.BringUpAsync(ct);
        progress.Report(new("Số báo mới", 3, 4));
        (await db.ReaderEpochs.SingleAsync(ct)).Raise();
        await db.SaveChangesAsync(ct);
        progress.Report(new("Xong", 4, 4));
    }

    private static StartRefusedException Refused(BegunPaper? begun = null) => new(begun is null
        ? "Cơ sở dữ liệu đã có nội dung không do lệnh generate này sinh ra; hãy dùng một Data:Folder trống."
        : $"Tờ báo trong cơ sở dữ liệu này bắt đầu bằng generate {begun}; hãy chạy lại đúng như thế, hoặc dùng một Data:Folder trống.");
}

/// <summary>How far a generation is: the step, and what is done of it.</summary>
public record GenerationProgress(string Step, int Done, int Of);
