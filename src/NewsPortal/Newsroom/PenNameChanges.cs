using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.Search;

namespace NewsPortal.Newsroom;

/// <summary>A pen name as its form asks for it.</summary>
/// <param name="PortraitKey">Of a picture of the library; empty for none.</param>
/// <param name="EditorId">Whose it is; null for a contributor from outside.</param>
public record PenNameWanted(string Name, string Slug, string Biography, string PortraitKey, int? EditorId);

/// <summary>New pen names, changes of them, and the end of one that signs nothing.</summary>
public class PenNameChanges(NewsDb db, Turns turns, RedirectBook redirects, FormerAddresses former, AuditBook audit, TimeProvider clock)
{
    public Task<Outcome> CreateAsync(PenNameWanted wanted, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.PenNames.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == wanted.Slug, ct) is { } same && await NowAsync(same, ct) == wanted
            && await audit.HasJustMadeAsync(me, AuditSubject.PenName, same.Id, ct)) return Outcome.Done(same.Id);
        if (await RefusedAsync(wanted, null, null, ct) is { } refusal) return refusal;

        var (penName, ended) = await NewAsync(wanted, ct);
        audit.Note(me, AuditDeed.Created, Audited(penName), FormerAddresses.Says(ended).Trim(), Says(penName, wanted));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(penName.Id);
    }, ct);

    /// <summary>One whose end this entry of one's own tells, with what led to it; without the portrait or the person that is there no more.</summary>
    public Task<Outcome> RestoreAsync(IReadOnlyCollection<int> entryIds, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.StandingAsync(AuditSubject.PenName, AuditDeed.Deleted, entryIds, me, ct) is not [var entry]) return Refusal.TakenBack;
        var (portrait, editor) = (entry.Was(PortraitLine), int.TryParse(entry.Was(EditorLine), CultureInfo.InvariantCulture, out var number) ? number : 0);
        var wanted = new PenNameWanted(entry.Was(NameLine), entry.Was(AddressLine).Split('/')[^1], entry.Was(BiographyLine),
            await db.MediaFiles.AnyAsync(m => m.Key == portrait, ct) ? portrait : "", await db.Editors.AnyAsync(e => e.Id == editor, ct) ? editor : null);
        if (await RefusedAsync(wanted, null, wanted.PortraitKey, ct) is { } refusal) return refusal;

        var (penName, _) = await NewAsync(wanted, ct);
        await former.ReturnAsync([(AddressOf(penName), entry.From)], me, ct);
        audit.Note(me, AuditDeed.BroughtBack, new(AuditSubject.PenName, entry.SubjectId, penName.Name), to: entry.From);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(penName.Id);
    }, ct);

    public Task<Outcome> ChangeAsync(int id, string stamp, PenNameWanted wanted, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.PenNames.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } penName) return Refusal.NotFound;
        var now = await NowAsync(penName, ct);
        if (now == wanted) return Outcome.Done(id);
        if (StampOf(now) != stamp) return Refusal.Overtaken($"Bút danh “{penName.Name}”");
        if (await RefusedAsync(wanted, id, now.PortraitKey, ct) is { } refusal) return refusal;

        var (before, from) = (Says(penName, now), AddressOf(penName));
        await FillAsync(penName, wanted, ct);
        if (now.Name != wanted.Name) await db.StaleWordsAsync(w => db.Bylines.Any(b => b.PenNameId == id && b.ArticleId == w.ArticleId), ct);
        await GiveAsync(penName, wanted.EditorId, ct);
        await redirects.MovedAsync([(from, AddressOf(penName))], me, ct);
        var renamed = (now.Name, now.Slug) != (wanted.Name, wanted.Slug);
        audit.Note(me, renamed ? AuditDeed.Renamed : AuditDeed.Changed, Audited(penName), before, Says(penName, wanted));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    public Task<Outcome> DeleteAsync(int id, string stamp, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.PenNames.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } penName) return Outcome.Done(id);
        var now = await NowAsync(penName, ct);
        if (StampOf(now) != stamp) return Refusal.Overtaken($"Bút danh “{penName.Name}”");
        if (await db.Bylines.AnyAsync(b => b.PenNameId == id, ct)) return new Refusal("Delete", "Bút danh này đã ký dưới bài: trang của nó phải còn.");

        await GiveAsync(penName, null, ct);
        var ended = await redirects.AbandonedAsync([AddressOf(penName)], ct);
        audit.Note(me, AuditDeed.Deleted, Audited(penName), Says(penName, now) + FormerAddresses.Says(ended));
        db.Remove(penName);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    /// <summary>As it is, in the terms of its form.</summary>
    public async Task<PenNameWanted> NowAsync(PenName penName, CancellationToken ct)
    {
        var key = await db.MediaFiles.Where(m => m.Id == penName.PortraitId).Select(m => m.Key).SingleOrDefaultAsync(ct);
        var editor = await db.Editors.Where(e => e.PenNameId == penName.Id).OrderBy(e => e.Id).Select(e => (int?)e.Id).FirstOrDefaultAsync(ct);
        return new(penName.Name, penName.Slug, penName.Biography, key ?? "", editor);
    }

    public static string StampOf(PenNameWanted now) => Stamp.Of(now.Name, now.Slug, now.Biography, now.PortraitKey, now.EditorId);

    public static string AddressOf(PenName penName) => $"/tac-gia/{penName.Slug}";

    private async Task<Refusal?> RefusedAsync(PenNameWanted wanted, int? own, string? portrait, CancellationToken ct)
    {
        // A story finds its pen names by what is written in its field.
        if (await db.PenNames.AnyAsync(p => p.Name == wanted.Name && p.Id != own, ct)) return new("Name", "Bút danh này đã có.");
        if (await db.PenNames.Where(p => p.Slug == wanted.Slug && p.Id != own).Select(p => p.Name).SingleOrDefaultAsync(ct) is { } other)
            return new("Slug", $"Địa chỉ /tac-gia/{wanted.Slug} là của bút danh “{other}”.");
        if (wanted.PortraitKey.Length > 0 && !await db.MediaFiles.AnyAsync(m => m.Key == wanted.PortraitKey, ct)) return new("Portrait", "Ảnh này không có trong thư viện.");
        if (wanted.PortraitKey != portrait && await db.MediaFiles.RunOut(clock.Today()).AnyAsync(m => m.Key == wanted.PortraitKey, ct))
            return new("Portrait", "Giấy phép của ảnh này đã hết: bạn chọn ảnh khác.");
        return wanted.EditorId is { } id && !await db.Editors.AnyAsync(e => e.Id == id, ct) ? new("EditorId", "Không có người này trong tòa soạn.") : null;
    }

    private async Task<(PenName PenName, IReadOnlyList<Redirect> Ended)> NewAsync(PenNameWanted wanted, CancellationToken ct)
    {
        var penName = new PenName { Name = wanted.Name, Slug = wanted.Slug };
        db.Add(penName);
        await FillAsync(penName, wanted, ct);
        var ended = await redirects.SettledAsync([AddressOf(penName)], ct);
        await db.SaveChangesAsync(ct);
        await GiveAsync(penName, wanted.EditorId, ct);
        return (penName, ended);
    }

    private async Task FillAsync(PenName penName, PenNameWanted wanted, CancellationToken ct)
    {
        (penName.Name, penName.Slug, penName.Biography) = (wanted.Name, wanted.Slug, wanted.Biography);
        var portrait = await db.MediaFiles.SingleOrDefaultAsync(m => m.Key == wanted.PortraitKey, ct);
        portrait?.BringBack();
        penName.PortraitId = portrait?.Id;
    }

    private async Task GiveAsync(PenName penName, int? editorId, CancellationToken ct)
    {
        foreach (var editor in await db.Editors.Where(e => e.PenNameId == penName.Id || e.Id == editorId).ToListAsync(ct))
        {
            if (editor.Id == editorId) editor.PenNameId = penName.Id;
            else editor.PenNameId = null;
        }
    }

    private const string NameLine = "Tên: ";
    private const string AddressLine = "Địa chỉ: ";
    private const string BiographyLine = "Giới thiệu: ";
    private const string PortraitLine = "Ảnh: ";
    private const string EditorLine = "Của người số: ";

    /// <summary>What a pen name was called, as an entry of the log says how it was.</summary>
    public static string NameIn(string state) => state.Split('\n')[0][NameLine.Length..];

    private static Audited Audited(PenName penName) => new(AuditSubject.PenName, penName.Id, penName.Name);

    private static string Says(PenName penName, PenNameWanted wanted) =>
        $"{NameLine}{penName.Name}\n{AddressLine}{AddressOf(penName)}\n{BiographyLine}{penName.Biography}\n{PortraitLine}{(wanted.PortraitKey.Length > 0 ? wanted.PortraitKey : "không")}\n{EditorLine}{(wanted.EditorId is { } editor ? $"{editor}" : "không")}";
}
