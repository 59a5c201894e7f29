using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>What became of a deed for many pictures.</summary>
/// <param name="Entries">Of the log, one a picture that was changed: by these the deed is undone.</param>
/// <param name="Left">Pictures that were left as they are, each with the reason.</param>
public record BatchOutcome(IReadOnlyList<int> Entries, IReadOnlyList<(string Key, string Why)> Left);

/// <summary>One deed for many pictures, each on its own: one that cannot be changed keeps none of the others. The log says how each was, so it can be undone.</summary>
public class PictureBatch(NewsDb db, Turns turns, Typesetting typesetting, AuditBook audit, TimeProvider clock)
{
    public const int Most = 50;

    private const string InLibrary = "Trong kho";
    private const string Removed = "Đã xóa khỏi kho";

    public Task<BatchOutcome> CreditAsync(IReadOnlyList<string> keys, string credit, Me me, CancellationToken ct) =>
        EachAsync(keys, me, picture => SetCreditAsync(picture, credit, me, ct), ct);

    public Task<BatchOutcome> LicenceAsync(IReadOnlyList<string> keys, DateOnly? until, Me me, CancellationToken ct) =>
        EachAsync(keys, me, picture => Task.FromResult(SetLicence(picture, until, me)), ct);

    /// <summary>Out of the library, for a month; then their files go, too (<see cref="PictureRemovals"/>).</summary>
    public Task<BatchOutcome> RemoveAsync(IReadOnlyList<string> keys, Me me, CancellationToken ct) => EachAsync(keys, me, async picture =>
    {
        if (picture.RemovedAt is not null) return null;
        if (!await db.MediaFiles.Where(m => m.Id == picture.Id).Unused(db).AnyAsync(ct)) return await WhyItStaysAsync(picture, ct);
        picture.Remove(clock.UtcNow());
        audit.Note(me, AuditDeed.Deleted, Audited.Of(picture), InLibrary, Removed);
        return null;
    }, ct);

    public Task<BatchOutcome> BringBackAsync(IReadOnlyList<string> keys, Me me, CancellationToken ct) =>
        EachAsync(keys, me, picture => Task.FromResult(BringBack(picture, me)), ct);

    /// <summary>Takes back what these entries of one's own tell; what has been changed since stays as it is.</summary>
    public async Task<BatchOutcome> UndoAsync(IReadOnlyList<int> entryIds, Me me, CancellationToken ct)
    {
        var entries = await db.AuditEntries.AsNoTracking().Where(e => entryIds.Contains(e.Id) && e.EditorId == me.Id && e.Subject == AuditSubject.Picture && e.SubjectId != null).OrderBy(e => e.Id).ToListAsync(ct);
        var ids = entries.Select(e => e.SubjectId!.Value).ToList();
        var keys = await db.MediaFiles.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Key, m => m.Id, ct);
        // Asked in turn, and once for all of them.
        HashSet<int>? removals = null;
        return await EachAsync([.. keys.Keys], me, async picture =>
        {
            removals ??= [.. (await db.StandingAsync(AuditSubject.Picture, AuditDeed.Deleted, entryIds, me, ct)).Select(e => e.Id)];
            return await UndoAsync(picture, entries.Last(e => e.SubjectId == picture.Id), removals, me, ct);
        }, ct);
    }

    private async Task<string?> UndoAsync(MediaFile picture, AuditEntry entry, HashSet<int> removals, Me me, CancellationToken ct)
    {
        const string since = "đã được sửa tiếp từ lúc ấy";
        if (entry.Deed == AuditDeed.Deleted) return picture.RemovedAt is null || removals.Contains(entry.Id) ? BringBack(picture, me) : since;
        if (Said(entry.To, PictureFacts.CreditLine) is { } credit)
            return picture.Credit == credit ? await SetCreditAsync(picture, Said(entry.From, PictureFacts.CreditLine) ?? "", me, ct) : since;
        if (Said(entry.To, PictureFacts.LicenceLine) is { } until)
            return PictureFacts.Until(picture.LicenceUntil) == until ? SetLicence(picture, PictureFacts.DayIn(Said(entry.From, PictureFacts.LicenceLine) ?? ""), me) : since;
        return "không hoàn tác được";
    }

    private async Task<string> WhyItStaysAsync(MediaFile picture, CancellationToken ct)
    {
        if (await db.ImprintLines.Showing(picture.Key).AnyAsync(ct)) return "đang là logo của báo";
        return await db.MediaFiles.Where(m => m.Id == picture.Id).Standing(db).AnyAsync(ct) ? "đang được dùng"
            : "đã có lần được dùng (trong bài, bài nháp, phiên bản cũ hay làm logo), mà phiên bản thì giữ mãi";
    }

    private static string? Said(string state, string line) => state.StartsWith(line, StringComparison.Ordinal) ? state[line.Length..] : null;

    private async Task<string?> SetCreditAsync(MediaFile picture, string credit, Me me, CancellationToken ct)
    {
        if (picture.Credit == credit) return null;
        audit.Note(me, AuditDeed.Changed, Audited.Of(picture), PictureFacts.CreditLine + picture.Credit, PictureFacts.CreditLine + credit);
        picture.Credit = credit;
        await typesetting.ResetThoseWithAsync(picture, butNot: 0, ct);
        return null;
    }

    private string? SetLicence(MediaFile picture, DateOnly? until, Me me)
    {
        if (picture.LicenceUntil == until) return null;
        audit.Note(me, AuditDeed.Changed, Audited.Of(picture), PictureFacts.LicenceLine + PictureFacts.Until(picture.LicenceUntil), PictureFacts.LicenceLine + PictureFacts.Until(until));
        picture.LicenceUntil = until;
        return null;
    }

    private string? BringBack(MediaFile picture, Me me)
    {
        if (picture.RemovedAt is null) return null;
        picture.BringBack();
        audit.Note(me, AuditDeed.BroughtBack, Audited.Of(picture), Removed, InLibrary);
        return null;
    }

    /// <param name="deed">Says why it was not done; null where it was.</param>
    private Task<BatchOutcome> EachAsync(IReadOnlyList<string> keys, Me me, Func<MediaFile, Task<string?>> deed, CancellationToken ct) => SecondLook.TakeAsync(() => turns.TakeAsync<BatchOutcome>(async () =>
    {
        var chosen = keys.Distinct().Take(Most).ToList();
        var pictures = await db.MediaFiles.Where(m => chosen.Contains(m.Key)).OrderBy(m => m.Id).ToListAsync(ct);
        var left = chosen.Except(pictures.Select(m => m.Key)).Select(key => (key, "không có trong kho")).ToList();
        foreach (var picture in pictures)
            if (!me.MayChange(picture)) left.Add((picture.Key, "do người khác gửi"));
            else if (await deed(picture) is { } why) left.Add((picture.Key, why));
        await db.SaveChangesAsync(ct);
        return new([.. db.ChangeTracker.Entries<AuditEntry>().Select(e => e.Entity.Id)], left);
    }, ct));
}
