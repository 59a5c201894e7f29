using System.Net;
using System.Xml;
using System.Xml.Linq;
using NewsPortal.Kit;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.WebTests.Sitemaps;

public class SitemapTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly Category politics = An.Category("Chính trị");

    [Fact]
    public async Task The_index_lists_every_month_that_has_stories_in_Vietnam()
    {
        await using var app = new NewsPortalApp();
        await app.SaveAsync(politics);
        // 23:30 UTC on 31 December is the morning of 1 January in Vietnam; 16:59:59 is still December.
        await app.SaveAsync(
            An.Article("Năm mới", politics, new DateTime(2025, 12, 31, 23, 30, 0, DateTimeKind.Utc)),
            An.Article("Giao thừa", politics, new DateTime(2025, 12, 31, 16, 59, 59, DateTimeKind.Utc)),
            An.Article("Hôm nay", politics), An.Article("Sáng nay", politics, An.Hour.AddHours(-2)));

        var index = await LoadAsync(app, "/sitemap.xml");

        Assert.Equal(Map + "sitemapindex", index.Name);
        Assert.Equal(
            ["/sitemap-news.xml", "/sitemap-sections.xml", "/sitemap-2026-03.xml", "/sitemap-2026-01.xml", "/sitemap-2025-12.xml"],
            index.Elements(Map + "sitemap").Select(s => new Uri(s.Element(Map + "loc")!.Value).AbsolutePath));
        Assert.Contains("nam-moi", Assert.Single((await LoadAsync(app, "/sitemap-2026-01.xml")).Elements()).Value, StringComparison.Ordinal);
        Assert.Contains("giao-thua", Assert.Single((await LoadAsync(app, "/sitemap-2025-12.xml")).Elements()).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_stands_in_the_sitemap_of_its_month_with_its_last_change()
    {
        await using var app = new NewsPortalApp();
        await app.SaveAsync(politics);
        var (first, corrected) = (An.Article("Bài đầu", politics), An.Article("Bài sửa", politics, An.Hour.AddHours(-2)));
        corrected.MarkUpdated(An.Hour.AddMinutes(-1));
        await app.SaveAsync(first, corrected);

        var map = await LoadAsync(app, "/sitemap-2026-03.xml");

        Assert.Equal(
            [($"https://bao.example.vn/bai-dau-{first.Id}.html", "2026-03-04T09:00:00+07:00"),
                ($"https://bao.example.vn/bai-sua-{corrected.Id}.html", "2026-03-04T09:59:00+07:00")],
            map.Elements(Map + "url").Select(u => (u.Element(Map + "loc")!.Value, u.Element(Map + "lastmod")!.Value)));
    }

    [Fact]
    public async Task The_news_sitemap_holds_the_last_two_days()
    {
        await using var app = new NewsPortalApp();
        await app.SaveAsync(politics);
        await app.SaveAsync(
            An.Article("Hôm nay", politics),
            An.Article("Vừa đủ", politics, An.Hour.AddDays(-2)),
            An.Article("Đã cũ", politics, An.Hour.AddDays(-2).AddSeconds(-1)));

        var stories = (await LoadAsync(app, "/sitemap-news.xml")).Elements(Map + "url").Select(u => u.Element(News + "news")!).ToList();

        Assert.Equal(["Hôm nay", "Vừa đủ"], stories.Select(n => n.Element(News + "title")!.Value));
        Assert.Equal("2026-03-04T09:00:00+07:00", stories[0].Element(News + "publication_date")!.Value);
        var publication = stories[0].Element(News + "publication")!;
        Assert.Equal(("Cổng Tin Tức", "vi"), (publication.Element(News + "name")!.Value, publication.Element(News + "language")!.Value));
    }

    [Fact]
    public async Task The_news_sitemap_holds_a_thousand_stories_at_most()
    {
        await using var app = new NewsPortalApp();
        await app.SaveAsync(politics);
        await app.SaveAsync([.. Enumerable.Range(1, 1001).Select(n => An.Article($"Tin {n}", politics, An.Hour.AddSeconds(-n)))]);

        var titles = (await LoadAsync(app, "/sitemap-news.xml")).Descendants(News + "title").Select(t => t.Value).ToList();

        Assert.Equal(1000, titles.Count);
        Assert.DoesNotContain("Tin 1001", titles);
    }

    [Fact]
    public async Task The_lists_of_stories_are_there_with_tags_that_have_some()
    {
        await using var app = new NewsPortalApp();
        var (used, unused) = (An.Tag("lũ"), An.Tag("hạn"));
        await app.SaveAsync(politics, used, unused);
        var (child, flood) = (An.Category("Quốc hội", under: politics), An.Article("Lũ rút", politics));
        flood.TagWith(used);
        await app.SaveAsync(child, flood);

        List<string> paths = [];
        var trips = await app.RoundTrips.CountAsync(async () => paths =
            [.. (await LoadAsync(app, "/sitemap-sections.xml")).Descendants(Map + "loc").Select(l => new Uri(l.Value).AbsolutePath)]);

        Assert.Equal(["/", "/chinh-tri", "/chinh-tri/quoc-hoi", "/tin-moi", "/tin-nong", "/xem-nhieu", "/dinh-chinh", "/tag/lu"], paths);
        Assert.InRange(trips, 1, 3);
    }

    [Theory]
    [InlineData("/sitemap-2026-02.xml")] // a month without a story
    [InlineData("/sitemap-2026-04.xml")]
    [InlineData("/sitemap-2026-13.xml")]
    [InlineData("/sitemap-0001-01.xml")]
    [InlineData("/sitemap-9999-12.xml")]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap--1.xml")]
    [InlineData("/sitemap-99999999999999999999.xml")]
    public async Task A_sitemap_that_there_is_not_is_not_found(string address)
    {
        await using var app = new NewsPortalApp();
        await app.SaveAsync(politics);
        await app.SaveAsync(An.Article("Bài đầu", politics));

        using var answer = await app.Reader().GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<XElement> LoadAsync(NewsPortalApp app, string address)
    {
        using var answer = await app.Reader().GetAsync(address, Ct);
        Assert.Equal("application/xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        using var reader = XmlReader.Create(await answer.Content.ReadAsStreamAsync(Ct), new() { Async = true });
        return await XElement.LoadAsync(reader, LoadOptions.None, Ct);
    }
}
