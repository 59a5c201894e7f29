using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Security;

public sealed class CookieTests : IAsyncDisposable
{
    private const string Password = "thuyền thúng vượt sóng";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly NewsPortalApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Every_cookie_from_the_door_to_the_way_out_has_its_flags()
    {
        var editor = await app.HireAsync(Role.Reporter, "ha@example.vn", Password);
        await app.ChangeAsync(editor.Id, e => e.TwoFactorEnabled = true);
        await app.HireAsync(Role.Reporter, "linh@example.vn", Password);
        var (names, browser) = (new HashSet<string>(), app.Stranger());

        var door = await SeenAsync(browser.GetAsync("/admin/dang-nhap"));
        await SeenAsync(browser.SendAsync(await Colleague.ReadAsync(door), "/admin/dang-nhap", ("Email", "linh@example.vn"), ("Password", "sai bét nhè rồi")));
        var asked = await SeenAsync(browser.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", "ha@example.vn"), ("Password", Password)));
        var entered = await SeenAsync(app.Stranger().SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", "linh@example.vn"), ("Password", Password)));
        var linh = app.Stranger();
        await linh.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", "linh@example.vn"), ("Password", Password));
        await SeenAsync(linh.SendAsync("/admin/tai-khoan", "/admin/tai-khoan", ("Form.Name", "Hà Linh")));
        await SeenAsync(linh.GetAsync("/admin/tai-khoan"));
        await SeenAsync(linh.SendAsync("/admin", "/admin/dang-xuat"));
        await SeenAsync(browser.PostAsync("/admin/dang-nhap/passkey/tuy-chon", ("__RequestVerificationToken", (await browser.OpenAsync("/admin/dang-nhap")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!)));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (asked.StatusCode, entered.StatusCode));
        // Each kind was seen: the form's seal, the session, the step between, the notice.
        Assert.Superset(new HashSet<string> { "__Host-newsroom", "__Host-newsroom-form", "__Host-newsroom-code", "__Host-newsroom-notice" }, names);

        async Task<HttpResponseMessage> SeenAsync(Task<HttpResponseMessage> coming)
        {
            var answer = await coming;
            Assert.Empty(CookieFlags.WrongIn(answer));
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies)) names.UnionWith(cookies.Select(c => c[..c.IndexOf('=', StringComparison.Ordinal)]));
            return answer;
        }
    }

    [Fact]
    public async Task No_scheme_form_or_notice_has_a_cookie_under_another_kind_of_name()
    {
        var all = app.Services;
        var schemes = await all.GetRequiredService<IAuthenticationSchemeProvider>().GetAllSchemesAsync();
        var cookies = schemes.Where(s => s.HandlerType == typeof(CookieAuthenticationHandler))
            .Select(s => all.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(s.Name).Cookie)
            .Append(all.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie)
            .Append(all.GetRequiredService<IOptions<CookieTempDataProviderOptions>>().Value.Cookie).ToList();

        Assert.True(cookies.Count >= 6);
        Assert.All(cookies, c =>
        {
            Assert.StartsWith("__Host-newsroom", c.Name, StringComparison.Ordinal);
            Assert.True(c.HttpOnly && c.Domain is null && c.SameSite is SameSiteMode.Lax or SameSiteMode.Strict or SameSiteMode.Unspecified, c.Name);
        });
        // Of who asks for another way to keep something in browsers, the policy of /admin is no guard on readers' pages.
        Assert.DoesNotContain(HouseRules.Sources("src"), f => f.Text.Contains("Cookies.Append", StringComparison.Ordinal) || f.Text.Contains("AddSession(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cookie_from_before_signing_in_is_worth_nothing_after_it()
    {
        await app.HireAsync(Role.Reporter, "linh@example.vn", Password);
        using var made = new HttpRequestMessage(HttpMethod.Get, "/admin");
        made.Headers.Add("Cookie", "__Host-newsroom=planted");
        Assert.Equal(HttpStatusCode.Redirect, (await app.Stranger().Browser.SendAsync(made, Ct)).StatusCode);
        // Planted by a colleague who has the same session, and waits until somebody signs in over it.
        var (victim, planter) = await app.TwiceSignedInAsync(await app.HireAsync(Role.Reporter, "dat@example.vn", Password));

        await victim.SendAsync("/admin/dang-nhap", "/admin/dang-nhap", ("Email", "linh@example.vn"), ("Password", Password));

        Assert.Contains("linh@example.vn", (await victim.OpenAsync("/admin/tai-khoan")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dat@example.vn", (await planter.OpenAsync("/admin/tai-khoan")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await SessionsAsync()).Distinct().Count());
    }

    private async Task<List<(Guid, int)>> SessionsAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<NewsDb>().EditorSessions.ToListAsync(Ct)).Select(s => (s.Id, s.EditorId))];
    }
}
