using System.Collections.ObjectModel;
using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Feeds;

public class RssFeedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_in_a_feed_tells_all_that_a_feed_reader_shows()
    {
        await using var app = new NewsPortalApp();
        var paper = await Newspaper.InAsync(app);

        var story = Assert.Single((await FeedAsync(app, "/rss/mat-tran/dan-van.rss")).Items);

        var address = $"https://bao.example.vn/dan-van-kheo-{paper.Report.Id}.html";
        Assert.Equal("Dân vận khéo", story.Title.Text);
        Assert.Equal("Khéo là \"gần\" & <tin>.", story.Summary.Text);
        Assert.Equal(address, Assert.Single(story.Links).Uri.ToString());
        Assert.Equal(address, story.Id);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.FromHours(7)), story.PublishDate);
        Assert.Equal(TimeSpan.FromHours(7), story.PublishDate.Offset);
        Assert.Equal(["Dân vận", "công tác dân vận"], story.Categories.Select(c => c.Name));
        Assert.Equal(["Kỳ Anh", "Nguyễn Thị Khách"], Extensions(story, "creator", "http://purl.org/dc/elements/1.1/").Select(e => e.Value));
        Assert.Equal("<p>Xem <a href=\"https://bao.example.vn/bai-truoc-7.html\">bài trước</a>.</p>",
            Assert.Single(Extensions(story, "encoded", "http://purl.org/rss/1.0/modules/content/")).Value.Trim());
    }

    [Fact]
    public async Task A_cover_is_offered_as_one_picture_with_its_size_caption_and_credit()
    {
        await using var app = new NewsPortalApp();
        var paper = await Newspaper.InAsync(app);

        var story = Assert.Single((await FeedAsync(app, "/rss/tin-moi.rss")).Items);

        XNamespace media = "http://search.yahoo.com/mrss/";
        var cover = Assert.Single(Extensions(story, "content", media.NamespaceName));
        Assert.Matches("^https://bao.example.vn/media/[0-9a-f]{32}/1280.jpg$", cover.Attribute("url")!.Value);
        Assert.Equal(("image/jpeg", "1280", "960"), (cover.Attribute("type")!.Value, cover.Attribute("width")!.Value, cover.Attribute("height")!.Value));
        Assert.Equal(("Quang cảnh hội nghị.", "Kỳ Anh"), (cover.Element(media + "description")!.Value, cover.Element(media + "credit")!.Value));
        Assert.Equal(paper.Report.CoverCaption, cover.Element(media + "description")!.Value);
    }

    [Fact]
    public async Task A_feed_says_what_it_is_and_where()
    {
        await using var app = new NewsPortalApp();
        await Newspaper.InAsync(app);

        var feed = await FeedAsync(app, "/rss/mat-tran.rss");

        Assert.Equal(("Mặt trận – Cổng Tin Tức", "Tin bài về Mặt trận.", "vi"), (feed.Title.Text, feed.Description.Text, feed.Language));
        Assert.Equal("https://bao.example.vn/mat-tran", Assert.Single(feed.Links, l => l.RelationshipType == "alternate").Uri.ToString());
        Assert.Equal("https://bao.example.vn/rss/mat-tran.rss", Assert.Single(feed.Links, l => l.RelationshipType == "self").Uri.ToString());
        Assert.Equal(TimeSpan.FromMinutes(10), feed.TimeToLive);
        Assert.Equal(An.Hour.AddHours(-1), feed.LastUpdatedTime.UtcDateTime);
    }

    [Fact]
    public async Task A_section_holds_its_children_and_a_child_only_itself()
    {
        await using var app = new NewsPortalApp();
        await (await Newspaper.InAsync(app)).AddAsync(1);

        Assert.Equal(["Dân vận khéo", "Tin số 1"], await TitlesAsync(app, "/rss/mat-tran.rss"));
        Assert.Equal(["Dân vận khéo"], await TitlesAsync(app, "/rss/mat-tran/dan-van.rss"));
    }

    [Fact]
    public async Task Thirty_newest_stories_cost_three_round_trips_at_most()
    {
        await using var app = new NewsPortalApp();
        await (await Newspaper.InAsync(app)).AddAsync(35);

        List<string> titles = [];
        var trips = await app.RoundTrips.CountAsync(async () => titles = await TitlesAsync(app, "/rss/tin-moi.rss"));

        Assert.Equal(["Dân vận khéo", .. Enumerable.Range(7, 29).Reverse().Select(n => $"Tin số {n}")], titles);
        Assert.InRange(trips, 1, 3);
    }

    [Fact]
    public async Task What_XML_forbids_is_left_out_of_a_feed_and_the_rest_stays()
    {
        await using var app = new NewsPortalApp();
        var paper = await Newspaper.InAsync(app);
        await app.SaveAsync(An.Article("Giá\u0001 gạo \uFFFE😀\u000B", paper.Front, lead: "]]>\u0000 &amp;", body: "a ]]> b \u0002"));

        var story = (await FeedAsync(app, "/rss/mat-tran.rss")).Items.Single(i => i.Title.Text.StartsWith("Giá", StringComparison.Ordinal));

        Assert.Equal("Giá gạo 😀", story.Title.Text);
        Assert.Contains("&amp;", story.Summary.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rss/khong-co.rss")]
    [InlineData("/rss/mat-tran/khong-co.rss")]
    [InlineData("/rss/dan-van.rss")]
    [InlineData("/rss/ma%CC%A3t-tra%CC%A3n.rss")]
    public async Task An_unknown_feed_is_not_found(string address)
    {
        await using var app = new NewsPortalApp();
        await Newspaper.InAsync(app);

        using var answer = await app.Reader().GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_slug_of_10_kB_or_with_NUL_is_not_found()
    {
        await using var app = new NewsPortalApp();
        foreach (var slug in (string[])[new('a', 10 << 10), "\0", "mat-tran\0"])
        {
            // A client would refuse to send NUL, and Kestrel to take it.
            var answer = await app.Server.SendAsync(http => (http.Request.Method, http.Request.Path) = ("GET", $"/rss/{slug}.rss"), Ct);

            Assert.Equal(StatusCodes.Status404NotFound, answer.Response.StatusCode);
        }
    }

    [Fact]
    public async Task The_list_of_feeds_leads_to_every_one_of_them()
    {
        await using var app = new NewsPortalApp();
        await Newspaper.InAsync(app);

        var page = await app.Reader().GetStringAsync("/rss", Ct);

        foreach (var address in (string[])["/rss/tin-moi.rss", "/feed.json", "/rss/mat-tran.rss", "/rss/mat-tran/dan-van.rss"])
        {
            Assert.Contains($"href=\"{address}\"", page, StringComparison.Ordinal);
            using var feed = await app.Reader().GetAsync(address, Ct);
            Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        }
    }

    private static async Task<List<string>> TitlesAsync(NewsPortalApp app, string address) =>
        [.. (await FeedAsync(app, address)).Items.Select(i => i.Title.Text)];

    private static async Task<SyndicationFeed> FeedAsync(NewsPortalApp app, string address)
    {
        using var answer = await app.Reader().GetAsync(address, Ct);
        Assert.Equal("application/rss+xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        using var reader = XmlReader.Create(await answer.Content.ReadAsStreamAsync(Ct));
        return SyndicationFeed.Load(reader);
    }

    private static Collection<XElement> Extensions(SyndicationItem story, string name, string space) =>
        story.ElementExtensions.ReadElementExtensions<XElement>(name, space);
}
