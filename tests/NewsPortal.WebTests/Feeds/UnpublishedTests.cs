using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Feeds;

/// <summary>No feed and no sitemap may tell of a story before its hour, nor of what only such stories carry.</summary>
public class UnpublishedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses =>
    [
        "/rss", "/rss/tin-moi.rss", "/rss/mat-tran.rss", "/rss/mat-tran/dan-van.rss", "/feed.json",
        "/sitemap.xml", "/sitemap-news.xml", "/sitemap-sections.xml", "/sitemap-2026-03.xml",
    ];

    [Theory, MemberData(nameof(Addresses))]
    public async Task Nothing_unpublished_is_told_to_machines(string address)
    {
        await using var app = new NewsPortalApp();
        var paper = await Newspaper.InAsync(app);
        var (tag, author, topic) = (An.Tag("Thẻ kín"), An.PenName("Bút Kín"), An.Topic("Chuỗi kín"));
        await app.SaveAsync(tag, author, topic);
        var hidden = An.UnpublishedArticles(paper.Child);
        foreach (var article in hidden)
        {
            article.TagWith(tag);
            article.SignBy(Byline.Of(author));
            article.TopicId = topic.Id;
        }
        await app.SaveAsync([.. hidden]);

        var answer = await app.Reader().GetStringAsync(new Uri(address, UriKind.Relative), Ct);

        foreach (var secret in hidden.SelectMany(a => (string[])[a.Title, a.Slug]).Concat([tag.Slug, author.Slug, topic.Slug, "kín", "Kín"]))
            Assert.DoesNotContain(secret, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rss/tin-moi.rss")]
    [InlineData("/rss/mat-tran.rss")]
    [InlineData("/feed.json")]
    [InlineData("/sitemap-news.xml")]
    [InlineData("/sitemap-2026-03.xml")]
    public async Task A_scheduled_story_appears_at_its_second(string address)
    {
        await using var app = new NewsPortalApp();
        var paper = await Newspaper.InAsync(app);
        await app.SaveAsync(An.Article("Giờ G", paper.Front, An.Hour.AddHours(1)));

        app.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        Assert.DoesNotContain("/gio-g-", await app.Reader().GetStringAsync(new Uri(address, UriKind.Relative), Ct), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("/gio-g-", await app.Reader().GetStringAsync(new Uri(address, UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_holds_only_a_draft_of_the_future_is_not_found()
    {
        await using var app = new NewsPortalApp();
        var paper = await Newspaper.InAsync(app);
        await app.SaveAsync(An.Article("Tháng sau", paper.Front, new DateTime(2026, 4, 2, 0, 0, 0, DateTimeKind.Utc)));

        using var answer = await app.Reader().GetAsync(new Uri("/sitemap-2026-04.xml", UriKind.Relative), Ct);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("2026-04", await app.Reader().GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), Ct), StringComparison.Ordinal);
    }
}
