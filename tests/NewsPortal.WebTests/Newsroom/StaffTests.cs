using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class StaffTests : IAsyncLifetime
{
    private const string Password = "cây đa bến nước sân đình";
    private readonly NewsPortalApp app = new();
    private readonly Category politics = An.Category("Chính trị");
    private readonly Category culture = An.Category("Văn hóa");
    private Colleague admin = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.SaveAsync(politics, culture);
        admin = await app.ColleagueAsync(Role.Administrator);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Who_is_invited_sets_a_name_and_a_password_and_comes_in_with_role_and_sections()
    {
        var link = await InviteAsync("linh@example.vn", Role.Editor, culture);
        var browser = app.Stranger();
        var page = await browser.OpenAsync(link);
        Assert.Equal("linh@example.vn", page.QuerySelector("#Email")!.GetAttribute("value"));

        var accepted = await browser.SendAsync(page, "/admin/loi-moi", ("Name", "Hà Linh"), ("Password", Password), ("Again", Password));
        Assert.Equal("/admin/dang-nhap", accepted.Headers.Location!.OriginalString);
        await browser.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", "linh@example.vn"), ("Password", Password));

        var account = await browser.OpenAsync("/admin/tai-khoan");
        Assert.Equal("Hà Linh", account.QuerySelector("#Form_Name")!.GetAttribute("value"));
        Assert.Equal("linh@example.vn · Biên tập viên · Văn hóa", account.QuerySelector(".head .hint")!.TextContent);
    }

    [Fact]
    public async Task A_link_is_good_once_for_seven_days_and_for_one_editor_only()
    {
        var link = await InviteAsync("mot-lan@example.vn", Role.Reporter);
        Assert.Equal(HttpStatusCode.Redirect, (await AcceptAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Stranger().GetAsync(link)).StatusCode);

        var late = await InviteAsync("muon@example.vn", Role.Reporter);
        app.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await app.Stranger().OpenAsync(late);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Stranger().GetAsync(late)).StatusCode);

        await using var other = new NewsPortalApp();
        await other.HireAsync(Role.Reporter);
        foreach (var word in new[] { link, "/admin/loi-moi", "/admin/loi-moi?ma=CfDJ8khong", "/admin/loi-moi?ma=1" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.Stranger().GetAsync(word)).StatusCode);
    }

    [Fact]
    public async Task An_editor_without_sections_is_pointed_out_and_people_stand_by_their_given_names()
    {
        var page = await admin.OpenAsync("/admin/nguoi/moi");
        foreach (var (n, name) in new[] { "Đỗ Văn Ước", "Trần Thị Đào", "Trần Thị Dung" }.Index())
        {
            var invited = await Colleague.ReadAsync(await admin.SendAsync(page, "/admin/nguoi/moi", ("Name", name), ("Email", $"khong-muc-{n}@example.vn"), ("Role", $"{Role.Editor}")));
            Assert.Contains("chỉ thấy bài của mình", invited.QuerySelector(".notice.warning")!.TextContent, StringComparison.Ordinal);
        }

        var list = await admin.OpenAsync("/admin/nguoi");
        Assert.Equal(["Trần Thị Dung", "Trần Thị Đào", "Đỗ Văn Ước"], list.QuerySelectorAll("tbody th a").Select(a => a.TextContent).Where(n => n.Contains(" Thị ", StringComparison.Ordinal) || n.StartsWith('Đ')));
        Assert.Contains("Chưa được giao chuyên mục", list.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tabs_with_one_link_set_one_password()
    {
        var link = await InviteAsync("hai-the@example.vn", Role.Reporter);
        var tabs = new[] { app.Stranger(), app.Stranger() };
        var pages = await Task.WhenAll(tabs.Select(t => t.OpenAsync(link)));

        var answers = await Task.WhenAll(tabs.Select((t, i) =>
            t.SendAsync(pages[i], "/admin/loi-moi", ("Name", $"Thẻ {i}"), ("Password", $"{Password} {i}"), ("Again", $"{Password} {i}"))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_new_link_makes_the_old_one_void_and_a_suspension_both()
    {
        var old = await InviteAsync("linh@example.vn", Role.Reporter);
        var id = await IdAsync("linh@example.vn");

        var again = await Colleague.ReadAsync(await admin.SendAsync($"/admin/nguoi/{id}", $"/admin/nguoi/{id}/loi-moi"));
        var link = PathIn(again);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Stranger().GetAsync(old)).StatusCode);
        await app.Stranger().OpenAsync(link);

        await admin.SendAsync($"/admin/nguoi/{id}", $"/admin/nguoi/{id}/tam-dung");
        Assert.Equal(HttpStatusCode.NotFound, (await app.Stranger().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_new_role_takes_its_sections_along_and_ends_all_sessions()
    {
        var editor = await app.HireAsync(Role.Editor, sections: politics);
        var session = await app.SignedInAsync(editor);
        await session.OpenAsync("/admin");

        await SendRoleAsync(editor.Id, Role.Editor, politics, culture);
        Assert.Equal(HttpStatusCode.Redirect, (await session.GetAsync("/admin")).StatusCode);
        Assert.Equal([politics.Id, culture.Id], await GrantsAsync(editor.Id));

        await SendRoleAsync(editor.Id, Role.ManagingEditor, politics);
        Assert.Empty(await GrantsAsync(editor.Id));
        var list = await admin.OpenAsync("/admin/nguoi");
        Assert.Contains("Thư ký tòa soạn", list.QuerySelector($"tr:has(a[href='/admin/nguoi/{editor.Id}'])")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_saved_as_it_was_ends_no_session_and_leaves_no_entry()
    {
        var editor = await app.HireAsync(Role.Editor, sections: [politics, culture]);
        var session = await app.SignedInAsync(editor);

        await admin.SendAsync($"/admin/nguoi/{editor.Id}", $"/admin/nguoi/{editor.Id}");

        await session.OpenAsync("/admin");
        Assert.Empty(await AskAsync(db => db.AuditEntries.Where(e => e.SubjectId == editor.Id && e.Deed == AuditDeed.RoleChanged).ToListAsync(Ct)));
        await admin.SendAsync($"/admin/nguoi/{editor.Id}", $"/admin/nguoi/{editor.Id}/ket-thuc-phien");
        Assert.Equal(HttpStatusCode.Redirect, (await session.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Who_is_suspended_is_out_at_once_and_comes_back_when_reinstated()
    {
        var editor = await app.HireAsync(Role.Editor, password: Password);
        var session = await app.SignedInAsync(editor);

        await admin.SendAsync($"/admin/nguoi/{editor.Id}", $"/admin/nguoi/{editor.Id}/tam-dung");
        Assert.Equal(HttpStatusCode.Redirect, (await session.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(editor)).StatusCode);

        await admin.SendAsync($"/admin/nguoi/{editor.Id}", $"/admin/nguoi/{editor.Id}/mo-lai");
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(editor)).StatusCode);
    }

    [Fact]
    public async Task An_administrator_changes_nothing_about_himself()
    {
        var me = await app.HireAsync(Role.Administrator);
        var browser = await app.SignedInAsync(me);
        var (other, page) = (await app.HireAsync(Role.Reporter), await browser.OpenAsync($"/admin/nguoi/{me.Id}"));
        Assert.Null(page.QuerySelector("main form"));
        var seal = ("__RequestVerificationToken", (await browser.OpenAsync($"/admin/nguoi/{other.Id}")).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!);

        foreach (var (address, fields) in new (string, (string, string)[])[]
            { ("", [("Form.Role", "Reporter")]), ("/tam-dung", []), ("/ket-thuc-phien", []), ("/go-lop-hai", []), ("/loi-moi", []) })
            await browser.PostAsync($"/admin/nguoi/{me.Id}{address}", [seal, .. fields]);

        await browser.OpenAsync("/admin/nguoi");
        Assert.Contains("tự đổi", (await browser.OpenAsync("/admin")).QuerySelector(".notice")?.TextContent ?? "tự đổi", StringComparison.Ordinal);
        Assert.Equal(Role.Administrator, await AskAsync(db => db.Editors.Where(e => e.Id == me.Id && e.SuspendedAt == null).Select(e => e.Role).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Two_administrators_who_take_away_each_others_role_at_once_leave_one()
    {
        var (one, two) = (await app.HireAsync(Role.Administrator), await app.HireAsync(Role.Administrator));
        var (first, second) = (await app.SignedInAsync(one), await app.SignedInAsync(two));
        var (page, other) = (await first.OpenAsync($"/admin/nguoi/{two.Id}"), await second.OpenAsync($"/admin/nguoi/{one.Id}"));

        await Task.WhenAll(
            first.SendAsync(page, $"/admin/nguoi/{two.Id}", ("Form.Role", "Reporter")),
            second.SendAsync(other, $"/admin/nguoi/{one.Id}", ("Form.Role", "Reporter")));

        Assert.Equal(1, await AskAsync(db => db.Editors.CountAsync(e => (e.Id == one.Id || e.Id == two.Id) && e.Role == Role.Administrator, Ct)));
    }

    [Fact]
    public async Task One_address_is_one_editor()
    {
        await InviteAsync("linh@example.vn", Role.Reporter);

        var response = await admin.SendAsync("/admin/nguoi/moi", "/admin/nguoi/moi", ("Name", "Linh khác"), ("Email", "LINH@example.vn"), ("Role", "Reporter"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("Đã có người dùng địa chỉ thư này.", (await Colleague.ReadAsync(response)).QuerySelector("[data-valmsg-for=Email]")!.TextContent);
    }

    [Fact]
    public async Task The_editor_in_chief_reads_the_list_and_changes_nothing()
    {
        var chief = await app.ColleagueAsync(Role.ChiefEditor);

        var page = await chief.OpenAsync("/admin/nguoi");

        Assert.NotEmpty(page.QuerySelectorAll("main tbody tr"));
        Assert.Empty(page.QuerySelectorAll("main a, main form"));
    }

    private async Task<string> InviteAsync(string email, Role role, params Category[] sections)
    {
        var response = await admin.SendAsync("/admin/nguoi/moi", "/admin/nguoi/moi",
            [("Name", "Người mới"), ("Email", email), ("Role", role.ToString()), .. sections.Select(s => ("Sections", $"{s.Id}"))]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return PathIn(await Colleague.ReadAsync(response));
    }

    private static string PathIn(IDocument page)
    {
        var link = new Uri(page.QuerySelector("#duong-dan")!.TextContent);
        Assert.Equal("https://bao.example.vn", link.GetLeftPart(UriPartial.Authority));
        return link.PathAndQuery;
    }

    private Task<HttpResponseMessage> AcceptAsync(string link) =>
        app.Stranger().SendAsync(link, "/admin/loi-moi", ("Name", "Ai đó"), ("Password", Password), ("Again", Password));

    private Task<HttpResponseMessage> SendRoleAsync(int id, Role role, params Category[] sections) => admin.SendAsync($"/admin/nguoi/{id}", $"/admin/nguoi/{id}",
        [("Form.Role", role.ToString()), .. sections.Select(s => ("Form.Sections", $"{s.Id}"))]);

    private Task<HttpResponseMessage> SignInAsync(Editor editor) =>
        app.Stranger().SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", editor.Email!), ("Password", Password));

    private Task<int> IdAsync(string email) => AskAsync(db => db.Editors.Where(e => e.Email == email).Select(e => e.Id).SingleAsync(Ct));

    private Task<List<int>> GrantsAsync(int id) => AskAsync(db => db.SectionGrants.Where(g => g.EditorId == id).OrderBy(g => g.SectionId).Select(g => g.SectionId).ToListAsync(Ct));

    private async Task<T> AskAsync<T>(Func<NewsDb, Task<T>> question)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<NewsDb>());
    }
}
