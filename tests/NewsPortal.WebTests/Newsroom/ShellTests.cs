using System.Net;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class ShellTests(NewsPortalApp app) : IClassFixture<NewsPortalApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_door_and_back_from_there()
    {
        var response = await app.Stranger().GetAsync("/admin?x=1");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/admin/dang-nhap?ve=%2Fadmin%3Fx%3D1", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/admin", 200)]
    [InlineData("/admin/dang-nhap", 200)]
    [InlineData("/admin/khong-co-trang-nay", 404)]
    [InlineData("/admin/khong/co/trang/nay", 404)]
    [InlineData("/admin/loi/500", 404)]
    public async Task No_answer_of_the_newsroom_is_kept_or_indexed(string address, int status)
    {
        foreach (var browser in new[] { app.Stranger(), await app.ColleagueAsync(Role.Reporter) })
        {
            var response = await browser.GetAsync(address);

            if (address != "/admin") Assert.Equal(status, (int)response.StatusCode);
            Assert.True(response.Headers.CacheControl is { NoStore: true });
            Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
            Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            if (status != 404) continue;
            var page = await Colleague.ReadAsync(response);
            Assert.Equal("/admin", page.QuerySelector("main .button")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task The_desk_greets_whoever_is_signed_in_and_lets_them_out()
    {
        var reporter = await app.ColleagueAsync(Role.Reporter);

        var desk = await reporter.OpenAsync("/admin");
        Assert.Contains("Người Reporter", desk.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Phóng viên", desk.QuerySelector(".who")!.TextContent, StringComparison.Ordinal);

        var left = await reporter.SendAsync(desk, "/admin/dang-xuat");
        Assert.Equal("/admin/dang-nhap", left.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await reporter.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Readers_pages_are_the_same_for_who_is_signed_in_and_ask_only_whether_the_session_is_alive()
    {
        var section = An.Category("Kinh tế");
        await app.SaveAsync(section);
        await app.SaveAsync(An.Article("Chợ họp sớm", section));
        var editor = await app.ColleagueAsync(Role.ChiefEditor);
        foreach (var page in new[] { "/", "/kinh-te", "/khong-co" })
        {
            HttpResponseMessage? known = null;
            var cost = await app.RoundTrips.CountAsync(async () => known = await editor.GetAsync(page));
            var asked = Assert.Single(app.RoundTrips.Commands, c => c.Contains("\"Editors\"", StringComparison.Ordinal));
            Assert.StartsWith("SELECT \"e\".\"SeenAt\"\nFROM \"EditorSessions\"", asked, StringComparison.Ordinal);
            Assert.True(cost > 3);

            var unknown = await app.Stranger().GetAsync(page);

            Assert.Equal(await known!.Content.ReadAsStringAsync(Ct), await unknown.Content.ReadAsStringAsync(Ct));
            Assert.Equal(known.Headers.ETag, unknown.Headers.ETag);
            Assert.False(known.Headers.Contains("Set-Cookie"));
            if (page == "/khong-co") continue;
            // Whether the session is alive, the epoch, the next releases.
            Assert.Equal(3, await app.RoundTrips.CountAsync(() => editor.GetAsync(page)));
            Assert.Equal(0, await app.RoundTrips.CountAsync(() => app.Stranger().GetAsync(page)));
        }
    }

    [Fact]
    public async Task Cookies_are_for_this_host_alone_and_out_of_reach_of_scripts()
    {
        var response = await app.Stranger().GetAsync("/admin/dang-nhap");

        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            foreach (var word in new[] { "; path=/;", "; secure", "; httponly" }) Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase);
        });
    }
}
