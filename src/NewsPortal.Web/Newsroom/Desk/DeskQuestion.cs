using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Desk;

/// <summary>Asks for what the desk shows.</summary>
public class DeskQuestion(NewsDb db, TimeProvider clock)
{
    private const int Many = 20;
    private const int Few = 10;

    public async Task<DeskPage> AskAsync(Me me, CancellationToken ct)
    {
        if (!me.MayWrite) return new(me);

        var now = clock.UtcNow();
        var reach = db.Articles.AsNoTracking().WithinReachOf(me);
        return new(me)
        {
            Waiting = await Waiting(reach, me).OrderBy(a => a.WaitingSince).ThenBy(a => a.Id).Take(Many)
                .AsLines(db.Editors).OrderBy(l => l.WaitingSince).ThenBy(l => l.Id).ToListAsync(ct),
            Mine = await reach.Where(a => a.CreatedById == me.Id).OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id).Take(Few)
                .AsLines(db.Editors).OrderByDescending(l => l.ChangedAt).ThenByDescending(l => l.Id).ToListAsync(ct),
            Scheduled = await reach.Scheduled(now).Where(a => a.PublishAt <= now.AddDays(1)).OrderBy(a => a.PublishAt).ThenBy(a => a.Id).Take(Many)
                .AsLines(db.Editors).OrderBy(l => l.PublishAt).ThenBy(l => l.Id).ToListAsync(ct),
            MostRead = await (
                from place in db.MostRead
                where place.Window == ReadWindow.Day && place.Rank <= Few
                join a in db.Articles.Published(now) on place.ArticleId equals a.Id
                orderby place.Rank
                select new ReadStory(a.Title, ArticleCard.AddressOf(a.Slug, a.Id), place.Reads)).ToListAsync(ct),
        };
    }

    /// <summary>A writer's drafts that came back, an editor's stories to edit, a chief's to approve.</summary>
    private IQueryable<Article> Waiting(IQueryable<Article> reach, Me me)
    {
        var waiting = reach.Where(a => a.WaitingSince != null);
        return me switch
        {
            { MayPublish: true } => waiting.Where(a => a.Status == ArticleStatus.Submitted),
            { MayEditOthers: true } => waiting.Where(a => a.Status == ArticleStatus.InEditing && me.SectionIds.Contains(a.SectionId)),
            _ => waiting.Where(a => a.Status == ArticleStatus.Draft && db.Steps.Any(s => s.ArticleId == a.Id)),
        };
    }
}
