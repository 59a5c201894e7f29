using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Newsroom;

namespace NewsPortal.Moving.WordPress;

/// <summary>
/// Stories of earlier batches that are read once more: those that lead to a story which has an address only now, and those that were changed in WordPress since the last run. What the newsroom
/// has touched stays as the newsroom has it.
/// </summary>
public sealed class StoryChanges(NewsDb db, ImportedBook book, ImportReport report, WordPressShelves shelves, KeptComments comments, VersionBook versions, TimeProvider clock)
{
    private const int AtOnce = 100;

    public async Task BringUpAsync(Action<int, int> progress, CancellationToken ct)
    {
        var stale = shelves.Survey.Stories.Where(s => book.Find(ImportedKind.Story, $"{s.Id}") is { } made && made.Fingerprint != shelves.FingerprintOf(s, waits: false)).ToList();
        for (var done = 0; done < stale.Count; done += AtOnce)
        {
            progress(done, stale.Count);
            await BringUpAsync(stale.GetRange(done, Math.Min(AtOnce, stale.Count - done)), ct);
        }
        progress(stale.Count, stale.Count);
    }

    private async Task BringUpAsync(List<SurveyedItem> some, CancellationToken ct)
    {
        var items = some.ConvertAll(shelves.Survey.Read);
        var texts = some.Zip(items).AsParallel().AsOrdered().WithCancellation(ct).Select(s => (Surveyed: s.First, Text: shelves.TextOf(s.First, s.Second))).ToList();
        var noted = new List<(SurveyedItem Surveyed, int Id, string Fingerprint)>();
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            noted.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var library = await shelves.LibraryAsync(texts.Select(t => (t.Text.Body, t.Text.Item)), ct);
            var ids = some.ConvertAll(s => book.Find(ImportedKind.Story, $"{s.Id}")!.Value.TargetId);
            var stories = await db.Articles.Include(a => a.Text).Include(a => a.Pictures).Include(a => a.Taggings).Include(a => a.Bylines).Include(a => a.Picks).AsSplitQuery()
                .Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
            foreach (var (surveyed, text) in texts)
            {
                var (id, before) = book.Find(ImportedKind.Story, $"{surveyed.Id}")!.Value;
                var waited = before == shelves.FingerprintOf(surveyed, waits: true);
                if (!await BringUpAsync(stories.GetValueOrDefault(id), text, waited, library, ct)) continue;
                noted.Add((surveyed, id, shelves.FingerprintOf(surveyed, waits: false)));
                book.Note(ImportedKind.Story, $"{surveyed.Id}", id, noted[^1].Fingerprint);
            }
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        });
        db.ChangeTracker.Clear();
        foreach (var (surveyed, id, fingerprint) in noted) book.Know(ImportedKind.Story, $"{surveyed.Id}", id, fingerprint);
    }

    /// <returns>Whether it is up to its source now.</returns>
    private async Task<bool> BringUpAsync(Article? story, ItemText text, bool waited, IReadOnlyDictionary<string, MediaFile> library, CancellationToken ct)
    {
        if (story is null || story.ChangedById is not null)
        {
            report.Lose(waited ? "liên kết tới bài khác chưa đổi: tòa soạn đã sửa bài này" : "đã đổi ở WordPress, mà tòa soạn cũng đã sửa: giữ bài ở đây", text.Item);
            return waited;
        }
        if (waited)
        {
            if (story.Text!.Body != text.Body) story.Write(text.Body, library);
            return true;
        }
        await RewriteAsync(story, text, library, ct);
        report.Make("bài cập nhật theo WordPress");
        report.Add(text.Losses);
        shelves.TellOfLost(text.Item);
        return true;
    }

    private async Task RewriteAsync(Article story, ItemText text, IReadOnlyDictionary<string, MediaFile> library, CancellationToken ct)
    {
        var (now, words) = (clock.UtcNow(), new StoryWords(text.Title, text.Lead, text.Body));
        var differs = StoryWords.Of(story) != words;
        // What readers had stays told: the words it came with become its first version.
        var last = differs && story.Status == ArticleStatus.Approved ? await versions.OpenAsync(story, ct) : null;
        (story.Title, story.Lead) = (text.Title, text.Lead);
        if (story.Text!.Body != text.Body) story.Write(text.Body, library);
        var bylines = story.Bylines.ToList();
        shelves.File(story, text.Item, library);
        if (bylines.Select(b => b.PenNameId).SequenceEqual(story.Bylines.Select(b => b.PenNameId)))
        {
            story.Bylines.Clear();
            story.Bylines.AddRange(bylines);
        }
        BringToStep(story, text.Item, now);
        if (last is not null) await versions.KeepImportedAsync(last, story, ct);
        var held = (await db.KeptComments.Where(c => c.ArticleId == story.Id).Select(c => c.Key).ToListAsync(ct)).ToHashSet();
        var kept = comments.Keep(text.Item, story.Id, held, shelves.Survey.Offset);
        if (kept > 0) report.Make("bình luận giữ lại", kept);
    }

    private void BringToStep(Article story, WxrItem item, DateTime now)
    {
        var at = WpTime.Of(item.DateGmt, item.Date, shelves.Survey.Offset, item.PubDate);
        if (StoryState.HiddenBecause(item) is not null)
        {
            if (story.Status == ArticleStatus.Approved) story.Withdraw(now);
        }
        else if (story.Status < ArticleStatus.Approved) StoryState.Bring(story, item, at, now);
        else if (story.Status == ArticleStatus.Approved && !story.IsPublic(now) && at is { } hour) story.Publish(hour, now);
    }
}
