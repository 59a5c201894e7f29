using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Auditing;
using NewsPortal.Kit;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Newsroom.Sections;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class SectionPagesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string List = "/admin/chuyen-muc";
    private const string New = "/admin/chuyen-muc/moi";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_section_stands_in_the_menu_at_once_and_its_name_changes_with_one_entry_in_the_log()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Chief.SendAsync(New, New, ("Name", "  Nông   thôn mới "))).StatusCode);
        Assert.Equal("Nông thôn mới", (await paper.OpenAsync("/nong-thon-moi")).QuerySelector("h1")!.TextContent);
        var id = await IdAsync("nong-thon-moi");

        await Chief.SendAsync($"{List}/{id}", $"{List}/{id}", ("Name", "Nông thôn"), ("Slug", "nong-thon"), ("Description", "Tin từ đồng ruộng."));

        Assert.Contains((await paper.OpenAsync("/")).QuerySelectorAll("nav a"), a => a.TextContent.Trim() == "Nông thôn");
        Assert.Equal([(AuditDeed.Created, ""), (AuditDeed.Renamed, "Tên: Nông thôn mới\nĐịa chỉ: /nong-thon-moi\nGiới thiệu: ")],
            (await AuditAsync(id)).Select(e => (e.Deed, e.From)));
    }

    [Fact]
    public async Task An_address_of_another_page_of_the_paper_is_no_sections()
    {
        var parts = paper.Services.GetRequiredService<ReservedAddresses>().Parts;
        Assert.Superset(new HashSet<string> { "admin", "tag", "rss", "tim-kiem", "tin-moi", "tin-nong", "xem-nhieu", "chu-de", "tac-gia", "media", "css", "js", "health", "da-luu", "doc", "xem-truoc", "loi" }, parts.ToHashSet());
        // They are found without the routes, which a verb has none of, and come to the same.
        var routed = paper.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText!.TrimStart('/').Split('/')[0].ToLowerInvariant());
        Assert.Superset(routed.Where(part => part.Length > 0 && !part.Contains('{', StringComparison.Ordinal) && !part.Contains('.', StringComparison.Ordinal)).ToHashSet(), parts.ToHashSet());

        foreach (var part in parts.Where(p => p.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
            Assert.Contains("của trang khác", await RefusedAsync(New, New, "Slug", ("Name", "Mới"), ("Slug", part)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Name", "chưa điền tên")]
    [InlineData("😀", "Slug", "ít nhất một chữ cái")]
    [InlineData("Chính Trị", "Slug", "“Chính trị”")]
    [InlineData("CHINH TRI", "Slug", "“Chính trị”")]
    public async Task What_is_no_name_or_taken_is_said_at_its_field(string name, string field, string says) =>
        Assert.Contains(says, await RefusedAsync(New, New, field, ("Name", name)), StringComparison.Ordinal);

    [Fact]
    public async Task Ten_kilobytes_are_refused_and_come_back_as_they_were_typed_and_decomposed_letters_are_composed()
    {
        var name = string.Concat(Enumerable.Repeat("ễ", 5_000));
        var answer = await Chief.SendAsync(New, New, ("Name", name), ("Description", "Lời còn lại"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Colleague.ReadAsync(answer);
        Assert.Equal((name, "Lời còn lại"), (page.QuerySelector("#ten")!.GetAttribute("value"), page.QuerySelector("#gioi-thieu")!.TextContent));

        await Chief.SendAsync(New, New, ("Name", "Khuyến nông".Normalize(NormalizationForm.FormD)));
        Assert.Equal("Khuyến nông", await paper.AskAsync(db => db.Categories.Where(c => c.Path == "khuyen-nong").Select(c => c.Name).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Of_two_tabs_the_second_hears_what_the_first_has_done_and_loses_nothing_typed()
    {
        var section = await SaveAsync("Biển đảo");
        var (first, second) = (await Chief.OpenAsync($"{List}/{section.Id}"), await Chief.OpenAsync($"{List}/{section.Id}"));
        await Chief.SendAsync(first, $"{List}/{section.Id}", ("Name", "Biển và đảo"), ("Slug", "bien-va-dao"));

        var answer = await Chief.SendAsync(second, $"{List}/{section.Id}", ("Name", "Hải đảo"), ("Slug", "hai-dao"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Colleague.ReadAsync(answer);
        Assert.Contains("vừa được người khác", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Biển và đảo", "Hải đảo"), (page.QuerySelector("h1")!.TextContent, page.QuerySelector("#ten")!.GetAttribute("value")));

        // Now that both have been seen.
        Assert.Equal(HttpStatusCode.Redirect, (await Chief.SendAsync(page, $"{List}/{section.Id}")).StatusCode);
        Assert.Equal("hai-dao", await paper.AskAsync(db => db.Categories.Where(c => c.Id == section.Id).Select(c => c.Path).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Pressed_twice_a_section_goes_up_once()
    {
        var parent = await SaveAsync("Địa phương");
        foreach (var name in new[] { "Bắc", "Trung", "Nam" }) await Chief.SendAsync(New, New, ("Name", name), ("ParentId", $"{parent.Id}"));
        var south = await IdAsync("dia-phuong/nam");
        var page = await Chief.OpenAsync(List);

        foreach (var press in Enumerable.Range(0, 2)) await Chief.SendAsync(page, $"{List}/{south}/thu-tu", ("Way", "len"));

        Assert.Equal(["Bắc", "Nam", "Trung"], (await paper.OpenAsync("/dia-phuong")).QuerySelectorAll(".tabs a").Select(a => a.TextContent));
        Assert.Equal(AuditDeed.Reordered, (await AuditAsync(south))[^1].Deed);
        // Where the key was pressed one goes on.
        Assert.Equal("Đưa Nam lên trên", Assert.Single((await Chief.OpenAsync(List)).QuerySelectorAll("[autofocus]")).GetAttribute("aria-label"));
        Assert.Equal(2, (await AuditAsync(south)).Count);
    }

    [Fact]
    public async Task Only_an_empty_section_ends_and_what_led_to_it_ends_with_it()
    {
        var section = await SaveAsync("Phụ trương");
        var story = An.Draft("Bài nháp", section);
        await paper.SaveAsync(story);
        await Chief.SendAsync($"{List}/{section.Id}", $"{List}/{section.Id}", ("Name", "Số Tết"), ("Slug", "so-tet"));
        Assert.Contains("còn có bài", await RefusedAsync($"{List}/{section.Id}", $"{List}/{section.Id}/xoa", "Delete"), StringComparison.Ordinal);

        await Chief.SendAsync($"{List}/{section.Id}/gop?IntoId={paper.Sports.Id}", $"{List}/{section.Id}/gop");
        Assert.Equal("/the-thao", (await paper.Reader().GetAsync("/phu-truong", Ct)).Headers.Location!.OriginalString);

        var empty = await SaveAsync("Trống");
        await Chief.SendAsync($"{List}/{empty.Id}", $"{List}/{empty.Id}", ("Name", "Rỗng"), ("Slug", "rong"));
        await Chief.SendAsync($"{List}/{empty.Id}", $"{List}/{empty.Id}/xoa");
        foreach (var address in new[] { "/trong", "/rong", "/rss/trong.rss" }) Assert.Equal(HttpStatusCode.NotFound, (await paper.Reader().GetAsync(address, Ct)).StatusCode);
        Assert.Equal(AuditDeed.Deleted, (await AuditAsync(empty.Id))[^1].Deed);
    }

    [Fact]
    public async Task Before_a_section_is_merged_the_page_says_what_goes_where()
    {
        var section = await SaveAsync("Sẽ gộp");
        await paper.SaveAsync(An.Draft("Một bài", section));
        Assert.Equal("get", (await Chief.OpenAsync($"{List}/{section.Id}")).QuerySelector($"form[action='{List}/{section.Id}/gop']")!.GetAttribute("method"));

        var asked = await Chief.OpenAsync($"{List}/{section.Id}/gop?IntoId={paper.Sports.Id}");
        Assert.Contains("Sẽ gộp (1 bài) gộp vào Thể thao.", asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("không tách lại được", asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Chief.GetAsync($"{List}/{section.Id}/gop?IntoId={section.Id}")).StatusCode);

        await Chief.SendAsync(asked, $"{List}/{section.Id}/gop");
        Assert.Equal("Đã gộp “Sẽ gộp” cùng mọi bài của nó vào “Thể thao”.", (await Chief.OpenAsync(List)).QuerySelector(".notice")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_list_is_found_without_marks()
    {
        await SaveAsync("Đường sắt");
        Assert.Equal(["Đường sắt"], (await Chief.OpenAsync($"{List}?q=duong+sa")).QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        Assert.Contains("Không có chuyên mục nào như thế", (await Chief.OpenAsync($"{List}?q=khong+co")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private Colleague Chief => paper.Chief.Browser;

    private async Task<Category> SaveAsync(string name)
    {
        var section = An.Category(name);
        await paper.SaveAsync(section);
        return section;
    }

    private async Task<string> RefusedAsync(string page, string action, string field, params (string, string)[] filled)
    {
        var answer = await Chief.SendAsync(page, action, filled);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await Colleague.ReadAsync(answer)).QuerySelector($"[data-valmsg-for='{field}']")!.TextContent;
    }

    private Task<int> IdAsync(string path) => paper.AskAsync(db => db.Categories.Where(c => c.Path == path).Select(c => c.Id).SingleAsync(Ct));

    private Task<List<AuditEntry>> AuditAsync(int id) =>
        paper.AskAsync(db => db.AuditEntries.Where(e => e.Subject == AuditSubject.Section && e.SubjectId == id).OrderBy(e => e.Id).ToListAsync(Ct));
}
