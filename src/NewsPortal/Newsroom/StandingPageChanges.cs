using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.StandingPages;

namespace NewsPortal.Newsroom;

/// <summary>A standing page as its form asks for it.</summary>
public record StandingPageWanted(string Title, string Slug, string Body, bool IsPublic);

/// <summary>New standing pages, changes of them and their order. None is deleted: what readers are not to have any more is hidden, and stays for the record.</summary>
public class StandingPageChanges(NewsDb db, Turns turns, RedirectBook redirects, Typesetting typesetting, AuditBook audit, TimeProvider clock)
{
    public Task<Outcome> CreateAsync(StandingPageWanted wanted, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.StandingPages.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == wanted.Slug, ct) is { } same && Now(same) == wanted
            && await audit.HasJustMadeAsync(me, AuditSubject.StandingPage, same.Id, ct)) return Outcome.Done(same.Id);
        var pages = await db.StandingPages.Select(p => new { p.Slug, p.Title, p.Position, p.IsPublic }).ToListAsync(ct);
        if (pages.Count >= StandingPage.Most) return new Refusal("", $"Báo đã có {StandingPage.Most} trang, nhiều nhất là thế: bạn viết lại một trang đang ẩn.");
        if (pages.Find(p => p.Slug == wanted.Slug) is { } other) return Taken(wanted, other.Title);
        if (wanted.IsPublic && pages.Count(p => p.IsPublic) >= StandingPage.MostPublic) return TooMany;

        var page = new StandingPage { Slug = wanted.Slug, Position = pages.Select(p => p.Position).DefaultIfEmpty(0).Max() + 1 };
        if (await RunOutAsync(wanted.Body, "", ct) is { } runOut) return runOut;
        await FillAsync(page, wanted, me, ct);
        db.Add(page);
        var ended = await redirects.SettledAsync([page.Address], ct);
        await db.SaveChangesAsync(ct);
        audit.Note(me, AuditDeed.Created, Audited(page), FormerAddresses.Says(ended).Trim(), Says(page));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(page.Id);
    }, ct);

    public Task<Outcome> ChangeAsync(int id, string stamp, StandingPageWanted wanted, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        if (await db.StandingPages.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } page) return Refusal.NotFound;
        if (Now(page) == wanted) return Outcome.Done(id);
        if (StampOf(page) != stamp) return Refusal.Overtaken($"Trang “{page.Title}”");
        if (await db.StandingPages.Where(p => p.Slug == wanted.Slug && p.Id != id).Select(p => p.Title).SingleOrDefaultAsync(ct) is { } other) return Taken(wanted, other);
        if (wanted.IsPublic && await db.StandingPages.CountAsync(p => p.IsPublic && p.Id != id, ct) >= StandingPage.MostPublic) return TooMany;

        if (await RunOutAsync(wanted.Body, page.PictureKeys, ct) is { } runOut) return runOut;

        var (before, from) = (Says(page), page.Address);
        await FillAsync(page, wanted, me, ct);
        if (page.Address != from) await redirects.MovedAsync([(from, page.Address)], me, ct);
        audit.Note(me, AuditDeed.Changed, Audited(page), before, Says(page));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    /// <summary>One place up or down among the links of the footer.</summary>
    public Task<Outcome> ReorderAsync(int id, bool up, string stamp, Me me, CancellationToken ct) => turns.TakeAsync<Outcome>(async () =>
    {
        var pages = await db.StandingPages.OrderBy(p => p.Position).ThenBy(p => p.Id).ToListAsync(ct);
        if (pages.Find(p => p.Id == id) is not { } page) return Refusal.NotFound;
        if (Stamp.Of(pages.Select(p => (object)p.Id)) != stamp) return Refusal.Overtaken("Thứ tự các trang");

        var (at, before) = (pages.IndexOf(page), Names(pages));
        var next = up ? at - 1 : at + 1;
        if (next < 0 || next == pages.Count) return Outcome.Done(id);
        (pages[at], pages[next]) = (pages[next], pages[at]);
        foreach (var (place, other) in pages.Index()) other.Position = place + 1;
        audit.Note(me, AuditDeed.Reordered, Audited(page), before, Names(pages));
        await db.SaveChangesAsync(ct);
        return Outcome.Done(id);
    }, ct);

    public static string StampOf(StandingPage page) => Stamp.Of(page.Id, page.Version, page.Title, page.Slug, page.IsPublic);

    // What stood there before stays, and is reported; it comes to stand nowhere new.
    private async Task<Refusal?> RunOutAsync(string body, string held, CancellationToken ct)
    {
        var placed = ArticleBody.PictureKeys(body).Except(held.Split(' ')).ToList();
        return placed.Count > 0 && await db.MediaFiles.RunOut(clock.Today()).AnyAsync(m => placed.Contains(m.Key), ct)
            ? new("Body", "Giấy phép của một ảnh mới đặt vào đã hết hạn: bạn chọn ảnh khác.") : null;
    }

    private async Task FillAsync(StandingPage page, StandingPageWanted wanted, Me me, CancellationToken ct)
    {
        (page.Slug, page.IsPublic) = (wanted.Slug, wanted.IsPublic);
        if (page.Version == 0 || (page.Title, page.Body) != (wanted.Title, wanted.Body))
            page.Write(wanted.Title, wanted.Body, await typesetting.LibraryAsync(wanted.Body, ct), clock.UtcNow(), me.Name);
    }

    private static StandingPageWanted Now(StandingPage page) => new(page.Title, page.Slug, page.Body, page.IsPublic);

    private static Refusal TooMany => new("IsPublic", $"Chân trang chỉ đủ chỗ cho {StandingPage.MostPublic} trang: bạn ẩn bớt một trang.");

    private static Refusal Taken(StandingPageWanted wanted, string other) => new("Slug", $"Địa chỉ {StandingPage.AddressOf(wanted.Slug)} là của trang “{other}”.");

    private static Audited Audited(StandingPage page) => new(AuditSubject.StandingPage, page.Id, page.Title);

    // The words themselves stand in the versions, which stay.
    private static string Says(StandingPage page) =>
        $"Tên: {page.Title}\nĐịa chỉ: {page.Address}\n{(page.IsPublic ? "Bạn đọc thấy" : "Bạn đọc chưa thấy")}\nPhiên bản chữ: {page.Version}";

    private static string Names(IEnumerable<StandingPage> pages) => $"Thứ tự: {string.Join(", ", pages.Select(p => p.Title))}";
}
