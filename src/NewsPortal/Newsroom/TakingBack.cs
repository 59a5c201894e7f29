using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>
/// "Hoàn tác": whoever took a step takes it back, while nobody has gone on from there. What readers have seen is not taken back: it is withdrawn, for all to
/// read that it was there. History shows both steps.
/// </summary>
public class TakingBack(NewsDb db, Checklist checklist, AuditBook audit, TimeProvider clock)
{
    public const string Note = "Hoàn tác";

    /// <summary>A slip is noticed at once; later it is another decision.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(15);

    /// <param name="asked">The story, and where the step had brought it.</param>
    /// <param name="me">Who took the step.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<StepAnswer> RunAsync(StepAsked asked, Me me, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var story = await db.Articles.WithinReachOf(me).WithParts().Include(a => a.Cover).SingleOrDefaultAsync(a => a.Id == asked.StoryId, ct);
        if (story is null) return new(StepOutcome.NotFound);

        var now = clock.UtcNow();
        var steps = await db.Steps.AsNoTracking().Where(s => s.ArticleId == asked.StoryId).OrderByDescending(s => s.Id).Take(5).ToListAsync(ct);
        if (steps is not [var last, ..] || last.EditorId != me.Id) return new(StepOutcome.Overtaken, story.Status);
        // Pressed twice.
        if (last.Note == Note && last.From == asked.From) return new(StepOutcome.Done, story.Status) { PublishAt = story.PublishAt };
        if (last.To != asked.From || story.Status != asked.From || await HasGoneOnAsync(last, ct)) return new(StepOutcome.Overtaken, story.Status);
        if (now - last.At > Within || story.IsPublic(now)) return new(StepOutcome.NotAllowed, story.Status);
        // To approved, and from it, only chiefs bring a story; who was one at the time may be one no more.
        if (!me.MayPublish && (last.From >= ArticleStatus.Approved || last.To >= ArticleStatus.Approved)) return new(StepOutcome.NotAllowed, story.Status);

        // A chief's word may have gone through several steps at once, all of them before the last.
        var chain = steps.Skip(1).TakeWhile(s => s.At == last.At && s.EditorId == me.Id && s.To < ArticleStatus.Approved).Prepend(last).ToList();
        Back(story, chain[^1], steps.Skip(chain.Count).FirstOrDefault(), now);
        if (story.Status == ArticleStatus.Approved && last.To != ArticleStatus.Approved
            && (await checklist.AskAsync(story, ct)).Where(item => item.Blocks).ToList() is { Count: > 0 } missing) return new(StepOutcome.Incomplete, last.To, missing);
        db.Add(new Step { ArticleId = story.Id, From = asked.From, To = story.Status, EditorId = me.Id, At = now, Revision = last.Revision, PublishAt = HourOf(story), Note = Note });
        audit.Note(me, AuditDeed.Undone, Audited.Of(story), AuditStates.Of(last.To, last.PublishAt), AuditStates.Of(story.Status, story.PublishAt));
        try
        {
            await db.SaveChangesAsync(ct);
            return new(StepOutcome.Done, story.Status) { PublishAt = story.PublishAt };
        }
        catch (DbUpdateConcurrencyException)
        {
            // A save came in between: somebody has gone on.
            return new(StepOutcome.Overtaken, asked.From);
        }
    }

    // By words, of which there is a version, or by choices, of which there is a save.
    private async Task<bool> HasGoneOnAsync(Step last, CancellationToken ct) =>
        await db.Revisions.AnyAsync(r => r.ArticleId == last.ArticleId && r.Number > last.Revision, ct)
        || await db.StorySaves.AnyAsync(s => s.ArticleId == last.ArticleId && s.PutByOn == null && s.At > last.At, ct);

    // An hour that has passed meanwhile is none to go back to: readers would have the story this instant, as if they had had it since.
    private static void Back(Article story, Step first, Step? before, DateTime now)
    {
        var hour = story.Status == ArticleStatus.Withdrawn ? story.PublishAt : before is { To: ArticleStatus.Approved } ? before.PublishAt : null;
        if (story.Status != ArticleStatus.Withdrawn) story.TakeBack(first.From, hour > now ? hour : null, before?.At ?? story.CreatedAt, now);
        else
        {
            story.Reinstate(now);
            if (hour > now) story.Publish(hour.Value, now);
        }
    }

    private static DateTime? HourOf(Article story) => story.Status == ArticleStatus.Approved ? story.PublishAt : null;
}
