using System.Net;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Security;

/// <summary>What another site can make an editor's browser send: every form there is, without the paper's seal on it.</summary>
public sealed class ForgeryTests(NewsPortalApp app) : IClassFixture<NewsPortalApp>
{
    /// <summary>Taken without a seal, and why that does no harm. The beacon (POST /doc/{id}) is no endpoint: it counts a read, for everybody who asks, and knows nobody.</summary>
    private static readonly Dictionary<string, string> Unsealed = new()
    {
        ["POST /health/live"] = "says whether the program runs, by whatever method it is asked",
        ["POST /health/ready"] = "says whether the program works, by whatever method it is asked",
        ["POST /admin/dang-nhap/giu-chu"] = "shows what was sent, as text, above the door; nothing is done with it before its writer has signed in and pressed again",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_form_is_taken_that_another_site_has_sent()
    {
        Colleague[] browsers = [await app.ColleagueAsync(Role.Administrator), await app.ColleagueAsync(Role.ChiefEditor), app.Stranger()];
        // They hold the seal's cookie, as browsers do that have seen a form; what the other site cannot know is its other half.
        foreach (var browser in browsers) await browser.GetAsync("/admin/dang-nhap");
        var (taken, asked) = (new List<string>(), 0);
        foreach (var (method, route, path) in AllAddresses.Of(app).Where(a => a.Method != AllAddresses.Get && !Unsealed.ContainsKey($"{a.Method} {a.Route}")))
        {
            asked++;
            var answers = new List<HttpStatusCode>();
            foreach (var browser in browsers) answers.Add((await SendAsync(browser, method, path)).StatusCode);
            // Each is refused: for its seal by whoever may otherwise send it; for who they are, or as no address at all, by the others.
            var refused = answers.TrueForAll(a => a is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.Redirect or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed);
            var forItsSeal = answers.Contains(HttpStatusCode.BadRequest);
            if (!refused || (route.StartsWith("/admin/", StringComparison.Ordinal) && !route.StartsWith("/admin/loi/", StringComparison.Ordinal) && !forItsSeal))
                taken.Add($"{method} {route}: {string.Join(", ", answers)}");
        }
        Assert.Empty(taken);
        Assert.InRange(asked, 80, int.MaxValue);
    }

    [Fact]
    public void What_is_taken_without_a_seal_is_still_there_to_be_named() =>
        Assert.Subset(AllAddresses.Of(app).Select(a => $"{a.Method} {a.Route}").ToHashSet(), Unsealed.Keys.ToHashSet());

    private static Task<HttpResponseMessage> SendAsync(Colleague browser, string method, string path)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("x", "1")]) };
        request.Headers.Add("Origin", "https://ke-xau.example");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Referrer = new("https://ke-xau.example/");
        return browser.Browser.SendAsync(request, Ct);
    }
}
