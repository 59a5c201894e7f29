using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>What made a version.</summary>
public enum VersionCause { Autosave, Save, Step, Restoration }

/// <summary>Writes a story's versions down, in the transaction of whatever made them.</summary>
public class VersionBook(NewsDb db, Filing filing, TimeProvider clock)
{
    /// <summary>Before anything is done to a story: its newest version. Where it has none, the words it came with become the first.</summary>
    public async Task<Revision> OpenAsync(Article story, CancellationToken ct)
    {
        var last = await db.Revisions.Where(r => r.ArticleId == story.Id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        if (last is not null) return last;

        last = New(story, 1, story.CreatedById, story.ChangedAt);
        db.Add(last);
        await AddSaveAsync(last, story, story.Version, ct);
        return last;
    }

    /// <summary>After an import has brought in what a story's source says now: nobody's version, and for readers who had the one before an update.</summary>
    /// <param name="last">As <see cref="OpenAsync"/> gave it, before the words changed.</param>
    /// <param name="story">With its words of now.</param>
    /// <param name="ct">Stops it.</param>
    public async Task KeepImportedAsync(Revision last, Article story, CancellationToken ct)
    {
        var next = New(story, last.Number + 1, null, clock.UtcNow());
        if (story.IsPublic(next.At))
        {
            story.MarkUpdated(next.At);
            next.Change = ChangeKind.Update;
        }
        db.Add(next);
        await AddSaveAsync(next, story, story.Version + 1, ct);
    }

    private async Task AddSaveAsync(Revision words, Article story, long version, CancellationToken ct) => db.Add(new StorySave
    {
        Id = Guid.CreateVersion7(),
        ArticleId = story.Id,
        At = clock.UtcNow(),
        Version = version,
        Title = words.Title,
        Lead = words.Lead,
        Body = words.Body,
        Details = (await filing.OfAsync(story, ct)).Write(),
    });

    /// <summary>The story's words as they are now, in a version of their own or in the one that their writer still has open.</summary>
    public Revision Keep(Revision last, Article story, Me me, VersionCause cause, int? restoredFrom = null)
    {
        var words = StoryWords.Of(story);
        if (cause is VersionCause.Autosave or VersionCause.Save)
        {
            // Readers' own versions are never written into, and differ by what stands under the cover, too.
            if (last.Words == words && (story.Status < ArticleStatus.Approved || last.CoverCaption == PrintedText.CaptionOf(story)))
            {
                last.IsOpen &= cause == VersionCause.Autosave;
                return last;
            }
            if (last.IsOpen && last.EditorId == me.Id && last.Status == story.Status && story.Status < ArticleStatus.Approved)
            {
                (last.Title, last.Lead, last.Body, last.At, last.IsOpen) = (words.Title, words.Lead, words.Body, clock.UtcNow(), cause == VersionCause.Autosave);
                return last;
            }
        }
        last.IsOpen = false;
        var next = New(story, last.Number + 1, me.Id, clock.UtcNow(), restoredFrom);
        next.IsOpen = cause == VersionCause.Autosave;
        return db.Add(next).Entity;
    }

    public Revision First(Article story, Me me, VersionCause cause)
    {
        var first = New(story, 1, me.Id, clock.UtcNow());
        first.IsOpen = cause == VersionCause.Autosave;
        return db.Add(first).Entity;
    }

    private static Revision New(Article story, int number, int? editorId, DateTime at, int? restoredFrom = null) => new()
    {
        ArticleId = story.Id,
        Number = number,
        EditorId = editorId,
        At = at,
        Title = story.Title,
        Lead = story.Lead,
        Body = story.Text?.Body ?? "",
        CoverCaption = PrintedText.CaptionOf(story),
        Status = story.Status,
        RestoredFrom = restoredFrom,
    };
}
