using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <param name="EditorId">Whoever asks, too, if at another page.</param>
/// <param name="SavedAt">When they last saved the story since they came to it, if they did.</param>
public record PersonHere(int EditorId, string Name, DateTime? SavedAt);

/// <summary>"Ai đang mở bài này". Pages report themselves to the store that all nodes share; readers never see it, so no epoch is raised.</summary>
public class WhoIsHere(NewsDb db, TimeProvider clock)
{
    /// <summary>A page reports itself every five seconds: after this long it is closed, asleep or offline.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    public async Task ReportAsync(int storyId, Guid page, Me me, CancellationToken ct)
    {
        var now = clock.UtcNow();
        if (await SeenAsync(storyId, page, me, now, ct) > 0) return;

        // Who comes clears away all that have gone without a word: the table stays as small as the newsroom.
        var silent = now - Silence;
        await db.Presences.Where(p => p.SeenAt < silent).ExecuteDeleteAsync(ct);
        // Plain SQL that both databases speak; another request of the same page may have been quicker.
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO Presences (ArticleId, Page, EditorId, Since, SeenAt) SELECT {storyId}, {page}, {me.Id}, {now}, {now} WHERE NOT EXISTS (SELECT 1 FROM Presences WHERE ArticleId = {storyId} AND Page = {page})", ct);
    }

    public Task LeaveAsync(int storyId, Guid page, Me me, CancellationToken ct) => Mine(storyId, page, me).ExecuteDeleteAsync(ct);

    /// <param name="storyId">Of a story within reach of whoever asks.</param>
    /// <param name="page">The page that asks, which is not another; null before it is there: then only others are named.</param>
    /// <param name="me">Who asks.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<PersonHere>> OthersAsync(int storyId, Guid? page, Me me, CancellationToken ct)
    {
        var silent = clock.UtcNow() - Silence;
        var others = db.Presences.Where(p => p.ArticleId == storyId && p.SeenAt >= silent);
        others = page is { } own ? others.Where(p => p.Page != own) : others.Where(p => p.EditorId != me.Id);
        var here = await (
            from other in others
            join editor in db.Editors on other.EditorId equals editor.Id
            select new PersonHere(editor.Id, editor.DisplayName,
                db.StorySaves.Where(s => s.ArticleId == storyId && s.EditorId == other.EditorId && s.At >= other.Since).Max(s => (DateTime?)s.At))).ToListAsync(ct);
        return [.. here.GroupBy(p => p.EditorId).Select(pages => pages.MaxBy(p => p.SavedAt)!).OrderBy(p => p.EditorId == me.Id).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    private Task<int> SeenAsync(int storyId, Guid page, Me me, DateTime now, CancellationToken ct) =>
        Mine(storyId, page, me).ExecuteUpdateAsync(row => row.SetProperty(p => p.SeenAt, now), ct);

    // The page's name comes from a browser: nobody moves a colleague's row by it.
    private IQueryable<Presence> Mine(int storyId, Guid page, Me me) =>
        db.Presences.Where(p => p.ArticleId == storyId && p.Page == page && p.EditorId == me.Id);
}
