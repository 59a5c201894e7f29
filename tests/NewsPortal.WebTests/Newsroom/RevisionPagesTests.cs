using System.Net;
using NewsPortal.Articles;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public class RevisionPagesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    [Fact]
    public async Task Versions_are_listed_compared_word_by_word_and_brought_back()
    {
        var story = await paper.StoryAsync(paper.Linh);
        await paper.Linh.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Body", "Nước lên nhanh <b>lắm</b>."));
        await paper.Linh.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Body", "Nước xuống nhanh <b>lắm</b>.\n\nHết mưa."));

        var list = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}/phien-ban");
        Assert.Equal(["Phiên bản 3", "Phiên bản 2", "Phiên bản 1"], list.QuerySelectorAll(".story-line a").Select(a => a.TextContent));

        var third = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}/phien-ban/3");
        Assert.Equal(["lên"], third.QuerySelectorAll(".body del").Select(d => d.TextContent));
        Assert.Equal("Nước xuống nhanh <b>lắm</b>.\n\nHết mưa.", third.QuerySelectorAll(".diff.body")[1].TextContent);
        Assert.Contains("Thân bài", (await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}/phien-ban/3?voi=1")).QuerySelector(".diff.body")!.TextContent, StringComparison.Ordinal);

        await paper.Linh.Browser.SendAsync($"/admin/bai/{story.Id}/phien-ban/2", $"/admin/bai/{story.Id}/phien-ban/2");
        Assert.Equal("Nước lên nhanh <b>lắm</b>.", (await paper.ReloadAsync(story.Id)).Text!.Body);
        Assert.Contains("lấy lại từ phiên bản 2", (await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}/phien-ban")).QuerySelector(".story-line")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Linh.Browser.GetAsync($"/admin/bai/{story.Id}/phien-ban/99")).StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_story_is_read_by_chiefs_and_each_look_is_noted()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Withdrawn);
        await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}");
        await paper.Chief.Browser.GetAsync($"/admin/bai/{story.Id}/xem-truoc");
        await paper.Chief.Browser.GetAsync($"/admin/bai/{story.Id}/phien-ban");

        Assert.Equal([paper.Chief.Editor.Id, paper.Chief.Editor.Id, paper.Chief.Editor.Id],
            await paper.AskAsync(db => Task.FromResult(db.Looks.Where(l => l.ArticleId == story.Id).Select(l => l.EditorId).ToList())));
        Assert.Null((await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector("form#bai"));
    }
}
