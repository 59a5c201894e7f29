using Microsoft.AspNetCore.Mvc;
using NewsPortal.Reading;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Shared;

namespace NewsPortal.Web.Reader.Feeds;

public class FeedsController(FeedQuestion question, StoryLists lists, ReaderEdition edition, StandingSections sections, Site site) : Controller
{
    [HttpGet("/rss"), ReaderPage]
    public async Task<IActionResult> Index(CancellationToken ct) => View(new FeedsPage
    {
        Sections = edition.Sections.Top,
        Boxes = await lists.RailAsync([], ct),
        Frame = new("Các kênh RSS", "Theo dõi từng chuyên mục bằng trình đọc tin.", "/rss") { Feed = FeedsPage.Latest },
    });

    [HttpGet(FeedsPage.Latest), HttpGet("/rss/{category}.rss"), HttpGet("/rss/{category}/{child}.rss"), ReaderPage]
    public async Task<IActionResult> Show(string? category, string? child, CancellationToken ct)
    {
        var section = await sections.FindAsync(child is null ? category : $"{category}/{child}", ct);
        if (section is null && category is not null) return NotFound();

        var stories = await question.AskAsync(section, ct);
        if (section is not null && stories.Count == 0 && !await sections.IsThereAsync(section, ct)) return NotFound();

        var feed = section is null
            ? new Feed(site.Name, site.Slogan, FeedsPage.Latest, "/tin-moi", stories)
            : new Feed($"{section.Name} – {site.Name}", section.Description, Feed.AddressOf(section), section.Address, stories);
        return new XmlPage(RssFeed.Of(feed, site), RssFeed.ContentType);
    }
}
