using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Publishing;
using NewsPortal.StandingPages;

namespace NewsPortal.Newsroom;

/// <summary>The paper's own places in which one picture takes another's: standing pages, whose words get a version, and the logo.</summary>
public class SwappedPages(NewsDb db, AuditBook audit, TimeProvider clock)
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
        foreach (var page in (await db.StandingPages.Naming(from.Key).ToListAsync(ct)).Where(p => only?.Any(x => x.StandingPageId == p.Id) != false))
        {
            var body = PictureNames.Swapped(page.Body, from.Key, to.Key);
            page.Write(page.Title, body, await StandingPageChanges.LibraryOfAsync(db, body, ct), clock.UtcNow(), me.Name);
            audit.Note(me, AuditDeed.Replaced, new Audited(AuditSubject.StandingPage, page.Id, page.Title), $"Ảnh: {from.Key}", $"Ảnh: {to.Key}\nPhiên bản chữ: {page.Version}");
            places.Add(new() { StandingPageId = page.Id });
        }
        foreach (var line in (await db.ImprintLines.Showing(from.Key).ToListAsync(ct)).Where(l => only?.Any(x => x.ImprintKey == l.Key) != false))
        {
            line.Text = to.Key;
            audit.Note(me, AuditDeed.Replaced, new Audited(AuditSubject.Settings, null, "Logo"), $"Ảnh: {from.Key}", $"Ảnh: {to.Key}");
            places.Add(new() { ImprintKey = line.Key });
        }
        return places;
    }
}

/// <summary>The paper's own places by the picture that stands in them.</summary>
public static class OwnPlaces
{
    public static IQueryable<StandingPage> Naming(this IQueryable<StandingPage> pages, string key) => pages.Where(p => p.PictureKeys.Contains(key));

    public static IQueryable<ImprintLine> Showing(this IQueryable<ImprintLine> lines, string key) => lines.Where(l => (l.Key == Logo.OnLight || l.Key == Logo.OnDark) && l.Text == key);
}
