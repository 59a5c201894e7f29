using NewsPortal.Articles;
using NewsPortal.FrontPages;
using NewsPortal.Kit;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>What reader pages tell browsers and a CDN, the first time and from the shelf alike.</summary>
public sealed class ReaderPageHeadersTests : IAsyncLifetime
{
    private static readonly string[] Pages =
        ["/", "/chinh-tri", "/tin-moi", "/rss/tin-moi.rss", "/feed.json", "/sitemap.xml", "/sitemap-news.xml", "/robots.txt", "/manifest.webmanifest", "/opensearch.xml"];

    private readonly NewsPortalApp app = new();
    private readonly Category politics = An.Category("Chính trị");
    private Article story = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.SaveAsync(politics);
        await app.SaveAsync(story = An.Article("Mưa lớn", politics));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Every_page_comes_from_the_shelf_as_it_came_the_first_time()
    {
        foreach (var page in Pages.Append(story.Address()))
        {
            var first = await AskAsync(page);
            HttpResponseMessage second = null!;
            Assert.Equal(0, await app.RoundTrips.CountAsync(async () => second = await AskAsync(page)));

            Assert.Equal(Said(first), Said(second));
            Assert.Equal(await first.Content.ReadAsByteArrayAsync(Ct), await second.Content.ReadAsByteArrayAsync(Ct));
            Assert.Equal("public, max-age=0, s-maxage=3, stale-while-revalidate=2", Header(second, "Cache-Control"));
            Assert.Equal("Accept-Encoding", Header(second, "Vary"));
            Assert.Matches("^[0-9a-f]{16}$", Header(second, "X-Edition"));
            Assert.Equal("nosniff", Header(second, "X-Content-Type-Options"));
            Assert.Contains("default-src 'none'", Header(second, "Content-Security-Policy"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_edition_has_another_mark_and_an_unchanged_page_its_old_tag()
    {
        var before = await AskAsync("/robots.txt");

        await app.SaveAsync(An.Article("Tin khác", politics));
        var after = await AskAsync("/robots.txt");

        Assert.NotEqual(Header(before, "X-Edition"), Header(after, "X-Edition"));
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task Head_is_answered_as_get_is_without_the_body()
    {
        // Of a page that was never asked for, and of one that is on the shelf.
        var unseen = await AskAsync("/chinh-tri", HttpMethod.Head);
        var got = await AskAsync("/chinh-tri");
        var seen = await AskAsync("/chinh-tri", HttpMethod.Head);

        Assert.Equal(Said(got), Said(unseen));
        Assert.Equal(Said(got), Said(seen));
        Assert.Empty(await seen.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal((await got.Content.ReadAsByteArrayAsync(Ct)).Length, seen.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("W/{0}", true)]
    [InlineData("\"khac\", W/\"nua\", W/{0}", true)]
    [InlineData("\"khac\",{0} , \"nua\"", true)]
    [InlineData(",, {0},", true)]
    [InlineData("\"khac\"\n{0}", true)]
    [InlineData("{many}{0}", true)]
    [InlineData("*", true)]
    [InlineData(" * ", true)]
    [InlineData("\"khac\", \"nua\"", false)]
    [InlineData("{many}\"nua\"", false)]
    [InlineData("\"*\"", false)]
    [InlineData("*, \"khac\"", false)]
    [InlineData("\"{tag}0\", \"0{tag}\", \"0,{tag}\"", false)]
    [InlineData("{tag}", false)]
    [InlineData("khac{0}", false)]
    [InlineData("\"khac{0}nua\"", false)]
    [InlineData("{0} {0}", false)]
    [InlineData("{0}, khac", false)]
    [InlineData("khac\n{0}", false)]
    [InlineData("", false)]
    public async Task A_page_that_the_browser_has_is_not_sent_again(string ifNoneMatch, bool known)
    {
        var first = await AskAsync("/chinh-tri");
        var tag = first.Headers.ETag!.Tag;
        var sent = ifNoneMatch.Replace("{0}", tag, StringComparison.Ordinal).Replace("{tag}", tag.Trim('"'), StringComparison.Ordinal)
            .Replace("{many}", string.Concat(Enumerable.Repeat("\"khac\", ", 4_000)), StringComparison.Ordinal);

        foreach (var query in new[] { "", "?khong-ai-biet=1" })
        {
            // Line by line as it is here: a client reads and rewrites it.
            var again = (await app.Server.SendAsync(http =>
            {
                (http.Request.Path, http.Request.QueryString, http.Request.Host) = ("/chinh-tri", new(query), new("localhost"));
                (http.Request.Headers.AcceptEncoding, http.Request.Headers.IfNoneMatch) = ("br", sent.Split('\n'));
            }, Ct)).Response;

            Assert.Equal(known ? 304 : 200, again.StatusCode);
            foreach (var header in new[] { "ETag", "Cache-Control", "Vary", "X-Edition" }) Assert.Equal(Header(first, header), again.Headers[header].ToString());
        }
    }

    [Fact]
    public async Task Addresses_that_differ_in_what_no_page_knows_are_one_page()
    {
        await AskAsync("/tin-moi?trang=1");

        Assert.Equal(0, await app.RoundTrips.CountAsync(async () =>
        {
            await AskAsync("/tin-moi?utm_source=x&trang=1");
            await AskAsync("/tin-moi?trang=1&fbclid=y");
        }));
    }

    [Fact]
    public async Task A_cdn_lets_go_of_a_page_by_the_second_of_the_next_release()
    {
        await app.SaveAsync(An.Article("Hẹn lúc mười một giờ", politics, An.Hour.AddHours(1)));
        app.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(2));

        Assert.Equal("public, max-age=0, s-maxage=2", Header(await AskAsync("/"), "Cache-Control"));
        app.Clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal("public, max-age=0, s-maxage=0", Header(await AskAsync("/"), "Cache-Control"));
        app.Clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal("public, max-age=0, s-maxage=3, stale-while-revalidate=2", Header(await AskAsync("/"), "Cache-Control"));
    }

    [Fact]
    public async Task A_cdn_lets_go_of_a_page_by_the_second_at_which_a_pin_ends()
    {
        var end = An.Hour.AddHours(1);
        await app.SaveAsync(new FrontPageRevision { Number = 1, At = An.Hour, EditorId = 1, EditorName = "Linh", Text = $"hero-1 {new Pin(story.Id, end)}", Changes = "" });
        app.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(2));

        // Made now, and 1.5 s later from the shelf: of every page, for all that show the strip can be pinned.
        foreach (var (seconds, left) in new[] { (0, 2), (1.5, 0) })
        {
            app.Clock.Advance(TimeSpan.FromSeconds(seconds));
            foreach (var page in new[] { "/", "/chinh-tri", story.Address() })
                Assert.Equal((page, $"public, max-age=0, s-maxage={left}"), (page, Header(await AskAsync(page), "Cache-Control")));
        }
        app.Clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal("public, max-age=0, s-maxage=3, stale-while-revalidate=2", Header(await AskAsync("/"), "Cache-Control"));
    }

    private async Task<HttpResponseMessage> AskAsync(string address, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("br");
        return await app.Reader().SendAsync(request, Ct);
    }

    private static List<string> Said(HttpResponseMessage answer) =>
        [.. answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not "Date").Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order()];

    // As it was sent: a client reads and rewrites what it knows.
    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : "";
}
