using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>Begins a story with its first save. The save's id sees to it that one page begins one story, however often it is sent.</summary>
public class NewStories(NewsDb db, StorySaves saves, VersionBook versions, Typesetting typesetting, Filing filing, Placing placing, AuditBook audit, TimeProvider clock)
{
    public async Task<SaveAnswer> BeginAsync(IncomingSave save, Me me, CancellationToken ct)
    {
        try
        {
            return await FirstAsync(save, me, ct);
        }
        catch (DbUpdateException)
        {
            // The same save on another connection, or the same new tag: both are there now.
            return await FirstAsync(save, me, ct);
        }
    }

    // A page that was gone back to and typed on has begun its story already: it is one more save of that.
    private async Task<SaveAnswer> FirstAsync(IncomingSave save, Me me, CancellationToken ct)
    {
        var (own, before) = await saves.SeenAsync(save, me, ct);
        return before is null ? await TryAsync(own, me, ct) : await saves.ReceiveAsync(before.ArticleId, own, me, ct);
    }

    private Task<SaveAnswer> TryAsync(IncomingSave save, Me me, CancellationToken ct) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var answer = await WriteAsync(save, me, ct);
            await transaction.CommitAsync(ct);
            return answer;
        });

    private async Task<SaveAnswer> WriteAsync(IncomingSave save, Me me, CancellationToken ct)
    {
        var (now, words) = (clock.UtcNow(), save.Words.Normal());
        // Merged or deleted this very moment: the page is asked again.
        if (await filing.SectionAsync(save.Details.CategoryId, ct) is not { } section) return SaveAnswer.NoSection;
        if (await placing.RefusalAsync(null, "", save.Details.CoverKey, words.Body, ct) is { } runOut) return SaveAnswer.Not(runOut);
        var nothing = new StoryDetails { CategoryId = section.Id };
        if (await filing.ChangesColleaguesPictureAsync(nothing, save.Details, me, ct)) return SaveAnswer.Not(SaveOutcome.ColleaguesPicture);
        await filing.MakeTagsAsync(save.Details.Tags, me, ct);
        var story = new Article { Title = words.Title, Slug = Slug.Of(words.Title), Lead = words.Lead };
        story.FileUnder(section);
        story.Write("", new RenderedBody("", 0, []));
        story.BegunBy(me.Id, now);
        db.Add(story);
        await db.SaveChangesAsync(ct);

        await typesetting.SetAsync(story, words, ct);
        await filing.FileAsync(story, nothing, save.Details, me, ct);
        versions.First(story, me, save.OnPurpose ? VersionCause.Save : VersionCause.Autosave);
        var entry = new StorySave
        {
            Id = save.Id,
            ArticleId = story.Id,
            EditorId = me.Id,
            At = now,
            Version = story.Version + 1,
            Title = words.Title,
            Lead = words.Lead,
            Body = words.Body,
            Details = save.Details.Write(),
        };
        db.Add(entry);
        audit.Note(me, AuditDeed.Created, Audited.Of(story), to: AuditStates.Of(story.Status, null));
        story.ChangedBy(me.Id, now);
        // An empty page changes nothing after its first save: its version is then that one's.
        db.Entry(story).State = EntityState.Modified;
        await db.SaveChangesAsync(ct);
        return SaveAnswer.Of(entry);
    }
}
