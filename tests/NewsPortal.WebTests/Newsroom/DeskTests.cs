using NewsPortal.Articles;
using NewsPortal.Kit;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public class DeskTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    [Fact]
    public async Task The_desk_shows_each_what_waits_for_them_oldest_first_and_what_is_to_come()
    {
        var returned = await paper.StoryAsync(paper.Linh, title: "Bị trả lại");
        await paper.Linh.Browser.SendAsync($"/admin/bai/{returned.Id}/gui-duyet", $"/admin/bai/{returned.Id}/gui-duyet");
        await paper.Ngoc.Browser.SendAsync($"/admin/bai/{returned.Id}/tra-lai", $"/admin/bai/{returned.Id}/tra-lai", ("Note", "Sửa."));
        var (old, foreign, submitted) = (await paper.StoryAsync(paper.Linh, ArticleStatus.InEditing, title: "Chờ biên tập lâu"),
            await paper.StoryAsync(paper.Dat, ArticleStatus.InEditing, paper.Sports, "Mục khác"), await paper.StoryAsync(paper.Dat, ArticleStatus.Submitted, title: "Chờ duyệt"));
        paper.Clock.Advance(TimeSpan.FromHours(3));
        await paper.StoryAsync(paper.Linh, ArticleStatus.InEditing, title: "Chờ biên tập mới");
        var soon = await paper.StoryAsync(paper.Dat, ArticleStatus.Approved, title: "Tối nay", at: paper.Clock.UtcNow().AddHours(5));
        await paper.StoryAsync(paper.Dat, ArticleStatus.Approved, title: "Tuần sau", at: paper.Clock.UtcNow().AddDays(5));
        var read = await paper.StoryAsync(paper.Dat, ArticleStatus.Approved, title: "Đọc nhiều", at: paper.Clock.UtcNow().AddMinutes(-1));
        await paper.SaveAsync(new MostRead { Window = ReadWindow.Day, Rank = 1, ArticleId = read.Id, Reads = 1234 });

        Assert.Equal(["Bị trả lại"], await TitlesAsync(paper.Linh.Browser, "cho-toi"));
        Assert.Equal([old.Title, "Chờ biên tập mới"], await TitlesAsync(paper.Ngoc.Browser, "cho-toi"));
        Assert.Equal([submitted.Title], await TitlesAsync(paper.Chief.Browser, "cho-toi"));
        Assert.Equal([soon.Title], await TitlesAsync(paper.Chief.Browser, "lich"));
        Assert.Empty(await TitlesAsync(paper.Linh.Browser, "lich"));
        Assert.Contains("Chờ biên tập mới", await TitlesAsync(paper.Linh.Browser, "cua-toi"));
        var desk = await paper.Ngoc.Browser.OpenAsync("/admin");
        Assert.Equal("chờ 3 giờ", desk.QuerySelector(".waits")!.TextContent.Trim());
        Assert.Contains("1.234 lượt", desk.QuerySelector("[aria-labelledby=doc-nhieu]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Title, desk.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<List<string>> TitlesAsync(Colleague who, string box) =>
        [.. (await who.OpenAsync("/admin")).QuerySelectorAll($"[aria-labelledby={box}] .story-line a").Select(a => a.TextContent)];
}
