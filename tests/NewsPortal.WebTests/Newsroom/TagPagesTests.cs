using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Kit;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class TagPagesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string List = "/admin/the";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_counts_stories_shows_near_names_and_goes_on_by_fifty()
    {
        Tag[] tags = [.. Enumerable.Range(0, 60).Select(n => An.Tag($"Hàng {(char)('a' + n / 26)}{(char)('a' + n % 26)} loạt"))];
        await paper.SaveAsync([.. tags]);
        await TaggedAsync("Bài có hàng", tags[0]);

        var first = await Desk.OpenAsync($"{List}?q=hang+lo");
        var second = await Desk.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(tags.Select(t => t.Name), Names(first).Concat(Names(second)));
        Assert.Null(second.QuerySelector("a[rel=next]"));
        var row = first.QuerySelectorAll("tbody tr")[0];
        Assert.Equal("1 bài", row.Children[2].TextContent);
        Assert.Contains("Hàng ab loạt", row.Children[3].TextContent, StringComparison.Ordinal);

        var newest = await Desk.OpenAsync($"{List}?q=hang+lo&sap=moi");
        Assert.Equal(tags.Reverse().Take(50).Select(t => t.Name), Names(newest));
        Assert.Equal(10, Names(await Desk.OpenAsync(newest.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).Count());
    }

    [Fact]
    public async Task A_tag_by_another_name_and_then_merged_is_one_301_away_from_all_its_addresses()
    {
        var (one, other) = (An.Tag("Cầu đường"), An.Tag("Giao thông"));
        await paper.SaveAsync(one, other);
        var story = await TaggedAsync("Thông cầu mới", one);

        await Desk.SendAsync($"{List}/{one.Id}", $"{List}/{one.Id}", ("Name", "Đường và cầu"));
        await Desk.SendAsync(await AskedAsync(one.Id, "giao thong"), $"{List}/{one.Id}/gop");

        foreach (var old in new[] { "/tag/cau-duong", "/tag/duong-va-cau" })
            Assert.Equal("/tag/giao-thong?trang=1", (await paper.Reader().GetAsync($"{old}?trang=1", Ct)).Headers.Location!.OriginalString);
        Assert.Contains("Thông cầu mới", (await paper.OpenAsync("/tag/giao-thong")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await paper.OpenAsync(story)).QuerySelectorAll("a"), a => a.GetAttribute("href") == "/tag/giao-thong");
        Assert.Equal("/admin/the", (await Desk.PostAsync($"{List}/{one.Id}/gop", ("Into", "Giao thông"), await SealAsync())).Headers.Location!.OriginalString);
    }

    [Theory, InlineData("Tên gõ dở"), InlineData("có, phẩy")]
    public async Task A_name_typed_for_a_tag_that_is_deleted_meanwhile_is_said_again(string name)
    {
        var tag = An.Tag($"Sắp xóa {Guid.NewGuid():N}");
        await paper.SaveAsync(tag);
        var page = await Desk.OpenAsync($"{List}/{tag.Id}");
        await Desk.SendAsync($"{List}/{tag.Id}", $"{List}/{tag.Id}/xoa");

        var answer = await Desk.SendAsync(page, $"{List}/{tag.Id}", ("Name", name));

        var list = await Desk.OpenAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains($"“{name}” chưa được lưu", list.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, list.QuerySelector("[name=q]")!.GetAttribute("value"));
    }

    // What is asked before two tags are made one; nothing is proposed that one key could send.
    private async Task<AngleSharp.Dom.IDocument> AskedAsync(int id, string into)
    {
        Assert.Null((await Desk.OpenAsync($"{List}/{id}")).QuerySelector("#gop-vao")!.GetAttribute("value"));
        var asked = await Desk.OpenAsync($"{List}/{id}/gop?Into={into}");
        Assert.Contains("(1 bài) gộp vào Giao thông.", asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        return asked;
    }

    [Theory]
    [InlineData("", "chưa điền tên")]
    [InlineData("😀 !!!", "ít nhất một chữ cái")]
    [InlineData("CHỢ NỔI", "gộp hai thẻ")]
    public async Task A_name_that_cannot_be_is_said_at_its_field(string name, string says)
    {
        if (!await paper.AskAsync(db => db.Tags.AnyAsync(t => t.Slug == "cho-noi", Ct))) await paper.SaveAsync(An.Tag("Chợ nổi"));
        var tag = An.Tag($"Chợ {Guid.NewGuid():N}");
        await paper.SaveAsync(tag);

        var answer = await Desk.SendAsync($"{List}/{tag.Id}", $"{List}/{tag.Id}", ("Name", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Colleague.ReadAsync(answer);
        Assert.Contains(says, page.QuerySelector("[data-valmsg-for='Name']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, page.QuerySelector("#ten")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Ten_kilobytes_are_no_name_and_a_list_may_be_asked_for_anything()
    {
        var tag = An.Tag("Mười cân");
        await paper.SaveAsync(tag);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Desk.SendAsync($"{List}/{tag.Id}", $"{List}/{tag.Id}", ("Name", new string('ă', 5_000)))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Desk.GetAsync($"{List}/{tag.Id}/gop?Into={new string('a', 5_000)}")).StatusCode);
        foreach (var query in new[] { "sau=x", "sau=~", "sau=a~b~c", "sap=moi&sau=99999999999", "sap=khong", "q=%25%27%3B", "q=😀" })
            Assert.Equal(HttpStatusCode.OK, (await Desk.GetAsync($"{List}?{query}")).StatusCode);
    }

    private Colleague Desk => paper.Ngoc.Browser;

    private static IEnumerable<string> Names(IDocument page) => page.QuerySelectorAll("tbody th a").Select(a => a.TextContent);

    private async Task<(string, string)> SealAsync() =>
        ("__RequestVerificationToken", (await Desk.OpenAsync(List)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    private async Task<string> TaggedAsync(string title, params Tag[] tags)
    {
        var story = An.Article(title, paper.Politics);
        story.TagWith(tags);
        await paper.SaveAsync(story);
        return story.Address();
    }
}
