using System.Net;
using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.WebTests.Newsroom;
using Xunit;

namespace NewsPortal.WebTests.Histories;

/// <summary>"Lịch sử sửa bài", as readers read it.</summary>
public class HistoryPageTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_what_readers_had_and_have_newest_first_and_nothing_else()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.InEditing, title: "Lũ về sáu xã");
        await SaveAsync(story, ("Body", "Bản nháp bí mật."));
        await SaveAsync(story, ("Body", "Nước lên nhanh ở sáu xã.\n\nĐường bị ngâp."));
        await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}/xuat-ban", $"/admin/bai/{story.Id}/xuat-ban", ("How", "ngay"));
        Assert.Null((await paper.OpenAsync(story.Address())).QuerySelector("a[href^='/lich-su/']"));
        await ChangeAsync(story, "Nước lên nhanh ở sáu xã.\n\nĐường bị ngập.", ("Change", "Spelling"));
        Assert.NotNull((await paper.OpenAsync(story.Address())).QuerySelector($".byline a[href='/lich-su/{story.Id}']"));
        Assert.Null((await paper.OpenAsync(story.Address())).QuerySelector(".updated"));
        await ChangeAsync(story, "Nước lên nhanh ở sáu xã.\n\nĐường bị ngập.\n\nTối nay mưa tiếp.", ("Change", "Update"));
        await ChangeAsync(story, "Nước lên nhanh ở bảy xã.\n\nĐường bị ngập.\n\nTối nay mưa tiếp.",
            ("Change", "Correction"), ("Wrong", "Sáu xã."), ("Right", "Bảy xã."), ("Apology", "Tòa soạn xin lỗi."));
        var open = await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}");
        await NewsroomPaper.AutosaveAsync(paper.Chief.Browser, open, ("Body", "Giữ tạm bí mật."));

        var page = await paper.OpenAsync($"/lich-su/{story.Id}");

        var changes = page.QuerySelectorAll("main .change");
        Assert.Equal(["Đính chính", "Cập nhật", "Sửa lỗi chính tả"], changes.Select(c => c.QuerySelector("h2, summary")!.ChildNodes[0].TextContent.Trim()));
        Assert.Equal(["SECTION", "SECTION", "DETAILS"], changes.Select(c => c.TagName));
        Assert.Equal(("sáu", "bảy"), (changes[0].QuerySelector("del")!.TextContent, changes[0].QuerySelector("ins")!.TextContent));
        Assert.Equal(["Sáu xã.", "Bảy xã."], changes[0].QuerySelectorAll(".correction dd").Select(d => d.TextContent));
        Assert.Equal(("Chưa có đoạn này.", "Tối nay mưa tiếp."), (changes[1].QuerySelector(".unworded")!.TextContent, changes[1].QuerySelector(".diff")!.TextContent.Trim()));
        Assert.Equal(("Đường bị ngâp.", "Đường bị ngập."), (changes[2].QuerySelectorAll(".diff")[0].TextContent, changes[2].QuerySelectorAll(".diff")[1].TextContent));
        var text = page.QuerySelector("main")!.TextContent;
        Assert.DoesNotContain("bí mật", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Người ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_there_for_what_readers_have_only()
    {
        var reader = paper.Reader();
        var published = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);
        Assert.Equal("Bài chưa thay đổi từ khi đăng.", (await paper.OpenAsync($"/lich-su/{published.Id}")).QuerySelector(".empty")!.TextContent);
        var withdrawn = await paper.StoryAsync(paper.Linh, ArticleStatus.Withdrawn);
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync($"/lich-su/{withdrawn.Id}", Ct)).StatusCode);
        foreach (var hidden in new[] { await paper.StoryAsync(paper.Linh), await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, at: An.Hour.AddHours(1)) })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/lich-su/{hidden.Id}", Ct)).StatusCode);
        foreach (var none in new[] { "0", "-1", "999999", "99999999999", "abc" })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/lich-su/{none}", Ct)).StatusCode);
    }

    private async Task ChangeAsync(Article story, string body, params (string, string)[] classed)
    {
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        await SaveAsync(story, [("Body", body), .. classed]);
    }

    private async Task SaveAsync(Article story, params (string, string)[] filled) =>
        Assert.Equal(HttpStatusCode.Redirect, (await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", filled)).StatusCode);
}
