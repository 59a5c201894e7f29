using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Sitemaps;

/// <summary>The index of sitemaps, and one for each month in which stories were published (docs/adr/0006).</summary>
public class SitemapsController(NewsDb db, TimeProvider clock, Site site) : Controller
{
    [HttpGet("/sitemap.xml"), ReaderPage]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        Sitemap.Index([Sitemap.News, Sitemap.Sections, .. (await MonthsAsync(ct)).Select(Sitemap.AddressOf)], site);

    [HttpGet("/sitemap-{month}.xml"), ReaderPage]
    public async Task<IActionResult> Show(string month, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return NotFound();
        if (first == DateOnly.MinValue || first.Year == DateOnly.MaxValue.Year) return NotFound(); // in UTC beyond the calendar

        var (now, start, end) = (clock.UtcNow(), first.StartInVietnam(), first.AddMonths(1).StartInVietnam());
        var stories = await db.Articles.Published(end <= now ? end.AddTicks(-1) : now).Where(a => a.PublishAt >= start)
            .NewestFirst().Take(Sitemap.MaxAddresses).AsSitemapStories().ToListAsync(ct);

        return stories.Count == 0 ? NotFound() : Sitemap.OfStories(stories, site);
    }

    // From the newest story to the newest of any month before, and so on: each step is one look into an index, however long the archive.
    private async Task<List<DateOnly>> MonthsAsync(CancellationToken ct)
    {
        var months = new List<DateOnly>();
        var until = clock.UtcNow();
        while (await db.Articles.Published(until).NewestFirst().Select(a => a.PublishAt).FirstOrDefaultAsync(ct) is { } newest)
        {
            var day = DateOnly.FromDateTime(newest.InVietnam().DateTime);
            months.Add(new(day.Year, day.Month, 1));
            until = months[^1].StartInVietnam().AddTicks(-1);
        }
        return months;
    }
}
