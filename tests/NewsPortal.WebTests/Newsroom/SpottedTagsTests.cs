using System.Net;
using System.Text.Json;
using NewsPortal.Articles;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>Tags that stand in a story's own words are offered on its page, and again after its saves.</summary>
public class SpottedTagsTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_names_them_with_and_without_script_and_leaves_out_those_the_story_has()
    {
        var (has, other) = (An.Tag("Cầu phao"), An.Tag("Bến phà"));
        await paper.SaveAsync(has, other);
        var story = await paper.StoryAsync(paper.Linh, title: "Cầu phao thay bến phà");
        await paper.Linh.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Tags", "Cầu phao"));

        var page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");

        var spotted = page.QuerySelector("#the-goi-y")!;
        Assert.Equal(["Bến phà"], spotted.QuerySelectorAll("button.chip").Select(b => b.GetAttribute("data-tag")));
        Assert.Equal("Thẻ gợi ý: Bến phà", spotted.QuerySelector(".without-script")!.TextContent);
        Assert.False(spotted.HasAttribute("hidden"));
    }

    [Fact]
    public async Task A_story_that_names_none_shows_no_line()
    {
        var story = await paper.StoryAsync(paper.Linh, title: "Chuyện không tên");

        Assert.True((await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector("#the-goi-y")!.HasAttribute("hidden"));
        Assert.True((await paper.Linh.Browser.OpenAsync("/admin/bai/moi")).QuerySelector("#the-goi-y")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task After_a_save_the_address_tells_what_stands_there_now()
    {
        await paper.SaveAsync(An.Tag("Lúa chiêm"));
        var story = await paper.StoryAsync(paper.Linh, title: "Trước vụ gặt");
        Assert.Empty(await AskAsync(story));

        var page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");
        await NewsroomPaper.AutosaveAsync(paper.Linh.Browser, page, ("Body", "Năm nay **lúa chiêm** chín sớm."));

        Assert.Equal(["Lúa chiêm"], await AskAsync(story));
    }

    [Fact]
    public async Task Nobody_hears_of_a_story_that_is_out_of_reach_or_withdrawn()
    {
        var (own, withdrawn) = (await paper.StoryAsync(paper.Linh), await paper.StoryAsync(paper.Linh, ArticleStatus.Withdrawn));

        Assert.Equal(HttpStatusCode.NotFound, (await paper.Dat.Browser.GetAsync($"/admin/bai/{own.Id}/the-goi-y")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Chief.Browser.GetAsync($"/admin/bai/{withdrawn.Id}/the-goi-y")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await paper.Chief.Browser.GetAsync($"/admin/bai/{own.Id}/the-goi-y")).StatusCode);
    }

    private async Task<List<string?>> AskAsync(Article story)
    {
        var response = await paper.Linh.Browser.GetAsync($"/admin/bai/{story.Id}/the-goi-y");
        return [.. JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct)).RootElement.EnumerateArray().Select(e => e.GetString())];
    }
}
