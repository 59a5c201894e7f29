using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>A story's page was open while others changed what it stands on.</summary>
public sealed class MeanwhileTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pen_name_that_was_renamed_meanwhile_still_signs()
    {
        var penName = An.PenName("Đỗ Quyên");
        await paper.SaveAsync(penName);
        var story = await paper.StoryAsync(paper.Linh);
        await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Names", "Đỗ Quyên, Khách Mời"));
        var page = await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}");

        Assert.Equal(HttpStatusCode.Redirect, (await paper.Chief.Browser.SendAsync($"/admin/but-danh/{penName.Id}", $"/admin/but-danh/{penName.Id}", ("Name", "Đỗ Quyên Anh"))).StatusCode);
        await paper.Chief.Browser.SendAsync(page, $"/admin/bai/{story.Id}", ("Title", "Tít sửa sau khi đổi tên"));

        var saved = await paper.ReloadAsync(story.Id);
        Assert.Equal("Tít sửa sau khi đổi tên", saved.Title);
        Assert.Equal([(penName.Id, null), (null, "Khách Mời")], saved.Bylines.OrderBy(b => b.Position).Select(b => (b.PenNameId, b.GuestName)));
    }

    [Fact]
    public async Task A_correction_of_words_that_a_colleague_has_just_changed_is_not_published_and_stays_on_the_page()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);
        var (mine, theirs) = (await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}"), await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}"));
        await paper.Chief.Browser.SendAsync(theirs, $"/admin/bai/{story.Id}", ("Body", "Bản của đồng nghiệp."), ("Change", "Spelling"));

        var refused = await paper.Chief.Browser.SendAsync(mine, $"/admin/bai/{story.Id}", ("Body", "Bản của tôi."), ("Change", "Correction"),
            ("Wrong", "Chữ sai."), ("Right", "Chữ đúng."), ("Apology", "Xin lỗi."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Colleague.ReadAsync(refused);
        Assert.StartsWith("Đồng nghiệp vừa lưu bản khác", page.QuerySelector("#loai-sua-sai")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(("Bản của tôi.", "Chữ đúng."), (page.QuerySelector("[name=Body]")!.TextContent.Trim(), page.QuerySelector("[name=Right]")!.TextContent.Trim()));
        Assert.DoesNotContain("Chữ đúng.", await paper.Reader().GetStringAsync("/dinh-chinh", Ct), StringComparison.Ordinal);

        var saved = await paper.Chief.Browser.SendAsync(page, $"/admin/bai/{story.Id}", ("Change", "Update"));
        Assert.Equal($"/admin/bai/{story.Id}#doan-cho", saved.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_same_correction_sent_again_is_one()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);
        for (var i = 0; i < 2; i++)
            await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Body", $"Bản {i}."), ("Change", "Correction"),
                ("Wrong", "Sai."), ("Right", "Đúng."), ("Apology", "Xin lỗi."));

        Assert.Equal("Bản 1.", (await paper.ReloadAsync(story.Id)).Text!.Body);
        Assert.Equal(1, await paper.AskAsync(db => db.Corrections.CountAsync(c => c.ArticleId == story.Id, Ct)));
    }

    [Fact]
    public async Task A_save_that_changes_nothing_makes_no_tag()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved);
        var page = await paper.Chief.Browser.OpenAsync($"/admin/bai/{story.Id}");
        await NewsroomPaper.AutosaveAsync(paper.Chief.Browser, page, ("Tags", "Thẻ gõ dở"));
        await paper.Chief.Browser.SendAsync(page, $"/admin/bai/{story.Id}", ("Tags", "Thẻ chưa lưu"), ("Body", "Chữ mới."));
        Assert.Equal(0, await paper.AskAsync(db => db.Tags.CountAsync(t => t.Name == "Thẻ gõ dở" || t.Name == "Thẻ chưa lưu", Ct)));

        await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Tags", "Thẻ được lưu"));
        Assert.Single((await paper.ReloadAsync(story.Id)).Taggings);
        Assert.Equal(1, await paper.AskAsync(db => db.AuditEntries.CountAsync(e => e.Subject == AuditSubject.Tag && e.SubjectName == "Thẻ được lưu", Ct)));
    }

    [Fact]
    public async Task A_tag_cannot_be_given_a_name_that_would_be_read_as_several()
    {
        var tag = An.Tag("Một thẻ");
        await paper.SaveAsync(tag);
        var refused = await paper.Chief.Browser.SendAsync($"/admin/the/{tag.Id}", $"/admin/the/{tag.Id}", ("Name", "Một, hai; ba"));

        Assert.Equal("Tên thẻ không có dấu phẩy hay chấm phẩy.", (await Colleague.ReadAsync(refused)).QuerySelector("[data-valmsg-for=Name]")!.TextContent);
    }

    [Fact]
    public async Task Redirects_that_would_end_nowhere_are_refused_also_as_a_chain_or_a_ring()
    {
        const string Lines = "/d1,/d2\n/d2,/d3\n/v1,/v2\n/v2,/v3\n/v3,/v1\n/e1,/e2\n/e2,https://khac.example\n/t1,/t2\n/t2,/chinh-tri\ntin-khong-gach,/tin-moi";
        var report = await Colleague.ReadAsync(await paper.Chief.Browser.SendAsync("/admin/chuyen-huong/nhap", "/admin/chuyen-huong/nhap", ("Text", Lines)));

        Assert.StartsWith("Đã nhận 2 dòng, không nhận 8", report.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/t1", "/t2"], await paper.AskAsync(db => db.Redirects.Where(r => r.To == "/chinh-tri").OrderBy(r => r.From).Select(r => r.From).ToListAsync(Ct)));
        Assert.Equal(0, await paper.AskAsync(db => db.Redirects.CountAsync(r => r.From.StartsWith("/v") || r.From.StartsWith("/d1") || r.From.StartsWith("/e"), Ct)));
    }

    [Fact]
    public async Task A_form_that_does_not_say_when_publishes_nothing()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Submitted);
        var refused = await paper.Chief.Browser.SendAsync($"/admin/bai/{story.Id}/xuat-ban", $"/admin/bai/{story.Id}/xuat-ban", ("How", "at"), ("At", "2026-03-05T10:00"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(ArticleStatus.Submitted, (await paper.ReloadAsync(story.Id)).Status);
    }
}
