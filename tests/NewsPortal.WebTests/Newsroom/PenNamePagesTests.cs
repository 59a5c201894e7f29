using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class PenNamePagesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string List = "/admin/but-danh";
    private const string New = "/admin/but-danh/moi";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pen_name_gets_a_face_a_life_and_an_owner_and_another_address()
    {
        await Chief.SendAsync(New, New, ("Name", "Đồng Nội"));
        var penName = await paper.AskAsync(db => db.PenNames.AsNoTracking().SingleAsync(p => p.Slug == "dong-noi", Ct));
        var story = An.Article("Mùa gặt", paper.Politics);
        story.SignBy(Byline.Of(penName));
        await paper.SaveAsync(story);

        await Chief.SendAsync($"{List}/{penName.Id}", $"{List}/{penName.Id}", ("Name", "Đồng Nội"), ("Slug", "dong-noi-tac-gia"), ("Biography", "Viết về đồng ruộng."),
            ("Portrait", paper.Cover.Key), ("EditorId", $"{paper.Dat.Editor.Id}"));

        Assert.Equal("/tac-gia/dong-noi-tac-gia", (await paper.Reader().GetAsync("/tac-gia/dong-noi", Ct)).Headers.Location!.OriginalString);
        var page = await paper.OpenAsync("/tac-gia/dong-noi-tac-gia");
        Assert.Equal(("Viết về đồng ruộng.", paper.Cover.Alt), (page.QuerySelector(".introduction")!.TextContent, page.QuerySelector(".portrait img")!.GetAttribute("alt")));
        Assert.Equal("Đồng Nội", (await paper.Dat.Browser.OpenAsync("/admin/bai/moi")).QuerySelector("#tac-gia")!.GetAttribute("value"));
        Assert.Equal([AuditDeed.Created, AuditDeed.Renamed], await paper.AskAsync(db => db.AuditEntries
            .Where(e => e.Subject == AuditSubject.PenName && e.SubjectId == penName.Id).OrderBy(e => e.Id).Select(e => e.Deed).ToListAsync(Ct)));
    }

    [Theory]
    [InlineData("Name", "", "Name", "chưa điền tên")]
    [InlineData("Name", "Hà Linh", "Name", "đã có")]
    [InlineData("Name", "An, Bình", "Name", "dấu phẩy")]
    [InlineData("Slug", "ha-linh", "Slug", "“Hà Linh”")]
    [InlineData("Portrait", "00000000", "Portrait", "không có trong thư viện")]
    [InlineData("EditorId", "99999", "EditorId", "Không có người này")]
    public async Task What_cannot_be_is_said_at_its_field(string name, string value, string field, string says)
    {
        var answer = await Chief.SendAsync(New, New, [("Name", name == "Name" ? value : "Bút mới"), .. name == "Name" ? [] : new[] { (name, value) }]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Colleague.ReadAsync(answer);
        Assert.Contains(says, page.QuerySelector($"[data-valmsg-for='{field}']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name == "Name" ? value : "Bút mới", page.QuerySelector("#ten")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task The_list_goes_on_by_fifty_and_is_found_without_marks()
    {
        await paper.SaveAsync([.. Enumerable.Range(0, 55).Select(n => An.PenName($"Thợ Viết {(char)('a' + n / 26)}{(char)('a' + n % 26)}"))]);

        var first = await Chief.OpenAsync($"{List}?q=tho+viet");
        var second = await Chief.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(55, first.QuerySelectorAll("tbody th a").Concat(second.QuerySelectorAll("tbody th a")).Select(a => a.TextContent).Distinct().Count());
    }

    private Colleague Chief => paper.Chief.Browser;
}
