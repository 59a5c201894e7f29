using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Web.Newsroom.Presences;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Stories;

/// <summary>What lies beside a story: history, notes, parked passages, secret links, who has it open. And who has looked at it, if it was withdrawn.</summary>
public class StoryPapers(NewsDb db, LookBook looks, PresenceQuestion presences, TimeProvider clock)
{
    private const int Many = 50;

    public async Task<StoryPage> LaidOutAsync(StoryPage page, CancellationToken ct)
    {
        var (id, now) = (page.Id!.Value, clock.UtcNow());
        await looks.NoteAsync(id, page.Standing.Status, page.Me, ct);
        return page with
        {
            Versions = await db.Revisions.CountAsync(r => r.ArticleId == id, ct),
            History = await HistoryAsync(id, ct),
            Returned = page.Standing.Status == ArticleStatus.Draft ? await ReturnedAsync(id, ct) : null,
            Notes = await db.Notes.Where(n => n.ArticleId == id).OrderByDescending(n => n.Id).Take(Many)
                .Join(db.Editors, n => n.EditorId, e => e.Id, (n, e) => new NoteLine(e.DisplayName, n.At, n.Text)).ToListAsync(ct),
            Parked = await ParkedAsync(id, ct),
            Previews = await db.PreviewLinks.Where(l => l.ArticleId == id && l.EndsAt > now).OrderBy(l => l.EndsAt)
                .Join(db.Editors, l => l.CreatedById, e => e.Id, (l, e) => new PreviewLine(l.Id, e.DisplayName, l.EndsAt)).ToListAsync(ct),
            Here = await presences.OthersAsync(id, null, page.Me, ct),
        };
    }

    private async Task<List<HistoryLine>> HistoryAsync(int id, CancellationToken ct)
    {
        var steps = await db.Steps.Where(s => s.ArticleId == id).OrderByDescending(s => s.Id).Take(Many)
            .Join(db.Editors, s => s.EditorId, e => e.Id, (s, e) => new { e.DisplayName, s.From, s.To, s.PublishAt, s.At, s.Revision, s.Note }).ToListAsync(ct);
        var looks = await db.Looks.Where(l => l.ArticleId == id).OrderByDescending(l => l.Id).Take(Many)
            .Join(db.Editors, l => l.EditorId, e => e.Id, (l, e) => new { e.DisplayName, l.At }).ToListAsync(ct);
        return [.. steps.Select(s => new HistoryLine(s.DisplayName, StepNames.Deed(s.From, s.To, s.PublishAt, s.At), s.At, s.Revision, s.Note))
            .Concat(looks.Select(l => new HistoryLine(l.DisplayName, "xem bài đã gỡ", l.At, 0, ""))).OrderByDescending(l => l.At)];
    }

    private Task<HistoryLine?> ReturnedAsync(int id, CancellationToken ct) => db.Steps.Returned().Where(s => s.ArticleId == id).OrderByDescending(s => s.Id)
        .Join(db.Editors, s => s.EditorId, e => e.Id, (s, e) => new HistoryLine(e.DisplayName, "trả lại", s.At, s.Revision, s.Note)).FirstOrDefaultAsync(ct);

    private async Task<List<ParkedLine>> ParkedAsync(int id, CancellationToken ct)
    {
        var waiting = await (
            from parked in db.ParkedTexts.AsNoTracking()
            where parked.ArticleId == id && parked.ClosedAt == null
            join writer in db.Editors on parked.EditorId equals writer.Id
            join keeper in db.Editors on parked.KeptById equals keeper.Id into keepers
            from keeper in keepers.DefaultIfEmpty()
            orderby parked.Part, parked.Offset, parked.Id
            select new { Parked = parked, Writer = writer.DisplayName, Keeper = keeper == null ? "" : keeper.DisplayName }).ToListAsync(ct);
        if (waiting.Count == 0) return [];

        var words = StoryWords.Of(await db.Articles.AsNoTracking().Include(a => a.Text).SingleAsync(a => a.Id == id, ct));
        return [.. waiting.Select(w => ParkedLine.Of(w.Parked, words, w.Writer, w.Keeper))];
    }
}
