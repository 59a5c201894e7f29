using System.Text.Json;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Feeds;

public class JsonFeedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_JSON_feed_holds_the_same_stories_in_its_own_words()
    {
        await using var app = new NewsPortalApp();
        var paper = await Newspaper.InAsync(app);

        using var answer = await app.Reader().GetAsync("/feed.json", Ct);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Ct));

        var feed = json.RootElement;
        var address = $"https://bao.example.vn/dan-van-kheo-{paper.Report.Id}.html";
        Assert.Equal("application/feed+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("https://jsonfeed.org/version/1.1", Text(feed, "version"));
        Assert.Equal(("Cổng Tin Tức", "vi"), (Text(feed, "title"), Text(feed, "language")));
        Assert.Equal(("https://bao.example.vn/", "https://bao.example.vn/feed.json"), (Text(feed, "home_page_url"), Text(feed, "feed_url")));

        var story = Assert.Single(feed.GetProperty("items").EnumerateArray());
        Assert.Equal((address, address, "Dân vận khéo"), (Text(story, "id"), Text(story, "url"), Text(story, "title")));
        Assert.Equal("Khéo là \"gần\" & <tin>.", Text(story, "summary"));
        Assert.Equal("<p>Xem <a href=\"https://bao.example.vn/bai-truoc-7.html\">bài trước</a>.</p>", Text(story, "content_html").Trim());
        Assert.EndsWith("/1280.jpg", Text(story, "image"), StringComparison.Ordinal);
        Assert.Equal("2026-03-04T09:00:00+07:00", Text(story, "date_published"));
        Assert.Equal(["Dân vận", "công tác dân vận"], story.GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
    }

    [Fact]
    public async Task An_author_with_a_page_is_linked_and_a_guest_is_not()
    {
        await using var app = new NewsPortalApp();
        await Newspaper.InAsync(app);

        using var json = JsonDocument.Parse(await app.Reader().GetStringAsync("/feed.json", Ct));

        var authors = json.RootElement.GetProperty("items")[0].GetProperty("authors").EnumerateArray().ToList();
        Assert.Equal(("Kỳ Anh", "https://bao.example.vn/tac-gia/ky-anh"), (Text(authors[0], "name"), Text(authors[0], "url")));
        Assert.Equal("Nguyễn Thị Khách", Text(authors[1], "name"));
        Assert.False(authors[1].TryGetProperty("url", out _));
    }

    [Fact]
    public async Task A_story_corrected_later_says_when()
    {
        await using var app = new NewsPortalApp();
        var paper = await Newspaper.InAsync(app);
        var corrected = An.Article("Giá điện", paper.Front);
        corrected.MarkUpdated(An.Hour.AddMinutes(-5));
        await app.SaveAsync(corrected);

        using var json = JsonDocument.Parse(await app.Reader().GetStringAsync("/feed.json", Ct));

        var stories = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal("2026-03-04T09:55:00+07:00", Text(stories.Single(s => Text(s, "title") == "Giá điện"), "date_modified"));
        Assert.False(stories.Single(s => Text(s, "title") == "Dân vận khéo").TryGetProperty("date_modified", out _));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
