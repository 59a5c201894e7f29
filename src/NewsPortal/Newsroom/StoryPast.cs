using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;

namespace NewsPortal.Newsroom;

/// <summary>
/// What readers had of a story at any second, rebuilt from its versions and its steps. It rests on three rules: a story that was public keeps
/// its hour for good, what is public is changed by versions of their own only, and what is withdrawn is not changed at all.
/// </summary>
public class StoryPast(NewsDb db)
{
    /// <summary>Changes told of a story; of more, the newest.</summary>
    public const int Most = 50;

    /// <returns>Null where readers had nothing of it then.</returns>
    public async Task<PrintedText?> TextAtAsync(int storyId, DateTime second, CancellationToken ct)
    {
        var story = await db.Articles.AsNoTracking().Include(a => a.Text).SingleOrDefaultAsync(a => a.Id == storyId && a.PublishAt <= second, ct);
        if (story is null || await StatusAtAsync(story, second, ct) != ArticleStatus.Approved) return null;

        var version = await BeforeAsync(storyId, second, ct);
        return version is null ? PrintedText.Of(story) : PrintedText.Of(version);
    }

    /// <summary>From the text at publication on, newest first; nothing that was before it.</summary>
    /// <param name="storyId">Of a story that readers have.</param>
    /// <param name="hour">Its hour.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<PrintedChange>> ChangesAsync(int storyId, DateTime hour, CancellationToken ct)
    {
        // An hour that had passed by the time of its step was the step's.
        var released = await db.Steps.Where(s => s.ArticleId == storyId && s.To == ArticleStatus.Approved && s.From != ArticleStatus.Withdrawn)
            .MaxAsync(s => (DateTime?)s.At, ct);
        var since = released > hour ? released.Value : hour;
        var later = await db.Revisions.AsNoTracking().Where(r => r.ArticleId == storyId && r.At > since)
            .OrderByDescending(r => r.Number).Take(Most + 1).ToListAsync(ct);
        if (later.Count <= Most && await BeforeAsync(storyId, since, ct) is { } first && first.Number < later.LastOrDefault()?.Number) later.Add(first);

        return [.. later.Zip(later.Skip(1), (now, was) => new PrintedChange(now.Number, now.At, now.Change ?? ChangeKind.Update, PrintedText.Of(was), PrintedText.Of(now)))
            .Where(change => change.Was.Differs(change.Is))];
    }

    /// <summary>Each change passage by passage; captions in a body are those of pictures that are still there.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<ChangedPassage>>> PassagesAsync(IReadOnlyList<PrintedChange> changes, CancellationToken ct)
    {
        var bodies = changes.SelectMany(c => new[] { c.Was.Body, c.Is.Body }).Distinct().ToList();
        var keys = bodies.SelectMany(ArticleBody.PictureKeys).Distinct().ToList();
        var library = keys.Count == 0 ? [] : await db.MediaFiles.AsNoTracking().Where(m => keys.Contains(m.Key)).ToDictionaryAsync(m => m.Key, ct);
        var paragraphs = bodies.ToDictionary(body => body, body => BodyParagraphs.Of(ArticleBody.Render(body, library).Html));
        return [.. changes.Select(c => ChangedPassage.Between(c.Was, c.Is, body => paragraphs[body]))];
    }

    // Steps are all there is: without one it came as it is, or was withdrawn elsewhere.
    private async Task<ArticleStatus> StatusAtAsync(Article story, DateTime second, CancellationToken ct)
    {
        var steps = db.Steps.AsNoTracking().Where(s => s.ArticleId == story.Id);
        if (await steps.Where(s => s.At <= second).OrderByDescending(s => s.Id).FirstOrDefaultAsync(ct) is { } last) return last.To;
        if (await steps.OrderBy(s => s.Id).FirstOrDefaultAsync(ct) is { } next) return next.From;
        return second < story.WithdrawnAt ? ArticleStatus.Approved : story.Status;
    }

    // A story that came from elsewhere was as its first version says, however late that was written down.
    private async Task<Revision?> BeforeAsync(int storyId, DateTime second, CancellationToken ct)
    {
        var versions = db.Revisions.AsNoTracking().Where(r => r.ArticleId == storyId);
        return await versions.Where(r => r.At <= second).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct)
            ?? await versions.OrderBy(r => r.Number).FirstOrDefaultAsync(ct);
    }
}
