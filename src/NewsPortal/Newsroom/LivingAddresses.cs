using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;

namespace NewsPortal.Newsroom;

/// <summary>Tells which of the paper's addresses lead to something that readers can open: many at once, a question a kind.</summary>
public partial class LivingAddresses(NewsDb db, ReaderEdition edition, TimeProvider clock)
{
    private const int AtOnce = 1_000;

    private static readonly HashSet<string> Fixed = ["/", "/tin-moi", "/tin-nong", "/xem-nhieu", "/tim-kiem", "/rss", "/rss/tin-moi.rss", "/feed.json", "/da-luu", "/sitemap.xml",
        "/sitemap-news.xml", "/robots.txt", "/manifest.webmanifest", "/opensearch.xml", "/dinh-chinh", "/rss/dinh-chinh.rss", "/metrics"];

    // Files and what machines ask for: whatever stands below is not a page to be moved.
    private static readonly string[] Below = ["/media/", "/css/", "/js/", "/dist/", "/doc/", "/health/", "/xem-truoc/", "/loi/"];

    /// <param name="addresses">From the root, decoded.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlySet<string>> AmongAsync(IEnumerable<string> addresses, CancellationToken ct)
    {
        var asked = addresses.ToHashSet();
        var alive = asked.Where(IsFixed).ToHashSet();
        await AddStoriesAsync(asked, alive, ct);
        await AddAsync("/tag/", some => db.Tags.Where(t => some.Contains(t.Slug)).Select(t => t.Slug), asked, alive, ct);
        await AddAsync("/chu-de/", some => db.Topics.Where(t => some.Contains(t.Slug)).Select(t => t.Slug), asked, alive, ct);
        await AddAsync("/tac-gia/", some => db.PenNames.Where(p => some.Contains(p.Slug)).Select(p => p.Slug), asked, alive, ct);
        return alive;
    }

    /// <returns>Those that lead to a story by its number alone: nothing stands there.</returns>
    public async Task<IReadOnlySet<string>> ByNumberAloneAsync(IEnumerable<string> addresses, CancellationToken ct) =>
        (await StoriesAsync(addresses.Distinct(), ct)).Where(s => !s.IsOwn).Select(s => s.Address).ToHashSet();

    private bool IsFixed(string address) => Fixed.Contains(address) || Below.Any(below => address.StartsWith(below, StringComparison.Ordinal))
        || edition.Sections.Find(address[1..]) is not null || edition.StandingPages.Any(page => page.Address == address)
        || (address.StartsWith("/rss/", StringComparison.Ordinal) && address.EndsWith(".rss", StringComparison.Ordinal) && edition.Sections.Find(address[5..^4]) is not null);

    private static async Task AddAsync(string below, Func<List<string>, IQueryable<string>> known, HashSet<string> asked, HashSet<string> alive, CancellationToken ct)
    {
        foreach (var some in asked.Where(a => a.StartsWith(below, StringComparison.Ordinal)).Select(a => a[below.Length..]).Chunk(AtOnce))
            alive.UnionWith((await known([.. some]).ToListAsync(ct)).Select(slug => below + slug));
    }

    private async Task AddStoriesAsync(HashSet<string> asked, HashSet<string> alive, CancellationToken ct)
    {
        foreach (var (address, _) in await StoriesAsync(asked, ct)) alive.Add(address);
    }

    private async Task<List<(string Address, bool IsOwn)>> StoriesAsync(IEnumerable<string> asked, CancellationToken ct)
    {
        var stories = new List<(string, bool)>();
        var numbered = asked.Select(a => (Address: a, Match: StoryAddress().Match(a))).Where(a => a.Match.Success)
            .Select(a => (a.Address, Id: int.TryParse(a.Match.Groups[1].Value + a.Match.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0));
        foreach (var some in numbered.Chunk(AtOnce))
        {
            var ids = some.Select(s => s.Id).ToList();
            var slugs = await db.Articles.Published(clock.UtcNow()).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Slug, ct);
            stories.AddRange(some.Where(s => slugs.ContainsKey(s.Id))
                .Select(s => (s.Address, !s.Address.EndsWith(".html", StringComparison.Ordinal) || s.Address == ArticleCard.AddressOf(slugs[s.Id], s.Id))));
        }
        return stories;
    }

    [GeneratedRegex(@"^/(?:[^/]+-([0-9]{1,9})\.html|lich-su/([0-9]{1,9}))$")]
    private static partial Regex StoryAddress();
}
