using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.StandingPages;

namespace NewsPortal.Web.Hosting.Backups;

/// <summary>Public addresses of every kind that both databases have, stories drawn by lot from the whole archive.</summary>
public class PageSample(NewsDb restored, NewsDb live, DateTime now)
{
    public const int Most = 1000;
    private const int OfAKind = 60;
    private const int Draw = 500;

    private static readonly string[] Standing =
        ["/", "/tin-moi", "/tin-nong", "/xem-nhieu", "/dinh-chinh", "/rss", "/rss/tin-moi.rss", "/feed.json", "/sitemap.xml", "/sitemap-news.xml", "/robots.txt", "/manifest.webmanifest"];

    /// <summary>Stories that were drawn and have another version by now, or are not public in the live paper any more.</summary>
    public int ChangedStories { get; private set; }

    public async Task<IReadOnlyList<string>> DrawAsync(int seed, CancellationToken ct)
    {
        List<string> addresses = [.. Standing, .. await ShelvesAsync(ct)];
        return [.. addresses, .. await StoriesAsync(new Random(seed), Most - addresses.Count, ct)];
    }

    private async Task<IEnumerable<string>> ShelvesAsync(CancellationToken ct) =>
    [
        .. (await restored.Categories.OrderBy(c => c.Id).Select(c => c.Path).Take(OfAKind).ToListAsync(ct)).Select(path => $"/{path}"),
        .. (await restored.Tags.OrderBy(t => t.Id).Select(t => t.Slug).Take(OfAKind).ToListAsync(ct)).Select(slug => $"/tag/{slug}"),
        .. (await restored.Topics.OrderBy(t => t.Id).Select(t => t.Slug).Take(OfAKind).ToListAsync(ct)).Select(slug => $"/chu-de/{slug}"),
        .. (await restored.PenNames.OrderBy(p => p.Id).Select(p => p.Slug).Take(OfAKind).ToListAsync(ct)).Select(slug => $"/tac-gia/{slug}"),
        .. (await restored.StandingPages.Where(p => p.IsPublic).OrderBy(p => p.Id).Select(p => p.Slug).Take(OfAKind).ToListAsync(ct)).Select(StandingPage.AddressOf),
    ];

    // Numbers of a large archive in any order, without a list of them all.
    private async Task<List<string>> StoriesAsync(Random lot, int wanted, CancellationToken ct)
    {
        var last = await restored.Articles.MaxAsync(a => (int?)a.Id, ct) ?? 0;
        var drawn = new HashSet<int>();
        var stories = new List<string>();
        while (stories.Count < wanted && drawn.Count < last && drawn.Count < 20 * Most)
        {
            var ids = new List<int>();
            while (ids.Count < Draw && drawn.Count < last)
                if (lot.Next(1, last + 1) is var id && drawn.Add(id)) ids.Add(id);
            var kept = await restored.Articles.Published(now).Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).Select(a => new { a.Id, a.Slug, a.Version }).ToListAsync(ct);
            var here = await live.Articles.Published(now).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Version, ct);
            foreach (var story in kept)
            {
                if (!here.TryGetValue(story.Id, out var version) || version != story.Version) ChangedStories++;
                else if (stories.Count < wanted) stories.Add(ArticleCard.AddressOf(story.Slug, story.Id));
            }
        }
        return stories;
    }
}
