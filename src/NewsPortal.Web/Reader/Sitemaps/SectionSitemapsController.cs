using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Sitemaps;

/// <summary>
/// The pages that list stories. A topic, tag or author without a published story has none; whether it has one is a single look into an
/// index for each of them.
/// </summary>
public class SectionSitemapsController(NewsDb db, TimeProvider clock, ReaderEdition edition, Site site) : Controller
{
    [HttpGet(Sitemap.Sections), ReaderPage]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        var now = clock.UtcNow();
        var topics = await db.Topics.Where(t => db.Articles.Published(now).Any(a => a.TopicId == t.Id))
            .Select(t => t.Slug).Order().ToListAsync(ct);
        var tags = await db.Tags.Where(t => db.Taggings.Any(x => x.TagId == t.Id && x.PublishAt <= now))
            .Select(t => t.Slug).Order().ToListAsync(ct);
        var penNames = await db.PenNames.Where(p => db.Bylines.Any(b => b.PenNameId == p.Id && b.PublishAt <= now))
            .Select(p => p.Slug).Order().ToListAsync(ct);

        return Sitemap.OfPages([
            "/", .. edition.Sections.All.Select(s => s.Address), "/tin-moi", "/tin-nong", "/xem-nhieu", "/dinh-chinh", .. edition.StandingPages.Select(p => p.Address),
            .. topics.Select(slug => $"/chu-de/{slug}"),
            .. tags.Select(slug => $"/tag/{slug}"),
            .. penNames.Select(slug => $"/tac-gia/{slug}"),
        ], site);
    }
}
