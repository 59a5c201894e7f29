using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>The stories on somebody's desk: waiting, scheduled, one's own.</summary>
public class DeskStories(NewsDb db, TimeProvider clock)
{
    private const int Many = 20;
    private const int Few = 10;

    /// <summary>A writer's drafts that came back, an editor's stories to edit, a chief's to approve; what has waited longest first.</summary>
    public Task<List<StoryLine>> WaitingAsync(Me me, CancellationToken ct)
    {
        var waiting = Reach(me).Where(a => a.WaitingSince != null);
        var mine = me switch
        {
            { MayPublish: true } => waiting.Where(a => a.Status == ArticleStatus.Submitted),
            { MayEditOthers: true } => waiting.Where(a => a.Status == ArticleStatus.InEditing && me.SectionIds.Contains(a.SectionId)),
            _ => waiting.Where(a => a.Status == ArticleStatus.Draft && db.Steps.Returned().Any(s => s.ArticleId == a.Id)),
        };
        return mine.OrderBy(a => a.WaitingSince).ThenBy(a => a.Id).Take(Many).AsLines(db.Editors).OrderBy(l => l.WaitingSince).ThenBy(l => l.Id).ToListAsync(ct);
    }

    public Task<List<StoryLine>> MineAsync(Me me, CancellationToken ct) =>
        Reach(me).Where(a => a.CreatedById == me.Id).OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id).Take(Few)
            .AsLines(db.Editors).OrderByDescending(l => l.ChangedAt).ThenByDescending(l => l.Id).ToListAsync(ct);

    /// <summary>What comes out in the next 24 hours.</summary>
    public Task<List<StoryLine>> ScheduledAsync(Me me, CancellationToken ct)
    {
        var now = clock.UtcNow();
        return Reach(me).Scheduled(now).Where(a => a.PublishAt <= now.AddDays(1)).OrderBy(a => a.PublishAt).ThenBy(a => a.Id).Take(Many)
            .AsLines(db.Editors).OrderBy(l => l.PublishAt).ThenBy(l => l.Id).ToListAsync(ct);
    }

    private IQueryable<Article> Reach(Me me) => db.Articles.AsNoTracking().WithinReachOf(me);
}
