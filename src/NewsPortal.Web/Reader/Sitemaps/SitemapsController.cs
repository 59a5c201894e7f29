using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Sitemaps;

/// <summary>
/// The index, and one sitemap for each month of publication (in Vietnam). By month, because that is a range of the index on
/// (Status, PublishAt): SQLite would walk the whole archive for a range of ids, or for the greatest one.
/// </summary>
public class SitemapsController(NewsDb db, TimeProvider clock, Site site) : Controller
{
    [HttpGet("/sitemap.xml"), ReaderPage]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var now = clock.UtcNow();
        var first = await db.Articles.Published(now).OrderBy(a => a.PublishAt).Select(a => a.PublishAt).FirstOrDefaultAsync(ct);

        return Sitemap.Index([Sitemap.News, Sitemap.Sections, .. MonthsDown(MonthOf(now), to: MonthOf(first ?? now)).Select(Sitemap.AddressOf)], site);
    }

    [HttpGet("/sitemap-{month}.xml"), ReaderPage]
    public async Task<IActionResult> Show(string month, CancellationToken ct)
    {
        var now = clock.UtcNow();
        if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return NotFound();
        if (day <= DateOnly.MinValue || day > MonthOf(now)) return NotFound();

        var (start, end) = (day.StartInVietnam(), day.AddMonths(1).StartInVietnam());
        var stories = await db.Articles.Published(now).Where(a => a.PublishAt >= start && a.PublishAt < end)
            .NewestFirst().Take(Sitemap.MaxAddresses).AsSitemapStories().ToListAsync(ct);
        // A month without a story is in the index only if the paper is older than that.
        if (stories.Count == 0 && !await db.Articles.Published(now).AnyAsync(a => a.PublishAt < start, ct)) return NotFound();

        return Sitemap.OfStories(stories, site);
    }

    private static DateOnly MonthOf(DateTime utc) => DateOnly.FromDateTime(utc.InVietnam().DateTime) is var day ? new(day.Year, day.Month, 1) : default;

    private static IEnumerable<DateOnly> MonthsDown(DateOnly from, DateOnly to)
    {
        for (var month = from; month >= to; month = month.AddMonths(-1)) yield return month;
    }
}
