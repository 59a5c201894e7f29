using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>Changes of a story's words that nobody types: an old version again, a parked passage taken in.</summary>
public class Restorations(
    NewsDb db, VersionBook versions, Typesetting typesetting, Filing filing, Placing placing, PublicChanges changes, AuditBook audit, TimeProvider clock)
{
    /// <summary>The old words become the newest version; none is ever taken away.</summary>
    public Task<SaveOutcome> RestoreAsync(int storyId, int number, Classing? classing, Me me, CancellationToken ct) => ChangeAsync(storyId, me, number, classing, async story =>
        (await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.ArticleId == story.Id && r.Number == number, ct))?.Words, ct);

    /// <summary>Closes a parked passage as a person decided. Closed once, it stays closed.</summary>
    public Task<SaveOutcome> CloseAsync(int storyId, int parkedId, ParkedOutcome outcome, Classing? classing, Me me, CancellationToken ct) => ChangeAsync(storyId, me, null, classing, async story =>
    {
        if (await db.ParkedTexts.SingleOrDefaultAsync(p => p.Id == parkedId && p.ArticleId == story.Id, ct) is not { } parked) return null;
        if (parked.ClosedAt is not null) return StoryWords.Of(story);

        parked.Close(outcome, me.Id, clock.UtcNow());
        audit.Note(me, AuditDeed.ParkedDecided, Audited.Of(story), $"Trong bài: {parked.Kept}\nĐang chờ: {parked.Words}", outcome switch
        {
            ParkedOutcome.Taken => "Dùng bản đang chờ",
            ParkedOutcome.Added => "Chèn thêm bản đang chờ",
            _ => "Bỏ bản đang chờ",
        });
        var words = StoryWords.Of(story);
        return parked.Part switch
        {
            StoryPart.Title => words with { Title = parked.PutInto(words.Title, outcome) },
            StoryPart.Lead => words with { Lead = parked.PutInto(words.Lead, outcome) },
            _ => words with { Body = parked.PutInto(words.Body, outcome) },
        };
    }, ct);

    private async Task<SaveOutcome> ChangeAsync(int storyId, Me me, int? restoredFrom, Classing? classing, Func<Article, Task<StoryWords?>> change, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var now = clock.UtcNow();
        if (await db.Articles.WithinReachOf(me).WithParts().SingleOrDefaultAsync(a => a.Id == storyId, ct) is not { } story) return SaveOutcome.NotFound;
        if (!me.MayEdit(Standing.Of(story, now))) return SaveOutcome.Refused;
        var last = await versions.OpenAsync(story, ct);
        if (await change(story) is not { } words) return SaveOutcome.NotFound;
        var differs = story.IsPublic(now) && words.Normal() != StoryWords.Of(story).Normal();
        if (differs && classing is null)
        {
            db.ChangeTracker.Clear();
            return SaveOutcome.Unclassed;
        }

        if (await placing.RefusalAsync(story, "", "", words.Body, ct) is { } runOut)
        {
            db.ChangeTracker.Clear();
            return runOut;
        }

        var piece = differs ? await changes.NameOfAsync(story, ct) : null;
        await typesetting.SetAsync(story, words, ct);
        story.ChangedBy(me.Id, now);
        var version = versions.Keep(last, story, me, restoredFrom is null ? VersionCause.Save : VersionCause.Restoration, restoredFrom);
        if (piece is not null) changes.Mark(story, version, classing!, piece);
        if (restoredFrom is not null)
        {
            var (was, becomes) = AuditStates.Of(piece is null ? null : classing);
            audit.Note(me, AuditDeed.Restored, Audited.Of(story), $"Phiên bản: {last.Number}\n{was}".TrimEnd(),
                $"Phiên bản: {version.Number}, như phiên bản {restoredFrom}\n{becomes}".TrimEnd());
        }
        db.Add(new StorySave
        {
            Id = Guid.CreateVersion7(),
            ArticleId = story.Id,
            EditorId = me.Id,
            At = now,
            Version = story.Version + 1,
            Title = words.Title,
            Lead = words.Lead,
            Body = words.Body,
            Details = (await filing.OfAsync(story, ct)).Write(),
        });
        await db.SaveChangesAsync(ct);
        return SaveOutcome.Saved;
    }
}
