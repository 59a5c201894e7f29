using System.Net;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public class StepPagesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_draft_to_the_front_page_and_away_again_at_once()
    {
        var story = await paper.StoryAsync(paper.Linh, title: "Từ nháp tới trang nhất");
        string Step(string step) => $"/admin/bai/{story.Id}/{step}";
        async Task ThereAsync(bool there)
        {
            foreach (var address in new[] { "/", "/rss/tin-moi.rss", "/sitemap-news.xml", "/chinh-tri", "/feed.json" })
                Assert.Equal(there, (await paper.Reader().GetStringAsync(address, Ct)).Contains(story.Address(), StringComparison.Ordinal));
        }
        await ThereAsync(false);

        await paper.Linh.Browser.SendAsync(Step("gui-duyet"), Step("gui-duyet"));
        await paper.Ngoc.Browser.SendAsync(Step("tra-lai"), Step("tra-lai"), ("Note", "Thiếu nguồn."));
        Assert.Contains("Thiếu nguồn.", (await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}")).Body!.TextContent, StringComparison.Ordinal);
        await paper.Linh.Browser.SendAsync(Step("gui-duyet"), Step("gui-duyet"));
        await paper.Ngoc.Browser.SendAsync(Step("gui-duyet"), Step("gui-duyet"));
        await ThereAsync(false);

        Assert.Equal(HttpStatusCode.Redirect, (await paper.Chief.Browser.SendAsync(Step("xuat-ban"), Step("xuat-ban"))).StatusCode);
        await ThereAsync(true);
        Assert.Equal(HttpStatusCode.OK, (await paper.Reader().GetAsync(story.Address(), Ct)).StatusCode);

        await paper.Chief.Browser.SendAsync(Step("go-bai"), Step("go-bai"), ("Note", "Sai sự thật."));
        await ThereAsync(false);
        Assert.Equal(HttpStatusCode.Gone, (await paper.Reader().GetAsync(story.Address(), Ct)).StatusCode);

        await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}", Step("dang-lai"));
        await ThereAsync(true);
        Assert.Equal(["đăng lại", "gỡ bài", "xuất bản", "gửi duyệt", "gửi biên tập", "trả lại (nháp)", "gửi biên tập", "xem bài đã gỡ"],
            (await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelectorAll("[aria-labelledby=lich-su] li > p:first-child")
                .Select(p => p.TextContent.Replace("Người ChiefEditor", "", StringComparison.Ordinal).Replace("Người Editor", "", StringComparison.Ordinal).Replace("Người Reporter", "", StringComparison.Ordinal).Split('1')[0].Trim()));
    }

    [Fact]
    public async Task A_scheduled_story_comes_out_at_its_second()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted);
        await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}/xuat-ban", $"/admin/bai/{story.Id}/xuat-ban", ("How", "hen"), ("At", "2026-03-04T12:30"));

        Assert.Equal(An.Hour.AddHours(2.5), (await paper.ReloadAsync(story.Id)).PublishAt);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Reader().GetAsync(story.Address(), Ct)).StatusCode);
        Assert.Contains("Hẹn 12:30 4/3/2026", (await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Bạn chọn giờ đăng.")]
    [InlineData("2026-03-04T09:59", "Giờ này đã qua.")]
    [InlineData("9999-12-31T23:59", "Giờ này không đọc được; ví dụ 04/03/2026 15:30.")]
    [InlineData("0001-01-01T00:00", "Giờ này không đọc được; ví dụ 04/03/2026 15:30.")]
    [InlineData("ngày mai", "Giờ này không đọc được; ví dụ 04/03/2026 15:30.")]
    public async Task An_hour_that_cannot_be_is_refused_and_stays_in_its_field(string at, string says)
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted);
        var response = await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}/xuat-ban", $"/admin/bai/{story.Id}/xuat-ban", ("How", "hen"), ("At", at));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await Colleague.ReadAsync(response);
        Assert.Equal(says, page.QuerySelector(".field-validation-error")!.TextContent);
        Assert.Equal(at, page.QuerySelector("[name=At]")!.GetAttribute("value"));
        Assert.Equal(ArticleStatus.Submitted, (await paper.ReloadAsync(story.Id)).Status);
    }

    [Theory, InlineData(false, "ngay"), InlineData(false, "duyet"), InlineData(true, "ngay")]
    public async Task An_hour_that_was_typed_is_not_passed_over(bool hasHour, string how)
    {
        var story = await paper.StoryAsync(paper.Linh, hasHour ? ArticleStatus.Approved : ArticleStatus.Submitted, at: An.Hour.AddHours(5));
        var release = $"/admin/bai/{story.Id}/xuat-ban";
        var answer = await paper.Chief.Browser.SendAsync(release, release, ("How", how), ("At", "2026-03-04T22:04"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith("Bạn đã gõ giờ đăng", (await Colleague.ReadAsync(answer)).QuerySelector("[data-valmsg-for=At]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(hasHour ? An.Hour.AddHours(5) : null, (await paper.ReloadAsync(story.Id)).PublishAt);

        // The hour that it has anyway is none that was typed.
        Assert.Equal(HttpStatusCode.Redirect, (await paper.Chief.Browser.SendAsync(release, release, ("How", how))).StatusCode);
    }

    [Fact]
    public async Task What_was_published_is_one_press_away_as_readers_have_it()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted);
        string Page() => $"/admin/bai/{story.Id}";
        Assert.Null((await paper.Chief.Browser.OpenAsync(Page())).QuerySelector($"a[href='{story.Address()}']"));
        await paper.Chief.Browser.SendAsync($"{Page()}/xuat-ban", $"{Page()}/xuat-ban", ("How", "ngay"));

        var page = await paper.Chief.Browser.OpenAsync(Page());
        Assert.NotNull(page.QuerySelector($".notice a[href='{story.Address()}']"));
        Assert.NotNull(page.QuerySelector($".top a[href='{story.Address()}']"));
    }

    [Fact]
    public async Task A_story_that_came_back_says_so_with_the_reason_above_all_else_until_it_is_sent_again()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.InEditing);
        var page = $"/admin/bai/{story.Id}";
        await paper.Ngoc.Browser.SendAsync($"{page}/tra-lai", $"{page}/tra-lai", ("Note", "Thiếu nguồn."));

        var says = (await paper.Linh.Browser.OpenAsync(page)).QuerySelector(".returned")!.TextContent;
        Assert.Contains("Bị trả lại, Người Editor", says, StringComparison.Ordinal);
        Assert.Contains("Thiếu nguồn.", says, StringComparison.Ordinal);
        Assert.Equal("Bị trả lại", (await paper.Linh.Browser.OpenAsync("/admin")).QuerySelector($"[aria-labelledby=cho-toi] li:has(a[href='{page}']) .waits .state")!.TextContent);

        await paper.Linh.Browser.SendAsync($"{page}/gui-duyet", $"{page}/gui-duyet");
        Assert.Null((await paper.Linh.Browser.OpenAsync(page)).QuerySelector(".returned"));
    }

    [Fact]
    public async Task Who_may_only_read_a_story_sees_its_cover_and_what_stands_under_it()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted);
        var figure = (await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector(".as-read figure")!;

        Assert.NotNull(figure.QuerySelector("img[src*='/media/']"));
        Assert.Contains(story.CoverCaption, figure.TextContent, StringComparison.Ordinal);
        Assert.Contains(story.CoverCredit, figure.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incomplete_story_is_not_published_and_says_why()
    {
        var story = An.Draft("Thiếu ảnh", paper.Politics);
        story.BegunBy(paper.Linh.Editor.Id, An.Hour);
        await paper.SaveAsync(story);

        var response = await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}/xuat-ban", $"/admin/bai/{story.Id}/xuat-ban");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Chưa xuất bản được: chưa có ảnh đại diện.", (await Colleague.ReadAsync(response)).QuerySelector(".wrong")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_since_it_was_read_is_read_again_before_it_is_published()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted);
        var read = await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}/xuat-ban");
        await paper.Ngoc.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Body", "Sửa phút chót."));

        Assert.Equal(HttpStatusCode.Conflict, (await paper.Chief.Browser.SendAsync(read, $"/admin/bai/{story.Id}/xuat-ban")).StatusCode);
        Assert.Equal(ArticleStatus.Submitted, (await paper.ReloadAsync(story.Id)).Status);
    }

    [Fact]
    public async Task A_step_sent_twice_is_taken_once()
    {
        var story = await paper.StoryAsync(paper.Ngoc);
        var page = await paper.Ngoc.Browser.OpenAsync($"/admin/bai/{story.Id}/gui-duyet");
        foreach (var _ in new int[3]) await paper.Ngoc.Browser.SendAsync(page, $"/admin/bai/{story.Id}/gui-duyet");

        Assert.Equal(ArticleStatus.InEditing, (await paper.ReloadAsync(story.Id)).Status);
        // Whoever presses twice hears what was done, not that somebody else did it.
        Assert.Equal("Đã gửi biên tập.", (await paper.Ngoc.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector(".notice")!.TextContent);
    }

    [Fact]
    public async Task What_another_has_done_or_was_done_otherwise_is_told()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted);
        var release = $"/admin/bai/{story.Id}/xuat-ban";
        var other = await paper.ColleagueAsync(Role.ManagingEditor);
        var (chief, managing) = (await paper.Chief.Browser.OpenAsync(release), await other.OpenAsync(release));
        await paper.Chief.Browser.SendAsync(chief, release, ("How", "hen"), ("At", "2026-03-05T09:00"));

        Assert.Equal(HttpStatusCode.Redirect, (await paper.Chief.Browser.SendAsync(chief, release, ("How", "hen"), ("At", "2026-03-05T09:00"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await paper.Chief.Browser.SendAsync(chief, release, ("How", "hen"), ("At", "2026-03-05T10:00"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await other.SendAsync(managing, release, ("How", "hen"), ("At", "2026-03-05T09:00"))).StatusCode);
    }

    [Theory, InlineData("tra-lai"), InlineData("go-bai")]
    public async Task Nobody_returns_or_withdraws_without_a_word(string step)
    {
        var story = await paper.StoryAsync(paper.Linh, step == "go-bai" ? ArticleStatus.Approved : ArticleStatus.InEditing);
        var response = await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}/{step}", $"/admin/bai/{story.Id}/{step}", ("Note", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(story.Status, (await paper.ReloadAsync(story.Id)).Status);
    }
}
