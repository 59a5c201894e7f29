using System.Buffers.Binary;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Watching;

namespace NewsPortal.Newsroom;

/// <summary>Where writers' saves arrive: each once, in any order, however often it was sent; whatever met in between, nothing typed is lost.</summary>
public class StorySaves(
    NewsDb db, VersionBook versions, Typesetting typesetting, Filing filing, Parking parking, Placing placing, PublicChanges changes, AuditBook audit, Figures figures, TimeProvider clock)
{
    // As many colleagues can have been faster by a hair.
    private const int Attempts = 6;

    // Behind a base: the page has taken in what the desk made of that save.
    private const char TakenIn = '+';

    public async Task<SaveAnswer> ReceiveAsync(int storyId, IncomingSave save, Me me, CancellationToken ct)
    {
        using var span = Spans.Begin("save");
        var answer = await AnswerAsync(storyId, save, me, ct);
        var outcome = OutcomeOf(answer);
        span?.SetTag("outcome", outcome);
        figures.Saved(outcome);
        return answer;
    }

    private static string OutcomeOf(SaveAnswer answer) => answer switch
    {
        { Outcome: SaveOutcome.PutBy } => "put_by",
        { Outcome: not SaveOutcome.Saved } => "refused",
        { Parked: > 0 } => "conflict",
        { Held: not null } => "merged",
        _ => "accepted",
    };

    private async Task<SaveAnswer> AnswerAsync(int storyId, IncomingSave save, Me me, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                (save, var before) = await SeenAsync(save, me, ct);
                if (before is not null)
                {
                    if (IsTheSame(before, save)) return SaveAnswer.Of(before);
                    // The page was gone back to and typed on: a save of its own, made on the one it names.
                    save = save with { Id = Guid.CreateVersion7(), Base = before.Id.ToString() };
                }
                return await TakeAsync(storyId, save, me, ct);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // A newer version, the same save on another connection, the same new tag: all are seen at the next look.
            }
        }
    }

    /// <returns>
    /// The save, and what it was answered with if it was here before. A page at which first one and then another signed in sends the same id for both:
    /// the second one's save gets an id made of both, the same at each retry.
    /// </returns>
    public async Task<(IncomingSave Save, StorySave? Before)> SeenAsync(IncomingSave save, Me me, CancellationToken ct)
    {
        var before = await OfIdAsync(save.Id, ct);
        if (before is null || before.EditorId == me.Id) return (save, before);

        save = save with { Id = IdOf(save.Id, me) };
        return (save, await OfIdAsync(save.Id, ct));
    }

    private Task<StorySave?> OfIdAsync(Guid id, CancellationToken ct) => db.StorySaves.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);

    private static Guid IdOf(Guid page, Me me)
    {
        Span<byte> id = stackalloc byte[16];
        page.TryWriteBytes(id);
        BinaryPrimitives.WriteInt32LittleEndian(id[12..], BinaryPrimitives.ReadInt32LittleEndian(id[12..]) ^ me.Id);
        return new Guid(id);
    }

    private static bool IsTheSame(StorySave before, IncomingSave save) =>
        before.Sent == save.Words.Normal() && before.Details == save.Details.Write() && before.Classing == save.Classing?.Write() && !(before.PutByOn is not null && save.OnPurpose);

    private async Task<SaveAnswer> TakeAsync(int storyId, IncomingSave save, Me me, CancellationToken ct)
    {
        var now = clock.UtcNow();
        if (await db.Articles.WithinReachOf(me).WithParts().SingleOrDefaultAsync(a => a.Id == storyId, ct) is not { } story) return SaveAnswer.NotFound;
        if (!me.MayEdit(Standing.Of(story, now))) return SaveAnswer.Refused;

        var held = new Agreed(StoryWords.Of(story), await filing.OfAsync(story, ct));
        var last = await versions.OpenAsync(story, ct);
        var (sent, details) = (save.Words.Normal(), save.Details);
        if (story.Status == ArticleStatus.Approved && !save.OnPurpose) return await PutByAsync(story, save, me, ct);

        var agreed = await AgreedAsync(story, save.Base, held, ct);
        var chosen = StoryDetails.Meet(agreed?.Details, held.Details, details);
        var (words, parked) = await MeetAsync(story, agreed?.Words, held.Words, sent, me, ct);
        var isPublic = story.IsPublic(now);
        var differs = isPublic && PrintedText.Of(story).Differs(
            new(words.Title, words.Lead, words.Body, PrintedText.CaptionOf(chosen.CoverCaption, chosen.CoverCredit)));
        if (differs && save.Classing is null)
        {
            // What was parked on the way is not to be saved by whoever asks next.
            db.ChangeTracker.Clear();
            return SaveAnswer.Unclassed;
        }
        if (parked > 0 && isPublic && save.Classing?.Correction is not null)
        {
            db.ChangeTracker.Clear();
            return SaveAnswer.Crossed;
        }
        if (await placing.RefusalAsync(story, held.Details.CoverKey, chosen.CoverKey, words.Body, ct) is { } runOut)
        {
            db.ChangeTracker.Clear();
            return SaveAnswer.Not(runOut);
        }
        if (await filing.ChangesColleaguesPictureAsync(held.Details, chosen, me, ct))
        {
            db.ChangeTracker.Clear();
            return SaveAnswer.Not(SaveOutcome.ColleaguesPicture);
        }
        if (await filing.LacksTagsAsync(chosen.Tags, me, ct))
        {
            // In a save of their own, once it is sure that this one is taken; then all is looked at anew.
            db.ChangeTracker.Clear();
            await filing.MakeTagsAsync(chosen.Tags, me, ct);
            return await TakeAsync(storyId, save, me, ct);
        }

        var piece = isPublic && save.Classing is not null ? await changes.NameOfAsync(story, ct) : null;
        await typesetting.SetAsync(story, words, ct);
        await filing.FileAsync(story, held.Details, chosen, me, ct);
        story.ChangedBy(me.Id, now);
        var version = versions.Keep(last, story, me, save.OnPurpose ? VersionCause.Save : VersionCause.Autosave);
        var classing = piece is null ? null : await changes.OnceAsync(story, save.Classing!, ct);
        if (classing is not null) changes.Mark(story, differs ? version : null, classing, piece!);
        Note(story, last, version, held.Details, chosen, classing, me);
        var kept = db.Add(Entry(story.Id, save, me, now, story.Version + 1, words, chosen, parked)).Entity;
        await db.SaveChangesAsync(ct);
        return SaveAnswer.Of(kept);
    }

    private async Task<(StoryWords Words, int Parked)> MeetAsync(Article story, StoryWords? agreed, StoryWords held, StoryWords sent, Me me, CancellationToken ct)
    {
        if (agreed == held) return await parking.MeetAsync(story, agreed, held, sent, me, ct);
        using var span = Spans.Begin("merge");
        var began = Stopwatch.GetTimestamp();
        var met = await parking.MeetAsync(story, agreed, held, sent, me, ct);
        figures.Merged(Stopwatch.GetElapsedTime(began), met.Parked > 0);
        return met;
    }

    /// <summary>One entry a version, however many autosaves fold into it, and one for every change of what was chosen; a correction with either is that one.</summary>
    private void Note(Article story, Revision last, Revision version, StoryDetails held, StoryDetails chosen, Classing? classing, Me me)
    {
        var (from, to) = (AuditStates.Differing(held, chosen), AuditStates.Differing(chosen, held));
        if (version.Number != last.Number) (from, to) = ($"Phiên bản: {last.Number}\n{from}".TrimEnd(), $"Phiên bản: {version.Number}\n{to}".TrimEnd());
        var (was, becomes) = AuditStates.Of(version.Number != last.Number || classing?.Correction is not null ? classing : null);
        (from, to) = ($"{from}\n{was}".Trim(), $"{to}\n{becomes}".Trim());
        if (from != to) audit.Note(me, classing?.Correction is null ? AuditDeed.Changed : AuditDeed.Corrected, Audited.Of(story), from, to);
    }

    private async Task<SaveAnswer> PutByAsync(Article story, IncomingSave save, Me me, CancellationToken ct)
    {
        var on = Guid.TryParse(save.Base.TrimEnd(TakenIn), out var id)
            ? await db.StorySaves.Where(s => s.Id == id && s.ArticleId == story.Id).Select(s => s.PutByOn ?? s.Version).SingleOrDefaultAsync(ct)
            : long.TryParse(save.Base, out var version) ? version : 0;
        var kept = db.Add(Entry(story.Id, save, me, clock.UtcNow(), story.Version, null, null, 0, on)).Entity;
        await db.SaveChangesAsync(ct);
        return SaveAnswer.Of(kept);
    }

    /// <returns>Null where the base was so long ago that nobody keeps it.</returns>
    private async Task<Agreed?> AgreedAsync(Article story, string @base, Agreed held, CancellationToken ct)
    {
        if (!Guid.TryParse(@base.TrimEnd(TakenIn), out var id))
            return long.TryParse(@base, out var version) ? await AtVersionAsync(story, version, held, ct) : null;

        var save = await db.StorySaves.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.ArticleId == story.Id, ct);
        if (save?.PutByOn is { } on) return await AtVersionAsync(story, on, held, ct);
        return @base.EndsWith(TakenIn) ? save?.AsTakenIn : save?.AsSent;
    }

    private async Task<Agreed?> AtVersionAsync(Article story, long version, Agreed held, CancellationToken ct)
    {
        if (version == story.Version) return held;
        // From a page that is older than a restored backup: nobody knows what it was typed on.
        if (version > story.Version) return null;
        var then = await db.StorySaves.AsNoTracking().Where(s => s.ArticleId == story.Id && s.Version <= version && s.PutByOn == null)
            .OrderByDescending(s => s.Version).FirstOrDefaultAsync(ct);
        if (then is not null) return then.AsHeld;
        // Steps raise the version and leave the words alone: a story never saved here is as it came.
        return await db.StorySaves.AnyAsync(s => s.ArticleId == story.Id, ct) ? null : held;
    }

    private static StorySave Entry(
        int storyId, IncomingSave save, Me me, DateTime now, long version, StoryWords? words, StoryDetails? details, int parked, long? putByOn = null)
    {
        var (sent, chosen) = (save.Words.Normal(), save.Details.Write());
        return new()
        {
            Id = save.Id,
            ArticleId = storyId,
            EditorId = me.Id,
            At = now,
            Version = version,
            PutByOn = putByOn,
            Title = sent.Title,
            Lead = sent.Lead,
            Body = sent.Body,
            HeldTitle = words is null || words.Title == sent.Title ? null : words.Title,
            HeldLead = words is null || words.Lead == sent.Lead ? null : words.Lead,
            HeldBody = words is null || words.Body == sent.Body ? null : words.Body,
            Details = chosen,
            HeldDetails = details?.Write() is { } held && held != chosen ? held : null,
            Classing = save.Classing?.Write(),
            Parked = parked,
        };
    }
}
