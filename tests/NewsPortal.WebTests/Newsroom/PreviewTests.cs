using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public partial class PreviewTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_editor_sees_the_readers_own_page_before_anyone_else_can()
    {
        var story = await paper.StoryAsync(paper.Linh, title: "Chưa ai thấy");
        var led = await paper.Linh.Browser.GetAsync($"/admin/bai/{story.Id}/xem-truoc");
        var address = led.Headers.Location!.OriginalString;

        var response = await paper.Linh.Browser.GetAsync(address);
        var page = await Colleague.ReadAsync(response);
        Assert.Equal("Chưa ai thấy", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("article.story-page .body"));
        Assert.NotNull(page.QuerySelector(".preview"));
        Assert.True(response.Headers.CacheControl is { NoStore: true });
        Assert.Equal(["noindex"], response.Headers.GetValues("X-Robots-Tag"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Reader().GetAsync(story.Address(), Ct)).StatusCode);

        paper.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Reader().GetAsync(address, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_secret_link_opens_one_story_until_its_end_or_until_it_is_taken_back()
    {
        var story = await paper.StoryAsync(paper.Linh, title: "Gửi người duyệt ngoài");
        var (first, second) = (await LinkAsync(story, "1"), await LinkAsync(story, "30"));
        var reader = paper.Reader();
        Assert.Contains("Gửi người duyệt ngoài", await reader.GetStringAsync(first, Ct), StringComparison.Ordinal);
        Assert.DoesNotContain(await paper.AskAsync(db => db.PreviewLinks.Select(l => l.TokenHash).ToListAsync(Ct)), hash => first.Contains(hash, StringComparison.Ordinal));

        var page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");
        Assert.DoesNotContain(first, page.DocumentElement.InnerHtml, StringComparison.Ordinal);
        var takeBack = page.QuerySelectorAll("#xem-truoc form").Last(f => f.GetAttribute("action")!.EndsWith("/bo", StringComparison.Ordinal)).GetAttribute("action")!;
        await paper.Linh.Browser.SendAsync(page, takeBack);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(second, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(first, Ct)).StatusCode);

        foreach (var wrong in new[] { "/xem-truoc/x", $"/xem-truoc/{new string('a', 2000)}", $"/xem-truoc/{story.Id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(wrong, Ct)).StatusCode);
    }

    [Fact]
    public async Task What_is_withdrawn_is_shut_to_links_and_to_passes_from_before()
    {
        var story = await paper.StoryAsync(paper.Linh, title: "Sẽ bị gỡ");
        var link = await LinkAsync(story, "30");
        var pass = (await paper.Linh.Browser.GetAsync($"/admin/bai/{story.Id}/xem-truoc")).Headers.Location!.OriginalString;
        var reader = paper.Reader();
        foreach (var address in new[] { link, pass }) Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(address, Ct)).StatusCode);

        var leftOpen = await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}");
        await paper.AskAsync(db => db.Articles.Where(a => a.Id == story.Id).ExecuteUpdateAsync(a => a.SetProperty(s => s.Status, ArticleStatus.Withdrawn), Ct));

        foreach (var address in new[] { link, pass }) Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address, Ct)).StatusCode);
        Assert.Null((await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector("#xem-truoc"));
        await paper.Chief.Browser.SendAsync(leftOpen, $"/admin/bai/{story.Id}/lien-ket-xem-truoc", ("days", "7"));
        Assert.Equal(1, await paper.AskAsync(db => db.PreviewLinks.CountAsync(l => l.ArticleId == story.Id, Ct)));
    }

    private async Task<string> LinkAsync(Article story, string days)
    {
        var page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");
        await paper.Linh.Browser.SendAsync(page, $"/admin/bai/{story.Id}/lien-ket-xem-truoc", ("days", days));
        // Where the page lands, not in the notice far above.
        return Link().Match((await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector("#xem-truoc textarea[readonly]")?.TextContent ?? "").Value;
    }

    [GeneratedRegex("/xem-truoc/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
