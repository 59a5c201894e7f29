using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>What became of an arrangement that was to go on the page.</summary>
/// <param name="Number">Of the revision that stands now.</param>
/// <param name="Refusals">At places that hold what cannot stand there.</param>
/// <param name="Met">Where two have changed the same places, or put one story in two: nothing was saved.</param>
/// <param name="IsNew">Whether this has made that revision; what stands already is not put there again.</param>
public record FrontPageOutcome(int Number, IReadOnlyList<Refusal> Refusals, MetArrangement? Met = null, bool IsNew = false);

/// <summary>Puts arrangements of the front page on the page: each is a revision, none is lost, and nobody's change is overwritten unseen.</summary>
public class FrontPageChanges(NewsDb db, Turns turns, FrontPageWords words, AuditBook audit, TimeProvider clock)
{
    /// <param name="beganWith">The number of the revision that the newcomer began with.</param>
    /// <param name="mine">The newcomer's.</param>
    /// <param name="me">Who puts it there.</param>
    /// <param name="ct">Stops it.</param>
    public Task<FrontPageOutcome> SaveAsync(int beganWith, Arrangement mine, Me me, CancellationToken ct) => turns.TakeAsync<FrontPageOutcome>(async () =>
    {
        var now = clock.UtcNow();
        var (standing, before) = (await StandingAsync(ct), await FindAsync(beganWith, ct));
        if (before is null) return Refused(standing, Refusal.Overtaken("Trang nhất"));
        // What has ended since is no change of anybody's.
        var (began, wanted, theirs) = (before.At(now), Ended(mine, before, now), standing.Arrangement.At(now));
        var wrong = await WrongInAsync(began, wanted, now, ct);
        if (wrong.Count > 0) return Refused(standing, [.. wrong]);

        var met = MetArrangement.Of(began, wanted, theirs);
        return met.Contested.Count > 0 || met.HasTwice ? new(standing.Number, [], met) : await PutAsync(standing, met.Merged, restores: null, me, ct);
    }, ct);

    /// <summary>Brings an earlier one back as a new one.</summary>
    /// <param name="number">0 is the page as it makes itself.</param>
    /// <param name="seen">The number that stood when this was asked for: pressed twice, or after somebody else, it does nothing.</param>
    /// <param name="me">Who brings it back.</param>
    /// <param name="ct">Stops it.</param>
    public Task<FrontPageOutcome> RestoreAsync(int number, int seen, Me me, CancellationToken ct) => turns.TakeAsync<FrontPageOutcome>(async () =>
    {
        var standing = await StandingAsync(ct);
        if (await FindAsync(number, ct) is not { } earlier) return Refused(standing, Refusal.NotFound);
        if (standing.Number != seen) return Refused(standing, Refusal.Overtaken("Trang nhất"));
        return await PutAsync(standing, earlier.At(clock.UtcNow()), number, me, ct);
    }, ct);

    private static Arrangement Ended(Arrangement mine, Arrangement before, DateTime now) => Arrangement.PinPlaces.Aggregate(mine, (arrangement, place) =>
        arrangement[place] == before[place] && arrangement.PinAt(place) is { } pin && pin.HasEnded(now) ? arrangement.With(place, "") : arrangement);

    private async Task<FrontPageOutcome> PutAsync(Standing standing, Arrangement arrangement, int? restores, Me me, CancellationToken ct)
    {
        var changes = await words.BetweenAsync(standing.Arrangement.At(clock.UtcNow()), arrangement, ct);
        if (changes.Count == 0) return new(standing.Number, []);

        var number = standing.Number + 1;
        db.Add(new FrontPageRevision
        {
            Number = number,
            At = clock.UtcNow(),
            EditorId = me.Id,
            EditorName = me.Name,
            Text = $"{arrangement}",
            Changes = FrontPageWords.Lines(changes),
            Restores = restores,
        });
        audit.Note(me, restores is null ? AuditDeed.Changed : AuditDeed.Restored, new(AuditSubject.FrontPage, number, $"Trang nhất, lần xếp {number}"),
            string.Join('\n', changes.Select(c => $"{c.Name}: {c.From}")), string.Join('\n', changes.Select(c => $"{c.Name}: {c.To}")));
        await db.SaveChangesAsync(ct);
        return new(number, [], IsNew: true);
    }

    // Only what was changed: what was right when it was put there stays, whatever has become of the story since.
    private async Task<List<Refusal>> WrongInAsync(Arrangement began, Arrangement mine, DateTime now, CancellationToken ct)
    {
        var changed = Arrangement.PinPlaces.Where(p => mine[p] != began[p]).Select(p => (Place: p, Pin: mine.PinAt(p))).Where(p => p.Pin is not null).ToList();
        var ids = changed.Select(c => c.Pin!.Value.StoryId).ToList();
        var stories = await db.Articles.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Status, ct);
        var wrong = new List<Refusal>();
        foreach (var (place, pin) in changed)
        {
            if (!stories.TryGetValue(pin!.Value.StoryId, out var status)) wrong.Add(new(place, $"Không có bài nào mang số {pin.Value.StoryId}."));
            else if (status == ArticleStatus.Withdrawn) wrong.Add(new(place, "Bài này đã gỡ: bạn chọn bài khác."));
            else if (status != ArticleStatus.Approved) wrong.Add(new(place, "Bài này chưa duyệt: chỉ bài đã đăng hay đã hẹn giờ mới ghim được."));
            if (pin.Value.HasEnded(now)) wrong.Add(new(place, "Giờ này đã qua: bạn chọn một giờ sắp tới, hay để trống."));
        }
        return wrong;
    }

    private async Task<Standing> StandingAsync(CancellationToken ct) =>
        await db.FrontPageRevisions.AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct) is { } last ? new(last.Number, last.Arrangement) : new(0, Arrangement.Automatic);

    private async Task<Arrangement?> FindAsync(int number, CancellationToken ct) =>
        number == 0 ? Arrangement.Automatic : (await db.FrontPageRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, ct))?.Arrangement;

    private static FrontPageOutcome Refused(Standing standing, params Refusal[] refusals) => new(standing.Number, refusals);

    private sealed record Standing(int Number, Arrangement Arrangement);
}
