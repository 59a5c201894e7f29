using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Feeds;

/// <summary>Machines hear of a story at its second, not before. (That they hear of nothing else unpublished is in the leak matrix.)</summary>
public class ScheduledTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
        Assert.DoesNotContain("/gio-g-", await app.Reader().GetStringAsync(address, Ct), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("/gio-g-", await app.Reader().GetStringAsync(address, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_holds_only_scheduled_stories_is_not_found()
    {
        await using var app = new NewsPortalApp();
        var paper = await Newspaper.InAsync(app);
        await app.SaveAsync(An.Article("Tháng sau", paper.Front, new DateTime(2026, 4, 2, 0, 0, 0, DateTimeKind.Utc)));

        using var answer = await app.Reader().GetAsync("/sitemap-2026-04.xml", Ct);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("2026-04", await app.Reader().GetStringAsync("/sitemap.xml", Ct), StringComparison.Ordinal);
    }
}
