using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>"Cập nhật bài", and the choice that stands beside it.</summary>
public class ClassingTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string Unclassed = "Bài đang đăng: bạn chọn lần sửa này là sửa lỗi chính tả, cập nhật hay đính chính.";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_choice_it_is_refused_at_the_field_and_nothing_typed_is_lost()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);

        var refused = await SendAsync(story, ("Body", "Chữ mới của tôi."), ("Tags", "Lũ"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Colleague.ReadAsync(refused);
        Assert.Equal((Unclassed, "true"), (page.QuerySelector("#loai-sua-sai")!.TextContent.Trim(), page.QuerySelector("#loai-sua")!.GetAttribute("aria-invalid")));
        Assert.Equal(("Chữ mới của tôi.", "Lũ"), (page.QuerySelector("[name=Body]")!.TextContent, page.QuerySelector("[name=Tags]")!.GetAttribute("value")));
        Assert.Equal(story.Version, (await paper.ReloadAsync(story.Id)).Version);

        await paper.Chief.Browser.SendAsync(page, $"/admin/bai/{story.Id}", ("Change", "Spelling"));
        var shown = await paper.OpenAsync(story.Address());
        Assert.Contains("Chữ mới của tôi.", shown.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
        Assert.Null(shown.QuerySelector(".updated"));
    }

    [Fact]
    public async Task So_it_is_for_a_page_that_reads_JSON()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);
        var page = await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}");

        var (status, answer) = await NewsroomPaper.AutosaveAsync(paper.Chief.Browser, page, ("Body", "Chữ mới."), ("Auto", "false"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, Unclassed), (status, answer.GetProperty("errors").GetProperty("Change")[0].GetString()));
        (status, answer) = await NewsroomPaper.AutosaveAsync(paper.Chief.Browser, page, ("Body", "Chữ mới."), ("Auto", "false"), ("Change", "Update"));
        Assert.Equal((HttpStatusCode.OK, false), (status, answer.GetProperty("putBy").GetBoolean()));
        Assert.Equal("10:00 04/03/2026 (GMT+7)", (await paper.OpenAsync(story.Address())).QuerySelector(".updated time")!.TextContent);
    }

    [Theory]
    [InlineData("Change", "Khác")]
    [InlineData("Change", "7")]
    [InlineData("Wrong", "")]
    [InlineData("Apology", "  ")]
    [InlineData("Right", null)]
    public async Task What_is_no_class_and_what_is_half_a_correction_is_refused_at_its_field(string field, string? typed)
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);
        (string, string)[] whole = [("Change", "Correction"), ("Wrong", "Sáu xã."), ("Right", "Bảy xã."), ("Apology", "Xin lỗi.")];

        var refused = await SendAsync(story, [("Body", "Bảy xã."), .. whole.Where(f => f.Item1 != field), (field, typed ?? new string('a', 4001))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Colleague.ReadAsync(refused);
        Assert.Equal("true", page.QuerySelector($"form#bai [name={field}], [form=bai][name={field}]")!.GetAttribute("aria-invalid"));
        if (field != "Wrong") Assert.Equal("Sáu xã.", page.QuerySelector("[name=Wrong]")!.TextContent);
        Assert.Equal(story.Version, (await paper.ReloadAsync(story.Id)).Version);
    }

    [Fact]
    public async Task A_correction_comes_back_with_the_passages_that_change_and_goes_out_when_it_is_sent_again()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, title: "Lũ về sáu xã");

        var asked = await SendAsync(story, ("Title", "Lũ về bảy xã"), ("Change", "Correction"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        var page = await Colleague.ReadAsync(asked);
        Assert.Equal(("Lũ về sáu xã", "Lũ về bảy xã", "Tòa soạn xin lỗi bạn đọc và những người liên quan."),
            (page.QuerySelector("[name=Wrong]")!.TextContent, page.QuerySelector("[name=Right]")!.TextContent, page.QuerySelector("[name=Apology]")!.TextContent));
        foreach (var _ in new int[2]) Assert.Equal(HttpStatusCode.Redirect, (await paper.Chief.Browser.SendAsync(page, $"/admin/bai/{story.Id}")).StatusCode);

        var after = await paper.ReloadAsync(story.Id);
        var box = (await paper.OpenAsync(after.Address())).QuerySelector(".correction")!;
        Assert.Equal("Thông tin cải chính, xin lỗi", box.QuerySelector("h2")!.TextContent);
        Assert.Equal("Bài “Lũ về sáu xã”, chuyên mục Chính trị, đăng 4/3/2026.", Assert.Single(box.QuerySelectorAll("p:first-child")).TextContent);
        Assert.Equal(["Lũ về sáu xã", "Lũ về bảy xã"], box.QuerySelectorAll("dd").Select(d => d.TextContent));
        Assert.Contains("Lũ về sáu xã", (await paper.OpenAsync("/dinh-chinh")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await paper.AskAsync(db => db.AuditEntries.Where(e => e.SubjectId == story.Id && e.Deed == AuditDeed.Corrected).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Bringing_an_old_version_back_before_readers_is_classed_too()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);
        await SendAsync(story, ("Body", "Bản hai."), ("Change", "Update"));
        var address = $"/admin/bai/{story.Id}/phien-ban/1";

        var refused = await paper.Chief.Browser.SendAsync(address, address);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, Unclassed), (refused.StatusCode, (await Colleague.ReadAsync(refused)).QuerySelector("#loai-sua-sai")!.TextContent.Trim()));
        var asked = await Colleague.ReadAsync(await paper.Chief.Browser.SendAsync(address, address, ("Change", "Correction")));
        Assert.Equal("Bản hai.", asked.QuerySelector("[name=Wrong]")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await paper.Chief.Browser.SendAsync(asked, address)).StatusCode);

        Assert.Equal(ChangeKind.Correction, await paper.AskAsync(db => db.Revisions.Where(r => r.ArticleId == story.Id && r.RestoredFrom == 1).Select(r => r.Change).SingleAsync(Ct)));
        Assert.Single((await paper.OpenAsync(story.Address())).QuerySelectorAll(".correction dl"));
    }

    [Fact]
    public async Task A_story_that_readers_do_not_have_is_saved_as_before()
    {
        foreach (var (status, at) in new[] { (ArticleStatus.Submitted, (DateTime?)null), (ArticleStatus.Approved, An.Hour.AddHours(1)) })
        {
            var story = await paper.StoryAsync(paper.Linh, status, at: at);
            Assert.Null((await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector("[name=Change]"));
            await SendAsync(story, ("Body", "Chữ mới."));
            Assert.Equal("Chữ mới.", (await paper.ReloadAsync(story.Id)).Text!.Body);
        }
    }

    private Task<HttpResponseMessage> SendAsync(Article story, params (string, string)[] filled) =>
        paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", filled);
}
