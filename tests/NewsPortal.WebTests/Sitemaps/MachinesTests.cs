using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Sitemaps;

/// <summary>What all addresses for machines have in common, and the small ones among them.</summary>
public class MachinesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Addresses => new()
    {
        { "/rss", "text/html" },
        { "/rss/tin-moi.rss", "application/rss+xml" },
        { "/feed.json", "application/feed+json" },
        { "/sitemap.xml", "application/xml" },
        { "/sitemap-news.xml", "application/xml" },
        { "/sitemap-sections.xml", "application/xml" },
        { "/robots.txt", "text/plain" },
        { "/opensearch.xml", "application/opensearchdescription+xml" },
        { "/manifest.webmanifest", "application/manifest+json" },
        { "/health/live", "text/plain" },
        { "/health/ready", "text/plain" },
    };

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_address_has_its_type_even_in_an_empty_paper(string address, string type)
    {
        await using var app = new NewsPortalApp();

        using var answer = await app.Reader().GetAsync(address, Ct);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("/rss/tin-moi.rss")]
    [InlineData("/feed.json")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/opensearch.xml")]
    [InlineData("/manifest.webmanifest")]
    public async Task A_second_asking_costs_no_question_and_the_answer_comes_compressed(string address)
    {
        await using var app = new NewsPortalApp();
        using var first = await AskAsync();
        using var second = await AskAsync();
        var trips = await app.RoundTrips.CountAsync(async () => (await AskAsync()).Dispose());

        Assert.Equal(0, trips);
        Assert.Equal(["br"], second.Content.Headers.ContentEncoding);
        Assert.NotNull(first.Headers.ETag);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        await using var text = new BrotliStream(await second.Content.ReadAsStreamAsync(Ct), CompressionMode.Decompress);
        Assert.NotEqual(-1, text.ReadByte());

        async Task<HttpResponseMessage> AskAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd("br");
            return await app.Reader().SendAsync(request, Ct);
        }
    }

    [Fact]
    public async Task Robots_may_read_all_but_searches_and_the_newsroom()
    {
        await using var app = new NewsPortalApp();

        var lines = (await app.Reader().GetStringAsync("/robots.txt", Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            ["User-agent: *", "Allow: /", "Disallow: /tim-kiem?", "Disallow: /admin", "Sitemap: https://bao.example.vn/sitemap.xml"], lines);
    }

    [Fact]
    public async Task A_browser_learns_how_to_search_here()
    {
        await using var app = new NewsPortalApp().With("Site:Name", "Báo Điện Tử Tiếng Nói Nhân Dân");

        var search = XElement.Parse(await app.Reader().GetStringAsync("/opensearch.xml", Ct));

        XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";
        Assert.Equal(ns + "OpenSearchDescription", search.Name);
        Assert.Equal("https://bao.example.vn/tim-kiem?q={searchTerms}", search.Element(ns + "Url")!.Attribute("template")!.Value);
        Assert.InRange(search.Element(ns + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(search.Element(ns + "LongName")!.Value.Length, 1, 48);
    }

    [Fact]
    public async Task The_manifest_names_the_paper_its_colours_and_icons()
    {
        await using var app = new NewsPortalApp();

        using var json = JsonDocument.Parse(await app.Reader().GetStringAsync("/manifest.webmanifest", Ct));

        var manifest = json.RootElement;
        Assert.Equal(("Cổng Tin Tức", "vi", "/"), (Text("name"), Text("lang"), Text("start_url")));
        Assert.Equal(("#fffefb", "#a8121a"), (Text("background_color"), Text("theme_color")));
        Assert.Equal(["/icon-192.png", "/icon-512.png", "/icon-maskable.png"],
            manifest.GetProperty("icons").EnumerateArray().Select(i => i.GetProperty("src").GetString()));

        string? Text(string key) => manifest.GetProperty(key).GetString();
    }
}
