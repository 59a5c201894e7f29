using System.Net;
using NewsPortal.Articles;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public class StoryListTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    [Fact]
    public async Task The_list_is_narrowed_by_step_section_writer_tag_day_and_words_with_or_without_marks()
    {
        var flood = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted, title: "Nước lũ về Đồng Tháp");
        var game = await paper.StoryAsync(paper.Dat, ArticleStatus.Approved, paper.Sports, "Trận cầu muộn");
        var later = await paper.StoryAsync(paper.Dat, ArticleStatus.Approved, paper.Sports, "Trận cầu ngày mai", An.Hour.AddDays(1));
        await paper.Chief.Browser.SendAsync($"/admin/bai/{flood.Id}", $"/admin/bai/{flood.Id}", ("Tags", "Mưa lũ"));

        Assert.Equal([flood.Title], await TitlesAsync("q=lu+dong+thap"));
        Assert.Equal([flood.Title], await TitlesAsync("q=L%C5%A9%20%C4%91%E1%BB%93ng"));
        Assert.Equal([flood.Title], await TitlesAsync("the=m%C6%B0a+l%C5%A9"));
        Assert.Equal([later.Title, game.Title], await TitlesAsync($"muc={paper.Sports.Id}"));
        Assert.Equal([later.Title], await TitlesAsync($"muc={paper.Sports.Id}&buoc=hen-gio"));
        Assert.Equal([game.Title], await TitlesAsync($"muc={paper.Sports.Id}&buoc=xuat-ban"));
        Assert.Equal([flood.Title], await TitlesAsync($"nguoi={paper.Linh.Editor.Id}&buoc=cho-duyet"));
        Assert.Empty(await TitlesAsync("q=lu&tu=2026-03-05"));
        Assert.Equal([flood.Title], await TitlesAsync("q=lu&tu=2026-03-04&den=2026-03-04"));
        Assert.Empty(await TitlesAsync("cua-toi=1"));
        // Nonsense narrows nothing and breaks nothing.
        Assert.NotEmpty(await TitlesAsync("muc=x&nguoi=-1&tu=0001-01-01&den=9999-12-31&buoc=lung-tung&sau=9.9.9"));
    }

    [Fact]
    public async Task The_next_page_begins_where_this_one_ended()
    {
        var one = await paper.ColleagueAsync(NewsPortal.People.Role.Reporter);
        var writer = await paper.AskAsync(db => Task.FromResult(db.Editors.OrderBy(e => e.Id).Last().Id));
        await paper.SaveAsync([.. Enumerable.Range(1, 60).Select(i =>
        {
            var story = An.Draft($"Bài thứ {i}", paper.Politics);
            story.BegunBy(writer, An.Hour.AddMinutes(i / 3));
            return (object)story;
        })]);

        var first = await one.OpenAsync("/admin/bai");
        var second = await one.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        var titles = first.QuerySelectorAll(".story-line > p > a").Concat(second.QuerySelectorAll(".story-line > p > a")).Select(a => a.TextContent).ToList();
        Assert.Equal(Enumerable.Range(1, 60).Reverse().Select(i => $"Bài thứ {i}"), titles);
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Many_go_at_once_and_each_says_what_became_of_it()
    {
        var (good, bad, foreign) = (await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted), An.Draft("Thiếu ảnh", paper.Politics), await paper.StoryAsync(paper.Dat, ArticleStatus.Approved));
        bad.BegunBy(paper.Linh.Editor.Id, An.Hour);
        await paper.SaveAsync(bad);
        var token = (await paper.Chief.Browser.OpenAsync("/admin/bai")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var asked = await Colleague.ReadAsync(await paper.Chief.Browser.PostAsync("/admin/bai/hang-loat", ("__RequestVerificationToken", token), ("Deed", "xuat-ban"),
            ("Chosen", $"{good.Id} Submitted"), ("Chosen", $"{bad.Id} Draft"), ("Chosen", $"{foreign.Id} Submitted"), ("Chosen", "999999 Draft"), ("Chosen", "x y")));
        Assert.Equal("Xuất bản: chưa làm", asked.QuerySelector("h1")!.TextContent);
        Assert.Equal([good.Title, bad.Title, foreign.Title], asked.QuerySelectorAll(".story-lines a").Select(a => a.TextContent));
        Assert.Equal(ArticleStatus.Submitted, (await paper.ReloadAsync(good.Id)).Status);

        var response = await paper.Chief.Browser.SendAsync(asked, "/admin/bai/hang-loat", ("Deed", "xuat-ban"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await Colleague.ReadAsync(response);
        Assert.Equal("Xuất bản: 1 trên 4 bài", page.QuerySelector("h1")!.TextContent);
        var lines = page.QuerySelectorAll(".story-lines li").Select(l => l.TextContent).ToList();
        Assert.Contains("Xong: nay ở bước “Đã xuất bản”.", lines[0], StringComparison.Ordinal);
        Assert.Contains("chưa có ảnh đại diện", lines[1], StringComparison.Ordinal);
        Assert.Contains("Bài đã được người khác chuyển", lines[2], StringComparison.Ordinal);
        Assert.Contains("Không tìm thấy bài.", lines[3], StringComparison.Ordinal);
        Assert.Equal(ArticleStatus.Draft, (await paper.ReloadAsync(bad.Id)).Status);
    }

    [Fact]
    public async Task Many_are_not_returned_without_a_word()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.InEditing);
        var token = (await paper.Chief.Browser.OpenAsync("/admin/bai")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var asked = await paper.Chief.Browser.PostAsync("/admin/bai/hang-loat", ("__RequestVerificationToken", token), ("Deed", "tra-lai"), ("Chosen", $"{story.Id} InEditing"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);

        await paper.Chief.Browser.SendAsync(await Colleague.ReadAsync(asked), "/admin/bai/hang-loat", ("Deed", "tra-lai"), ("Note", "Sửa tít."));
        Assert.Equal(ArticleStatus.Draft, (await paper.ReloadAsync(story.Id)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await paper.Chief.Browser.PostAsync("/admin/bai/hang-loat", ("__RequestVerificationToken", token), ("Deed", "xoa-het"))).StatusCode);
    }

    private async Task<List<string>> TitlesAsync(string query) =>
        [.. (await paper.Chief.Browser.OpenAsync($"/admin/bai?{query}")).QuerySelectorAll(".story-line > p > a").Select(a => a.TextContent)];
}
