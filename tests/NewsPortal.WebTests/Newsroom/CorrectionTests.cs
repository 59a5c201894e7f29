using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>A correction by itself, of what was mended before or of what another story replaced.</summary>
public class CorrectionTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static readonly (string, string)[] Words = [("Wrong", "Sáu xã."), ("Right", "Bảy xã."), ("Apology", "Tòa soạn xin lỗi.")];
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_added_once_however_often_it_is_sent()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);
        var address = $"/admin/bai/{story.Id}/dinh-chinh";
        Assert.Contains(address.Split('/')[^1], (await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelectorAll("button[name=Then]").Select(b => b.GetAttribute("value")));
        var page = await paper.Chief.Browser.OpenAsync(address);

        foreach (var _ in new int[2]) Assert.Equal(HttpStatusCode.Redirect, (await paper.Chief.Browser.SendAsync(page, address, Words)).StatusCode);

        Assert.Equal(["Sáu xã.", "Bảy xã."], (await paper.OpenAsync(story.Address())).QuerySelectorAll(".correction dd").Select(d => d.TextContent));
    }

    [Fact]
    public async Task It_may_name_the_piece_that_was_taken_down_and_replaced()
    {
        var (story, gone) = (await paper.StoryAsync(paper.Linh, ArticleStatus.Approved), await paper.StoryAsync(paper.Dat, ArticleStatus.Withdrawn, paper.Sports, "Bài sai đã gỡ"));
        var address = $"/admin/bai/{story.Id}/dinh-chinh";

        var refused = await paper.Chief.Browser.SendAsync(address, address, [.. Words, ("Piece", $"{story.Id}")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Colleague.ReadAsync(refused);
        Assert.Equal(("Không có bài nào đã gỡ ở số hay địa chỉ này.", "Sáu xã."), (page.QuerySelector("#bai-sai-sai")!.TextContent.Trim(), page.QuerySelector("[name=Wrong]")!.TextContent));
        await paper.Chief.Browser.SendAsync(page, address, ("Piece", $"https://bao.example.vn{gone.Address()}"));

        Assert.StartsWith("Bài “Bài sai đã gỡ”, chuyên mục Thể thao", (await paper.OpenAsync(story.Address())).QuerySelector(".correction p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_a_story_that_has_gone_meanwhile_takes_none_and_loses_nothing()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);
        var address = $"/admin/bai/{story.Id}/dinh-chinh";
        var page = await paper.Chief.Browser.OpenAsync(address);
        var refused = await Colleague.ReadAsync(await paper.Chief.Browser.SendAsync(page, address, ("Wrong", ""), ("Right", "Bảy xã.")));
        Assert.Equal(["Bạn ghi lại chữ sai đã đăng."], refused.QuerySelectorAll(".field-validation-error").Select(e => e.TextContent.Trim()));
        Assert.Equal("Bảy xã.", refused.QuerySelector("[name=Right]")!.TextContent);

        await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}/go-bai", $"/admin/bai/{story.Id}/go-bai", ("Note", "Sai."));
        var late = await paper.Chief.Browser.SendAsync(page, address, Words);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("Sáu xã.", (await Colleague.ReadAsync(late)).QuerySelector("[name=Wrong]")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await paper.Chief.Browser.GetAsync(address)).StatusCode);
        Assert.Equal(0, await paper.AskAsync(db => db.Corrections.CountAsync(c => c.ArticleId == story.Id, Ct)));
    }
}
