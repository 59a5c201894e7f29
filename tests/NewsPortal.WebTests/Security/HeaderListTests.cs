using System.Net;
using System.Net.Http.Headers;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Security;

/// <summary>What every answer says to browsers, and how every cookie is set: asked of every address that there is.</summary>
public sealed class HeaderListTests(HeaderListTests.Paper app) : IClassFixture<HeaderListTests.Paper>
{
    private static readonly (string Name, Func<string, bool> IsRight)[] Wanted =
    [
        ("Content-Security-Policy", value => value.Contains("default-src 'none'", StringComparison.Ordinal) && value.Contains("frame-ancestors '", StringComparison.Ordinal)
            && value.Contains("base-uri 'none'", StringComparison.Ordinal) && value.Contains("form-action 'self'", StringComparison.Ordinal)
            && !value.Contains("unsafe-", StringComparison.Ordinal) && !value.Contains('*')),
        ("Strict-Transport-Security", value => value == "max-age=31536000"),
        ("X-Content-Type-Options", value => value == "nosniff"),
        ("Referrer-Policy", value => value == "strict-origin-when-cross-origin"),
        ("Permissions-Policy", value => value.Contains("camera=()", StringComparison.Ordinal)),
        ("Cross-Origin-Opener-Policy", value => value == "same-origin"),
        ("Cross-Origin-Resource-Policy", value => value is "same-origin" or "cross-origin"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_of_every_address_has_every_header()
    {
        var wrong = new List<string>();
        foreach (var (method, route, path) in AllAddresses.Of(app))
            foreach (var browser in app.Browsers)
                wrong.AddRange(WrongIn(await AskAsync(browser, method, path)).Select(w => $"{method} {route}: {w}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task So_have_pages_from_the_shelf_files_errors_of_all_kinds_and_what_no_endpoint_answers()
    {
        var reader = app.Reader();
        foreach (var (path, status) in new[]
            { ("/", 200), ("/", 200), (app.Story, 200), (app.Story, 200), ("/khong-co-999999.html", 404), ("/khong-co-999999.html", 404), ("/khong/co/gi/ca", 404), ("/css/portal.css", 200),
              ("/icon.svg", 200), ("/health/live", 200), ("/health/ready", 200), ("/metrics", 404), ("/rss/tin-moi.rss", 200), ("/admin", 302), ("/admin/khong-co", 404),
              ("/tim-kiem/goi-y?q=lu", 200), ("/media/00000000000000000000000000000000/640.jpg", 404), ($"{app.Story}?x=1", 200), ("/xem-truoc/a", 404), ("/loi/500", 404) })
        {
            var answer = await reader.GetAsync(path, Ct);
            Assert.True((int)answer.StatusCode == status, $"{path}: {(int)answer.StatusCode}");
            Assert.Empty(WrongIn(answer).Select(w => $"{path}: {w}"));
        }
        using var known = new HttpRequestMessage(HttpMethod.Get, "/");
        known.Headers.IfNoneMatch.Add((await reader.GetAsync("/", Ct)).Headers.ETag!);
        var unchanged = await reader.SendAsync(known, Ct);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(WrongIn(unchanged));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await reader.DeleteAsync("/", Ct)).StatusCode);
        Assert.Empty(WrongIn(await reader.DeleteAsync("/", Ct)));
        // No body, and the page that sent it has said all of this: the beacon alone is left out, for it is counted in millions.
        Assert.Equal((HttpStatusCode.NoContent, 0), await BeaconAsync(reader));
    }

    [Fact]
    public async Task Nobody_keeps_what_the_newsroom_answers_and_nothing_says_what_runs_here()
    {
        foreach (var (method, route, path) in AllAddresses.Of(app))
        {
            var answer = await AskAsync(app.Browsers[2], method, path);
            Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By") || answer.Headers.Contains("Access-Control-Allow-Origin"), route);
            if (route.StartsWith("/admin", StringComparison.Ordinal)) Assert.True(answer.Headers.CacheControl is { NoStore: true }, $"{method} {route}: {answer.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task Sub_domains_are_bound_where_the_operator_says_so_and_nothing_is_where_the_paper_is_not_on_https()
    {
        await using var strict = new NewsPortalApp().With("environment", "Production").With("Hsts:IncludeSubDomains", "true").With("Hsts:Days", "730");
        Assert.Equal(["max-age=63072000; includeSubDomains"], (await strict.Reader().GetAsync("/", Ct)).Headers.GetValues("Strict-Transport-Security"));
        await using var plain = new NewsPortalApp().With("environment", "Production").With("Site:Url", "http://bao.example.vn");
        Assert.False((await plain.Reader().GetAsync("/", Ct)).Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Pictures_may_be_shown_by_others_and_nothing_else_may()
    {
        var reader = app.Reader();
        Assert.Equal(["cross-origin"], (await reader.GetAsync("/icon.svg", Ct)).Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Equal(["same-origin"], (await reader.GetAsync("/css/portal.css", Ct)).Headers.GetValues("Cross-Origin-Resource-Policy"));
    }

    private static async Task<(HttpStatusCode, int)> BeaconAsync(HttpClient reader)
    {
        var answer = await reader.PostAsync("/doc/1", null, Ct);
        return (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync(Ct)).Length);
    }

    private static Task<HttpResponseMessage> AskAsync(Colleague browser, string method, string path) =>
        browser.Browser.SendAsync(new(new HttpMethod(method), path), HttpCompletionOption.ResponseHeadersRead, Ct);

    private static IEnumerable<string> WrongIn(HttpResponseMessage answer) => Wanted
        .Where(h => !(answer.Headers.TryGetValues(h.Name, out var values) && values.ToList() is [var value] && h.IsRight(value)))
        .Select(h => $"{(int)answer.StatusCode} has {h.Name}: {Said(answer.Headers, h.Name)}")
        .Concat(CookieFlags.WrongIn(answer));

    private static string Said(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? string.Join(" | ", values) : "nothing";

    /// <summary>As it is in production, on https.</summary>
    public sealed class Paper : NewsPortalApp, IAsyncLifetime
    {
        public IReadOnlyList<Colleague> Browsers { get; private set; } = [];
        public string Story { get; private set; } = "";

        public Paper() => With("environment", "Production");

        public async ValueTask InitializeAsync()
        {
            var section = An.Category("Xã hội");
            await SaveAsync(section);
            var story = An.Article("Lũ về sớm", section);
            await SaveAsync(story);
            Story = $"/{story.Slug}-{story.Id}.html";
            Browsers = [this.Stranger(), await this.ColleagueAsync(Role.ChiefEditor), await this.ColleagueAsync(Role.Administrator)];
        }
    }
}
