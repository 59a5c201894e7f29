using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Publishing;

namespace NewsPortal.Newsroom;

/// <summary>
/// "Thay ở mọi nơi": one picture of the library takes another's place in every cover, text and portrait, on the paper's own pages and as its logo, in one transaction, and can be put back.
/// Words stay as they are, so nothing is classed; a text that changes is a version of its own, so what readers had stays known. Stories that were
/// taken down stay as they were: they are kept for inspection.
/// </summary>
public class PictureSwapping(NewsDb db, Turns turns, SwappedStories stories, SwappedPages pages, AuditBook audit, TimeProvider clock)
{
    private const int AtOnce = 50;

    /// <param name="fromKey">What is to be replaced.</param>
    /// <param name="toKey">What takes its place.</param>
    /// <param name="me">A chief.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The number of the swap. Asked for twice, the first one's.</returns>
    public Task<Outcome> SwapAsync(string fromKey, string toKey, Me me, CancellationToken ct) => SecondLook.TakeAsync(() => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.MediaFiles.AsNoTracking().SingleOrDefaultAsync(m => m.Key == fromKey, ct) is not { } from || !me.MayPublish) return Refusal.NotFound;
        if (toKey == fromKey) return new Refusal("To", "Đây chính là ảnh này: bạn chọn ảnh khác.");
        if (await db.MediaFiles.AsNoTracking().SingleOrDefaultAsync(m => m.Key == toKey && m.RemovedAt == null, ct) is not { } to) return new Refusal("To", "Ảnh này không có trong thư viện.");
        if (to.HasRunOut(clock.Today())) return new Refusal("To", $"Giấy phép của ảnh này đã hết ngày {to.LicenceUntil:d/M/yyyy}: bạn chọn ảnh khác.");
        if (await db.ImprintLines.Showing(fromKey).AnyAsync(ct) && Logo.Wrong(to, clock.Today()) is { } wrong) return new Refusal("To", wrong);

        var ids = await db.Articles.With(from.Id, db).Where(a => a.Status != ArticleStatus.Withdrawn).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(ct);
        var portraits = await db.PenNames.Where(p => p.PortraitId == from.Id).Select(p => p.Id).ToListAsync(ct);
        var own = await pages.CountAsync(from.Key, ct);
        if (ids.Count + portraits.Count + own == 0)
            return await db.PictureSwaps.Where(s => s.FromId == from.Id && s.ToId == to.Id && s.EditorId == me.Id && s.UndoneAt == null).MaxAsync(s => (int?)s.Id, ct) is { } done
                ? Outcome.Done(done) : new Refusal("", "Ảnh này không còn đứng ở bài nào sửa được: không có gì để thay.");

        var swap = new PictureSwap { FromId = from.Id, ToId = to.Id, EditorId = me.Id, At = clock.UtcNow() };
        foreach (var some in ids.Chunk(AtOnce)) swap.Places.AddRange(await SomeAsync(some, (story, ct) => stories.PutAsync(story, from, to, me, ct), ct));
        swap.Places.AddRange(await PortraitsAsync(portraits, from, to, me, ct));
        swap.Places.AddRange(await pages.PutAsync(from, to, null, me, ct));
        await stories.ParkedFollowAsync(from.Key, to.Key, null, ct);
        db.Add(swap);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(swap.Id);
    }, ct));

    /// <summary>Puts the old picture back where it was replaced, and nowhere else. What was written since stays.</summary>
    public Task<Outcome> UndoAsync(int swapId, Me me, CancellationToken ct) => SecondLook.TakeAsync(() => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.PictureSwaps.AsNoTracking().Include(s => s.Places).SingleOrDefaultAsync(s => s.Id == swapId, ct) is not { } swap || !me.MayPublish) return Refusal.NotFound;
        if (swap.UndoneAt is not null) return Outcome.Done(swapId);
        var both = await db.MediaFiles.AsNoTracking().Where(m => m.Id == swap.FromId || m.Id == swap.ToId).ToDictionaryAsync(m => m.Id, ct);
        if (!both.TryGetValue(swap.FromId, out var old) || !both.TryGetValue(swap.ToId, out var standing)) return new Refusal("", "Ảnh cũ không còn trong thư viện.");
        if (old.HasRunOut(clock.Today())) return new Refusal("", $"Giấy phép của ảnh cũ đã hết ngày {old.LicenceUntil:d/M/yyyy}, không đặt lại được.");

        var places = swap.Places.Where(p => p.ArticleId is not null).ToDictionary(p => p.ArticleId!.Value);
        foreach (var some in places.Keys.Order().Chunk(AtOnce)) await SomeAsync(some, (story, ct) => stories.PutBackAsync(story, places[story.Id], old, standing, me, ct), ct);
        var ids = swap.Places.Select(p => p.PenNameId).OfType<int>().ToList();
        await PortraitsAsync(await db.PenNames.Where(p => ids.Contains(p.Id) && p.PortraitId == standing.Id).Select(p => p.Id).ToListAsync(ct), standing, old, me, ct);
        await pages.PutAsync(standing, old, swap.Places, me, ct);
        await stories.ParkedFollowAsync(standing.Key, old.Key, [.. places.Keys], ct);
        (await db.MediaFiles.SingleAsync(m => m.Id == old.Id, ct)).BringBack();
        (await db.PictureSwaps.SingleAsync(s => s.Id == swapId, ct)).Undo(clock.UtcNow());
        await db.SaveChangesAsync(ct);
        return Outcome.Done(swapId);
    }, ct));

    // So many at a time: a thousand stories with all their parts are not held at once.
    private async Task<List<PictureSwapPlace>> SomeAsync(int[] ids, Func<Article, CancellationToken, Task<PictureSwapPlace?>> put, CancellationToken ct)
    {
        var places = new List<PictureSwapPlace>();
        foreach (var story in await db.Articles.WithParts().Where(a => ids.Contains(a.Id) && a.Status != ArticleStatus.Withdrawn).OrderBy(a => a.Id).ToListAsync(ct))
            if (await put(story, ct) is { } place) places.Add(place);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return places;
    }

    private async Task<List<PictureSwapPlace>> PortraitsAsync(List<int> ids, MediaFile from, MediaFile to, Me me, CancellationToken ct)
    {
        foreach (var penName in await db.PenNames.Where(p => ids.Contains(p.Id)).ToListAsync(ct))
        {
            penName.PortraitId = to.Id;
            audit.Note(me, AuditDeed.Replaced, new Audited(AuditSubject.PenName, penName.Id, penName.Name), $"Chân dung: {from.Key}", $"Chân dung: {to.Key}");
        }
        return ids.ConvertAll(id => new PictureSwapPlace { PenNameId = id });
    }
}
