using System.Net;
using System.Text.Json;
using NewsPortal.Articles;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public class PresenceTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_hears_who_else_has_its_story_open_and_that_they_are_writing()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.InEditing);
        var (mine, hers) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Empty(Says(await ReportAsync(paper.Linh.Browser, story, mine)));

        await ReportAsync(paper.Ngoc.Browser, story, hers);
        Assert.Equal(["Người Editor đang mở bài này"], Says(await ReportAsync(paper.Linh.Browser, story, mine)));
        Assert.Equal(["Người Reporter đang mở bài này"], Says(await ReportAsync(paper.Ngoc.Browser, story, hers)));

        await NewsroomPaper.AutosaveAsync(paper.Ngoc.Browser, await paper.Ngoc.Browser.OpenAsync($"/admin/bai/{story.Id}"), ("Body", "Sửa một chữ."));
        var answer = await ReportAsync(paper.Linh.Browser, story, mine);
        Assert.Equal(["Người Editor đang sửa: lưu lần cuối 10:00:00"], Says(answer));
        // What is read out does not change with the second.
        Assert.Equal("Người Editor đang sửa", answer.GetProperty("here")[0].GetProperty("aloud").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(paper.Ngoc.Browser, story, hers, "/dang-mo/thoi")).StatusCode);
        Assert.Empty(Says(await ReportAsync(paper.Linh.Browser, story, mine)));
    }

    [Fact]
    public async Task A_second_page_of_ones_own_is_told_as_such()
    {
        var story = await paper.StoryAsync(paper.Linh);
        await ReportAsync(paper.Linh.Browser, story, Guid.NewGuid());

        Assert.Equal(["Bạn đang mở bài này ở một thẻ khác"], Says(await ReportAsync(paper.Linh.Browser, story, Guid.NewGuid())));
    }

    [Fact]
    public async Task A_page_hears_what_a_colleague_has_saved_and_where_the_story_went()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.InEditing);
        var page = await paper.Ngoc.Browser.OpenAsync($"/admin/bai/{story.Id}");
        await NewsroomPaper.AutosaveAsync(paper.Ngoc.Browser, page, ("Body", "Sửa một chữ."));

        var newest = (await ReportAsync(paper.Linh.Browser, story, Guid.NewGuid())).GetProperty("newest");
        Assert.True(newest.GetProperty("version").GetInt64() > story.Version);
        Assert.Equal("Người Editor vừa lưu phiên bản 2", newest.GetProperty("saved").GetString());
        Assert.Equal(("InEditing", false), (newest.GetProperty("step").GetString(), newest.GetProperty("mine").GetBoolean()));

        await paper.Ngoc.Browser.SendAsync($"/admin/bai/{story.Id}/gui-duyet", $"/admin/bai/{story.Id}/gui-duyet");
        var moved = (await ReportAsync(paper.Ngoc.Browser, story, Guid.NewGuid())).GetProperty("newest");
        Assert.Equal(("Submitted", true, "Bạn vừa chuyển bài sang bước “Chờ duyệt” ở một thẻ khác"),
            (moved.GetProperty("step").GetString(), moved.GetProperty("mine").GetBoolean(), moved.GetProperty("moved").GetString()));
    }

    [Fact]
    public async Task Without_JavaScript_the_page_names_who_is_there_as_it_is_drawn()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.InEditing);
        await ReportAsync(paper.Ngoc.Browser, story, Guid.NewGuid());
        await ReportAsync(paper.Linh.Browser, story, Guid.NewGuid());

        Assert.Equal("Người Editor đang mở bài này", (await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}")).GetElementById("dang-mo")!.TextContent);
    }

    [Fact]
    public async Task Who_may_not_come_to_a_story_learns_nothing_of_who_is_there()
    {
        var story = await paper.StoryAsync(paper.Linh);
        var page = Guid.NewGuid();
        await ReportAsync(paper.Linh.Browser, story, page);

        foreach (var to in new[] { "/dang-mo", "/dang-mo/thoi" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(paper.Dat.Browser, story, page, to)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(paper.Administrator.Browser, story, page, to)).StatusCode);
        }
        Assert.Equal(["Người Reporter đang mở bài này"], Says(await ReportAsync(paper.Chief.Browser, story, Guid.NewGuid())));
    }

    [Fact]
    public async Task A_page_left_open_keeps_nobody_signed_in()
    {
        await using var app = new NewsroomPaper();
        await app.InitializeAsync();
        var story = await app.StoryAsync(app.Linh);
        await SealAsync(app.Linh.Browser);
        for (var hour = 0; hour < 11; hour++)
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            await ReportAsync(app.Linh.Browser, story, Guid.NewGuid());
        }

        app.Clock.Advance(TimeSpan.FromHours(1.5));

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app.Linh.Browser, story, Guid.NewGuid(), "/dang-mo")).StatusCode);
    }

    [Fact]
    public async Task A_report_costs_three_questions_and_a_write()
    {
        var story = await paper.StoryAsync(paper.Linh);
        var page = Guid.NewGuid();
        await ReportAsync(paper.Linh.Browser, story, page);
        var token = await SealAsync(paper.Linh.Browser);

        Assert.Equal(3, await paper.RoundTrips.CountAsync(() => SendAsync(paper.Linh.Browser, story, page, "/dang-mo", token)));
    }

    private static List<string> Says(JsonElement answer) => [.. answer.GetProperty("here").EnumerateArray().Select(line => line.GetProperty("says").GetString()!)];

    private static async Task<JsonElement> ReportAsync(Colleague who, Article story, Guid page)
    {
        var response = await SendAsync(who, story, page, "/dang-mo");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct)).RootElement;
    }

    private static readonly Dictionary<Colleague, string> Seals = [];

    private static async Task<HttpResponseMessage> SendAsync(Colleague who, Article story, Guid page, string to, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/admin/bai/{story.Id}{to}")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("page", $"{page}"), KeyValuePair.Create("__RequestVerificationToken", token ?? await SealAsync(who))]),
        };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        request.Headers.Add("X-Asked-By-Itself", "1");
        return await who.Browser.SendAsync(request, Ct);
    }

    // As a page holds it from the time it was drawn: asking for one is somebody at work.
    private static async Task<string> SealAsync(Colleague who) => Seals.TryGetValue(who, out var seal) ? seal
        : Seals[who] = (await who.OpenAsync("/admin/tai-khoan/mat-khau")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
