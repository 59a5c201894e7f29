using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Publishing;
using NewsPortal.StandingPages;

namespace NewsPortal.Newsroom;

/// <summary>The paper's own places in which one picture takes another's: standing pages, whose words get a version, and the logo.</summary>
public class SwappedPages(NewsDb db, Typesetting typesetting, AuditBook audit, TimeProvider clock)
{
    public async Task<int> CountAsync(string key, CancellationToken ct) => await db.StandingPages.Naming(key).CountAsync(ct) + await db.ImprintLines.Showing(key).CountAsync(ct);

    /// <param name="from">What stood there.</param>
    /// <param name="to">What stands there from now on.</param>
    /// <param name="only">The places of a swap that is undone; null for all.</param>
    /// <param name="me">A chief.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<List<PictureSwapPlace>> PutAsync(MediaFile from, MediaFile to, IReadOnlyList<PictureSwapPlace>? only, Me me, CancellationToken ct)
    {
        var places = new List<PictureSwapPlace>();
        foreach (var page in await db.StandingPages.Naming(from.Key).ToListAsync(ct))
        {
            var place = only?.FirstOrDefault(x => x.StandingPageId == page.Id);
            if (only is not null && place is null) continue;
            var body = await BodyAsync(page, place, from, to, ct);
            if (body == page.Body) continue;
            page.Write(page.Title, body, await typesetting.LibraryAsync(body, ct), clock.UtcNow(), me.Name);
            audit.Note(me, AuditDeed.Replaced, new Audited(AuditSubject.StandingPage, page.Id, page.Title), $"Ảnh: {from.Key}", $"Ảnh: {to.Key}\nPhiên bản chữ: {page.Version}");
            places.Add(new() { StandingPageId = page.Id, Revision = page.Version });
        }
        foreach (var line in (await db.ImprintLines.Showing(from.Key).ToListAsync(ct)).Where(l => only?.Any(x => x.ImprintKey == l.Key) != false))
        {
            line.Text = to.Key;
            audit.Note(me, AuditDeed.Replaced, new Audited(AuditSubject.Settings, null, "Logo"), $"Ảnh: {from.Key}", $"Ảnh: {to.Key}");
            places.Add(new() { ImprintKey = line.Key });
        }
        return places;
    }

    // Put back: as it was before the swap; where it was written on since, only if nobody can take the one picture for the other.
    private async Task<string> BodyAsync(StandingPage page, PictureSwapPlace? undone, MediaFile from, MediaFile to, CancellationToken ct)
    {
        var swapped = PictureNames.Swapped(page.Body, from.Key, to.Key);
        if (undone?.Revision is not { } number) return swapped;
        var then = await db.StandingPageVersions.AsNoTracking().Where(v => v.StandingPageId == page.Id && (v.Number == number || v.Number == number - 1))
            .OrderBy(v => v.Number).Select(v => v.Body).ToListAsync(ct);
        return then is [var before, var after] && after == page.Body ? before : then is [var had, _] && !PictureNames.Names(had, from.Key) ? swapped : page.Body;
    }
}

/// <summary>The paper's own places by the picture that stands in them.</summary>
public static class OwnPlaces
{
    public static IQueryable<StandingPage> Naming(this IQueryable<StandingPage> pages, string key) => pages.Where(p => p.PictureKeys.Contains(key));

    public static IQueryable<ImprintLine> Showing(this IQueryable<ImprintLine> lines, string key) => lines.Where(l => (l.Key == Logo.OnLight || l.Key == Logo.OnDark) && l.Text == key);
}
