using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Sitemaps;

/// <summary>The stories that news search takes up: those of the last two days, 1,000 at most.</summary>
public class NewsSitemapsController(NewsDb db, TimeProvider clock, Site site) : Controller
{
    private const int Most = 1000;
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    [HttpGet(Sitemap.News), ReaderPage]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        var now = clock.UtcNow();
        var oldest = now - Fresh;
        var stories = await db.Articles.Published(now).Where(a => a.PublishAt >= oldest)
            .NewestFirst().Take(Most).AsSitemapStories().ToListAsync(ct);

        return Sitemap.OfNews(stories, site);
    }
}
