using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class AccountTests : IAsyncDisposable
{
    private const string Password = "cây đa bến nước sân đình";
    private readonly NewsPortalApp app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_new_name_shows_at_once_and_a_colleagues_pen_name_cannot_be_taken()
    {
        var (free, taken) = (An.PenName("Vũ Mạnh"), An.PenName("Hà Linh"));
        await app.SaveAsync(free, taken);
        var other = await app.HireAsync(Role.Reporter);
        await app.ChangeAsync(other.Id, e => e.PenNameId = taken.Id);
        var me = await app.ColleagueAsync(Role.Reporter);

        await me.SendAsync("/admin/tai-khoan", "/admin/tai-khoan", ("Form.Name", "Mạnh"), ("Form.PenName", $"{free.Id}"));
        Assert.Equal("Chào Mạnh", (await me.OpenAsync("/admin")).QuerySelector("h1")!.TextContent);
        var page = await me.OpenAsync("/admin/tai-khoan");
        Assert.Equal(["Không có", "Vũ Mạnh"], page.QuerySelectorAll("#Form_PenName option").Select(o => o.TextContent));

        var refused = await me.SendAsync(page, "/admin/tai-khoan", ("Form.PenName", $"{taken.Id}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_every_session_but_this_one()
    {
        var editor = await app.HireAsync(Role.Reporter, password: Password);
        var (here, there) = (await app.SignedInAsync(editor), await app.SignedInAsync(editor));
        const string Other = "con đò sang ngang buổi sớm";

        var wrong = await here.SendAsync("/admin/tai-khoan/mat-khau", "/admin/tai-khoan/mat-khau", ("Current", "sai mật khẩu cũ"), ("Password", Other), ("Again", Other));
        Assert.Equal("Mật khẩu hiện tại không đúng.", (await Colleague.ReadAsync(wrong)).QuerySelector("[data-valmsg-for=Current]")!.TextContent);
        await there.OpenAsync("/admin");

        await here.SendAsync("/admin/tai-khoan/mat-khau", "/admin/tai-khoan/mat-khau", ("Current", Password), ("Password", Other), ("Again", Other));
        await here.OpenAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/admin")).StatusCode);
        Assert.Equal("/admin", await SignInAsync(app.Stranger(), editor, Other));
    }

    [Fact]
    public async Task Other_sessions_end_when_their_editor_says_so()
    {
        var editor = await app.HireAsync(Role.Reporter);
        var (here, there) = (await app.SignedInAsync(editor), await app.SignedInAsync(editor));

        await here.SendAsync("/admin/tai-khoan", "/admin/tai-khoan/ket-thuc-phien");

        await here.OpenAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Who_signs_out_is_out_whoever_has_the_cookie()
    {
        var editor = await app.HireAsync(Role.Reporter);
        var (mine, copied) = await app.TwiceSignedInAsync(editor);
        await copied.OpenAsync("/admin");

        await mine.SendAsync("/admin", "/admin/dang-xuat");

        Assert.Equal(HttpStatusCode.Redirect, (await copied.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task One_session_is_ended_where_all_of_them_are_seen_and_nobody_ends_a_strangers()
    {
        var (editor, other) = (await app.HireAsync(Role.Reporter), await app.HireAsync(Role.Reporter));
        var (here, there, stranger) = (await app.SignedInAsync(editor), await app.SignedInAsync(editor), await app.SignedInAsync(other));
        var page = await here.OpenAsync("/admin/tai-khoan");
        Assert.Equal(2, page.QuerySelectorAll(".sessions li").Length);

        var end = Assert.Single(page.QuerySelectorAll(".sessions form")).GetAttribute("action")!;
        var seal = (await stranger.OpenAsync("/admin/tai-khoan")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await stranger.PostAsync(end, ("__RequestVerificationToken", seal));
        await there.OpenAsync("/admin");

        await here.SendAsync(page, end);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/admin")).StatusCode);
        Assert.Empty((await here.OpenAsync("/admin/tai-khoan")).QuerySelectorAll(".sessions form"));
    }

    [Fact]
    public async Task An_app_is_asked_for_its_code_after_the_password_and_takes_no_code_twice()
    {
        var editor = await app.HireAsync(Role.Reporter, password: Password);
        var (key, _) = await AddAppAsync(await app.SignedInAsync(editor));
        var browser = app.Stranger();
        Assert.Equal("/admin/dang-nhap/ma", await SignInAsync(browser, editor, Password));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/admin")).StatusCode);

        // The code that set the app up is used; so is each one after its first use.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendCodeAsync(browser, OneTimeCode.At(key, Now))).StatusCode);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("/admin", (await SendCodeAsync(browser, OneTimeCode.At(key, Now))).Headers.Location!.OriginalString);
        await browser.OpenAsync("/admin");

        var second = app.Stranger();
        await SignInAsync(second, editor, Password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendCodeAsync(second, OneTimeCode.At(key, Now))).StatusCode);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("/admin", (await SendCodeAsync(second, $"{OneTimeCode.At(key, Now)[..3]} {OneTimeCode.At(key, Now)[3..]}")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Two_who_send_one_code_at_once_are_not_both_let_in()
    {
        var editor = await app.HireAsync(Role.Reporter, password: Password);
        var (key, _) = await AddAppAsync(await app.SignedInAsync(editor));
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        var browsers = new[] { app.Stranger(), app.Stranger(), app.Stranger() };
        foreach (var browser in browsers) await SignInAsync(browser, editor, Password);
        var pages = await Task.WhenAll(browsers.Select(b => b.OpenAsync("/admin/dang-nhap/ma")));

        var answers = await Task.WhenAll(browsers.Select((b, i) => b.SendAsync(pages[i], "/admin/dang-nhap/ma", ("Code", OneTimeCode.At(key, Now)))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_recovery_code_comes_in_once_and_new_ones_end_the_old()
    {
        var editor = await app.HireAsync(Role.Reporter, password: Password);
        var session = await app.SignedInAsync(editor);
        var (_, codes) = await AddAppAsync(session);
        Assert.Equal(10, codes.Length);
        foreach (var (code, comesIn) in new[] { (codes[0].ToLowerInvariant(), true), (codes[0], false), (codes[1], true) })
        {
            var browser = app.Stranger();
            await SignInAsync(browser, editor, Password);
            Assert.Equal(comesIn ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, (await SendCodeAsync(browser, code)).StatusCode);
        }
        Assert.Contains("Còn 8 mã", (await session.OpenAsync("/admin/tai-khoan")).Body!.TextContent, StringComparison.Ordinal);

        await session.SendAsync("/admin/tai-khoan", "/admin/tai-khoan/ma-du-phong");
        var late = app.Stranger();
        await SignInAsync(late, editor, Password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendCodeAsync(late, codes[2])).StatusCode);
    }

    [Fact]
    public async Task Neither_the_apps_key_nor_recovery_codes_can_be_read_in_the_database()
    {
        var (key, codes) = await AddAppAsync(await app.ColleagueAsync(Role.Reporter));

        await using var scope = app.Services.CreateAsyncScope();
        var held = await scope.ServiceProvider.GetRequiredService<NewsDb>().Set<IdentityUserToken<int>>().Select(t => t.Value).ToListAsync(Ct);

        Assert.Equal(2, held.Count);
        Assert.All(held, value => Assert.DoesNotContain(codes.Append(key), secret => value!.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Nothing_changes_until_the_app_has_proved_itself_and_removing_it_wants_the_password()
    {
        var editor = await app.HireAsync(Role.Reporter, password: Password);
        var session = await app.SignedInAsync(editor);
        var wrong = await session.SendAsync("/admin/tai-khoan/ung-dung-ma", "/admin/tai-khoan/ung-dung-ma", ("code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("/admin", await SignInAsync(app.Stranger(), editor, Password));

        await AddAppAsync(session);
        await session.SendAsync("/admin/tai-khoan", "/admin/tai-khoan/ung-dung-ma/go", ("password", "không phải mật khẩu"));
        Assert.Equal("/admin/dang-nhap/ma", await SignInAsync(app.Stranger(), editor, Password));
        await session.SendAsync("/admin/tai-khoan", "/admin/tai-khoan/ung-dung-ma/go", ("password", Password));
        Assert.Equal("/admin", await SignInAsync(app.Stranger(), editor, Password));
    }

    [Fact]
    public async Task An_administrator_resets_a_lost_second_factor()
    {
        var editor = await app.HireAsync(Role.Reporter, password: Password);
        var session = await app.SignedInAsync(editor);
        await AddAppAsync(session);
        var admin = await app.ColleagueAsync(Role.Administrator);

        await admin.SendAsync($"/admin/nguoi/{editor.Id}", $"/admin/nguoi/{editor.Id}/go-lop-hai");

        Assert.Equal(HttpStatusCode.Redirect, (await session.GetAsync("/admin")).StatusCode);
        Assert.Equal("/admin", await SignInAsync(app.Stranger(), editor, Password));
    }

    [Fact]
    public async Task Chiefs_who_need_a_second_factor_reach_nothing_else_until_they_have_one()
    {
        await using var strict = new NewsPortalApp().With("Newsroom:ChiefsNeedSecondFactor", "true");
        var (chief, reporter) = (await strict.ColleagueAsync(Role.ChiefEditor), await strict.ColleagueAsync(Role.Reporter));
        await reporter.OpenAsync("/admin");
        foreach (var page in new[] { "/admin", "/admin/nguoi" }) Assert.Equal("/admin/tai-khoan", (await chief.GetAsync(page)).Headers.Location!.OriginalString);
        Assert.Contains("cần lớp xác thực thứ hai", (await chief.OpenAsync("/admin/tai-khoan")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        await AddAppAsync(chief, strict);

        await chief.OpenAsync("/admin/nguoi");
        // Identity makes claims anew after half an hour: how the session began is not forgotten.
        strict.Clock.Advance(TimeSpan.FromMinutes(31));
        await chief.OpenAsync("/admin/nguoi");
    }

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    private Task<(string Key, string[] Codes)> AddAppAsync(Colleague browser) => AddAppAsync(browser, app);

    private static async Task<(string Key, string[] Codes)> AddAppAsync(Colleague browser, NewsPortalApp app)
    {
        var page = await browser.OpenAsync("/admin/tai-khoan/ung-dung-ma");
        var key = page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var response = await browser.SendAsync(page, "/admin/tai-khoan/ung-dung-ma", ("code", OneTimeCode.At(key, app.Clock.GetUtcNow().UtcDateTime)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (key, [.. (await Colleague.ReadAsync(response)).QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }

    private static async Task<string?> SignInAsync(Colleague browser, Editor editor, string password) =>
        (await browser.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", editor.Email!), ("Password", password))).Headers.Location?.OriginalString;

    private static Task<HttpResponseMessage> SendCodeAsync(Colleague browser, string code) =>
        browser.SendAsync("/admin/dang-nhap/ma", "/admin/dang-nhap/ma", ("Code", code));
}
