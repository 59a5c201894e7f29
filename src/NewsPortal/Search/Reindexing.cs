using System.Data;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>
/// Writes stories into the index anew while the site serves, a few at a time: all of them (the verb <c>reindex</c>), or those whose tag or author has another
/// name now, and those from before there was an index (a round). A story saved meanwhile waits for its turn, or has had it.
/// </summary>
public class Reindexing(NewsDb db)
{
    private const int AtOnce = 100;

    /// <summary>Every story, newest first. Broken off it leaves a whole index; begun again it does the same work over.</summary>
    public async Task RunAsync(Action<int> progress, CancellationToken ct)
    {
        var (below, done) = (int.MaxValue, 0);
        while (await db.Articles.Where(a => a.Id < below).OrderByDescending(a => a.Id).Take(AtOnce).Select(a => a.Id).ToListAsync(ct) is { Count: > 0 } ids)
        {
            await WriteInTurnAsync(ids, ct);
            below = ids[^1];
            progress(done += ids.Count);
        }
        await SearchPieces.JoinAsync(db, isAlone: false, ct);
    }

    /// <summary>Those that are known to be out of date, until there are none.</summary>
    public Task BringUpAsync(CancellationToken ct) => BringUpAsync(_ => { }, ct);

    /// <param name="waiting">Told how many they are before each hundred, and that there are none.</param>
    /// <param name="ct">Stops it.</param>
    public async Task BringUpAsync(Action<int> waiting, CancellationToken ct)
    {
        var stale = db.Set<ArticleWords>().Where(w => w.IsStale).OrderByDescending(w => w.ArticleId).Select(w => w.ArticleId).Take(AtOnce);
        while (await stale.ToListAsync(ct) is { Count: > 0 } ids)
        {
            waiting(ids.Count < AtOnce ? ids.Count : await db.Set<ArticleWords>().CountAsync(w => w.IsStale, ct));
            await WriteInTurnAsync(ids, ct);
        }
        waiting(0);
    }

    // Half of the time is others': SQLite has no queue of writers, a save asks again every 150 ms whether the file is free, and gives up after half a minute.
    private async Task WriteInTurnAsync(List<int> ids, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        await WriteAsync(ids, ct);
        await Task.Delay(watch.Elapsed, ct);
    }

    // Serializable: nobody saves one of these stories between the reading and the writing of its words.
    private Task WriteAsync(List<int> ids, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
        var stories = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new
        {
            a.Id,
            a.CategoryId,
            a.Title,
            a.Lead,
            a.Text!.Html,
            a.CoverCaption,
            a.CoverCredit,
            Hour = a.Status == ArticleStatus.Approved ? a.PublishAt : null,
        }).ToListAsync(ct);
        var tags = (await (from g in db.Taggings where ids.Contains(g.ArticleId) join t in db.Tags on g.TagId equals t.Id select new { g.ArticleId, t.Name })
            .ToListAsync(ct)).ToLookup(t => t.ArticleId, t => t.Name);
        var authors = (await db.Bylines.Where(b => ids.Contains(b.ArticleId)).OrderBy(b => b.Position)
            .Select(b => new { b.ArticleId, Name = b.GuestName ?? db.PenNames.Where(p => p.Id == b.PenNameId).Select(p => p.Name).First() })
            .ToListAsync(ct)).ToLookup(b => b.ArticleId, b => b.Name);
        var words = await db.Set<ArticleWords>().Where(w => ids.Contains(w.ArticleId)).ToDictionaryAsync(w => w.ArticleId, ct);
        var taken = new HashSet<long>();
        foreach (var story in stories)
        {
            var written = new SearchedStory(story.CategoryId, story.Title, story.Lead, story.Html ?? "", [story.CoverCaption, story.CoverCredit], tags[story.Id], authors[story.Id]);
            await SearchIndex.WriteAsync(db, words[story.Id], story.Hour, written, taken, ct);
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    });
}
