using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Watching;

namespace NewsPortal.Newsroom;

/// <summary>Which story is to take a step, and what its page showed: a story that has moved on meanwhile takes none.</summary>
/// <param name="From">Where it was.</param>
/// <param name="Version">The version that was read, where that matters.</param>
/// <param name="Note">Why, for who wrote it.</param>
public record StepAsked(int StoryId, ArticleStatus From, long? Version = null, string Note = "");

/// <summary>What became of a step.</summary>
public enum StepOutcome { Done, NotFound, NotAllowed, Overtaken, Incomplete }

/// <param name="Missing">What keeps an incomplete story from being published.</param>
public record StepAnswer(StepOutcome Outcome, ArticleStatus? Status = null, IReadOnlyList<CheckItem>? Missing = null)
{
    /// <summary>The hour that the story has, once the step is done.</summary>
    public DateTime? PublishAt { get; init; }

    public bool Done => Outcome == StepOutcome.Done;
}

/// <summary>Brings stories from step to step: the right to it, the entity's own rule, the history and a version, in one transaction.</summary>
public class StorySteps(NewsDb db, VersionBook versions, Checklist checklist, AuditBook audit, Figures figures, TimeProvider clock)
{
    private const int Attempts = 3;

    public Task<StepAnswer> SubmitAsync(StepAsked asked, Me me, CancellationToken ct) =>
        TakeAsync(asked, me, me.MaySubmit, (s, now) => s.Submit(now), step => step.To == asked.From + 1, ct);

    public Task<StepAnswer> ReturnAsync(StepAsked asked, Me me, CancellationToken ct) =>
        TakeAsync(asked, me, me.MayReturn, (s, now) => s.Return(now), step => step.To == asked.From - 1, ct);

    public Task<StepAnswer> ApproveAsync(StepAsked asked, Me me, CancellationToken ct) =>
        TakeAsync(asked, me, me.MayRelease, (s, now) => s.Approve(now), step => step is { To: ArticleStatus.Approved, PublishAt: null }, ct, complete: true);

    /// <param name="asked">The story.</param>
    /// <param name="at">Null is now.</param>
    /// <param name="me">A chief.</param>
    /// <param name="ct">Stops it.</param>
    public Task<StepAnswer> PublishAsync(StepAsked asked, DateTime? at, Me me, CancellationToken ct) =>
        TakeAsync(asked, me, me.MayRelease, (s, now) => s.Publish(at ?? now, now), step => step.To == ArticleStatus.Approved && step.PublishAt == (at ?? step.At), ct, complete: true);

    public Task<StepAnswer> WithdrawAsync(StepAsked asked, Me me, CancellationToken ct) =>
        TakeAsync(asked, me, me.MayWithdraw, (s, now) => s.Withdraw(now), step => step.To == ArticleStatus.Withdrawn, ct);

    public Task<StepAnswer> ReinstateAsync(StepAsked asked, Me me, CancellationToken ct) =>
        TakeAsync(asked, me, me.MayReinstate, (s, now) => s.Reinstate(now), step => step.To == ArticleStatus.Approved, ct, complete: true);

    private async Task<StepAnswer> TakeAsync(
        StepAsked asked, Me me, Func<Standing, bool> may, Action<Article, DateTime> step, Func<Step, bool> isIt, CancellationToken ct, bool complete = false)
    {
        using var span = Spans.Begin("story step");
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var story = await db.Articles.WithinReachOf(me).WithParts().Include(a => a.Cover).SingleOrDefaultAsync(a => a.Id == asked.StoryId, ct);
            if (story is null) return new(StepOutcome.NotFound);
            if (story.Status != asked.From) return new(await IsTakenAsync(asked, me, isIt, ct) ? StepOutcome.Done : StepOutcome.Overtaken, story.Status) { PublishAt = story.PublishAt };
            if (asked.Version is { } read && read != story.Version) return new(StepOutcome.Overtaken, story.Status);
            if (!may(Standing.Of(story, clock.UtcNow()))) return new(StepOutcome.NotAllowed, story.Status);
            if (complete && (await checklist.AskAsync(story, ct)).Where(item => item.Blocks).ToList() is { Count: > 0 } missing)
                return new(StepOutcome.Incomplete, story.Status, missing);

            await GoAsync(story, asked, me, step, complete, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                span?.SetTag("to", story.Status.ToString());
                figures.Stepped(story.Status.ToString());
                return new(StepOutcome.Done, story.Status) { PublishAt = story.PublishAt };
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // A save came in between: look again.
            }
        }
    }

    /// <summary>The button was pressed twice: what is asked for is what the same hand has just done.</summary>
    private async Task<bool> IsTakenAsync(StepAsked asked, Me me, Func<Step, bool> isIt, CancellationToken ct)
    {
        var last = await db.Steps.AsNoTracking().Where(s => s.ArticleId == asked.StoryId).OrderByDescending(s => s.Id).FirstOrDefaultAsync(ct);
        if (last is null || last.EditorId != me.Id || last.Note != asked.Note || !isIt(last)) return false;
        // A chief's word may have gone through several steps at once.
        return await db.Steps.AnyAsync(s => s.ArticleId == asked.StoryId && s.EditorId == me.Id && s.At == last.At && s.From == asked.From, ct);
    }

    private async Task GoAsync(Article story, StepAsked asked, Me me, Action<Article, DateTime> step, bool forward, CancellationToken ct)
    {
        var (from, hour) = (story.Status, story.PublishAt);
        var revision = versions.Keep(await versions.OpenAsync(story, ct), story, me, VersionCause.Step);
        // After its version: what readers get at this instant is what it says.
        var now = clock.UtcNow();
        // A chief's word goes through the steps between; history shows each.
        while (forward && story.Status < ArticleStatus.Submitted) Note(story, s => s.Submit(now), "");
        Note(story, s => step(s, now), asked.Note);
        story.ChangedBy(me.Id, now);
        audit.Note(me, AuditStates.DeedOf(from, story.Status, story.PublishAt, now), Audited.Of(story), AuditStates.Of(from, hour),
            $"{AuditStates.Of(story.Status, story.PublishAt)}\nPhiên bản: {revision.Number}{(asked.Note.Length > 0 ? $"\nLý do: {asked.Note}" : "")}");

        void Note(Article s, Action<Article> take, string why)
        {
            var before = s.Status;
            take(s);
            db.Add(new Step
            {
                ArticleId = s.Id,
                From = before,
                To = s.Status,
                EditorId = me.Id,
                At = now,
                Revision = revision.Number,
                PublishAt = s.Status == ArticleStatus.Approved ? s.PublishAt : null,
                Note = why,
            });
        }
    }
}
