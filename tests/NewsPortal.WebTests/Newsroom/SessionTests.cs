using System.Net;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class SessionTests : IAsyncDisposable
{
    private readonly NewsPortalApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_session_costs_one_question_a_request()
    {
        var reporter = await app.ColleagueAsync(Role.Reporter);
        // A page that asks nothing itself.
        await reporter.OpenAsync("/admin/tai-khoan/mat-khau");

        Assert.Equal(1, await app.RoundTrips.CountAsync(() => reporter.GetAsync("/admin/tai-khoan/mat-khau")));
    }

    [Fact]
    public async Task A_new_stamp_ends_all_sessions_at_once_and_no_one_elses()
    {
        var (editor, other) = (await app.HireAsync(Role.Editor), await app.ColleagueAsync(Role.Editor));
        var (office, home) = (await app.SignedInAsync(editor), await app.SignedInAsync(editor));
        await office.OpenAsync("/admin");
        await home.OpenAsync("/admin");

        await app.ChangeAsync(editor.Id, e => e.SecurityStamp = "mới");

        foreach (var browser in new[] { office, home })
        {
            var response = await browser.GetAsync("/admin");
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.Contains(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-newsroom=;", StringComparison.Ordinal));
        }
        await other.OpenAsync("/admin");
    }

    [Fact]
    public async Task A_session_goes_on_while_it_is_used_and_ends_after_twelve_idle_hours()
    {
        var reporter = await app.ColleagueAsync(Role.Reporter);
        for (var i = 0; i < 4; i++)
        {
            app.Clock.Advance(TimeSpan.FromHours(11));
            await reporter.OpenAsync("/admin");
        }

        app.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Redirect, (await reporter.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task However_much_a_session_is_used_it_ends_after_two_weeks()
    {
        var reporter = await app.ColleagueAsync(Role.Reporter);
        for (var half = 0; half < 33; half++)
        {
            app.Clock.Advance(TimeSpan.FromHours(10));
            await reporter.OpenAsync("/admin");
        }

        app.Clock.Advance(TimeSpan.FromHours(7));

        Assert.Equal(HttpStatusCode.Redirect, (await reporter.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task What_a_script_sends_without_a_session_hears_so_and_a_form_comes_back_to_its_page()
    {
        var browser = app.Stranger();
        var script = new HttpRequestMessage(HttpMethod.Get, "/admin");
        script.Headers.Add("X-Requested-With", "XMLHttpRequest");
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Browser.SendAsync(script, TestContext.Current.CancellationToken)).StatusCode);

        foreach (var (page, back) in new[] { ("https://localhost/admin?trang=2", "/admin?trang=2"), ("https://example.com/admin", "/admin") })
        {
            var form = new HttpRequestMessage(HttpMethod.Post, "/admin/tai-khoan") { Content = new FormUrlEncodedContent([]) };
            form.Headers.Referrer = new(page);
            var response = await browser.Browser.SendAsync(form, TestContext.Current.CancellationToken);
            Assert.Equal($"/admin/dang-nhap?ve={Uri.EscapeDataString(back)}", response.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task Another_editors_form_is_refused_with_a_page_that_says_why()
    {
        var (one, other) = (await app.ColleagueAsync(Role.Reporter), await app.ColleagueAsync(Role.Reporter));
        var page = await one.OpenAsync("/admin");

        var response = await other.SendAsync(page, "/admin/dang-xuat");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Không nhận được", (await Colleague.ReadAsync(response)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await other.OpenAsync("/admin");
    }
}
