using System.Net;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>Bad input that would have others read it: nothing a request says but its address gets into what is kept for all, and made-up addresses keep nothing.</summary>
public class PoisoningTests(PoisoningTests.Paper app) : IClassFixture<PoisoningTests.Paper>
{
    private static readonly string[] pages = ["/", "/chinh-tri", "/tin-moi", "/xem-nhieu", "/feed.json", "/rss/tin-moi.rss", "/sitemap.xml", "/robots.txt", "/khong-co"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Headers => new()
    {
        { "Host", "xau.example" }, { "Host", "xau.example:81" }, { "X-Forwarded-Host", "xau.example" }, { "X-Forwarded-Proto", "javascript" },
        { "X-Forwarded-Prefix", "/xau.example" }, { "X-Forwarded-For", "xau.example" }, { "Forwarded", "host=xau.example;proto=http" }, { "X-Original-URL", "/xau.example" },
        { "X-Rewrite-URL", "/xau.example" }, { "X-Original-Host", "xau.example" }, { "X-HTTP-Method-Override", "POST" }, { "X-Host", "xau.example" },
        { "Cookie", "a=xau.example" }, { "Cookie", "newsportal=xau.example; .AspNetCore.Antiforgery=x" }, { "Accept-Language", "xau.example" }, { "Accept", "application/xau.example" },
        { "Referer", "https://xau.example/" }, { "Origin", "https://xau.example" }, { "User-Agent", "xau.example Mobile" }, { "Authorization", "Basic xau.example" },
        { "Range", "bytes=0-9" }, { "Range", "bytes=9-0, xau.example" }, { "If-Range", "xau.example" }, { "If-Modified-Since", "xau.example" }, { "If-None-Match", "xau.example, \"" },
        { "If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT" }, { "Save-Data", "on" }, { "Sec-CH-UA-Mobile", "?1" }, { "Cache-Control", "no-cache, no-store" },
    };

    [Theory, MemberData(nameof(Headers))]
    public async Task A_header_changes_no_page_and_makes_none_anew(string name, string value)
    {
        foreach (var page in pages)
        {
            var usual = await BytesAsync(page);
            byte[] asked = [];
            var questions = await app.RoundTrips.CountAsync(async () => asked = await BytesAsync(page, name, value));

            Assert.Equal(usual, asked);
            // Of an address that nobody knows: whether it has become a section since.
            Assert.InRange(questions, 0, page == "/khong-co" ? 1 : 0);
            Assert.Equal(usual, await BytesAsync(page));
        }
    }

    // Also where nobody has asked before: the first reader's headers make the page that all get.
    [Theory]
    [InlineData("Host"), InlineData("X-Forwarded-Host"), InlineData("X-Forwarded-Proto"), InlineData("X-Original-URL"), InlineData("X-Rewrite-URL"), InlineData("Forwarded")]
    public async Task Whoever_comes_first_does_not_say_where_the_paper_is(string name)
    {
        await app.SaveAsync(An.Category($"Mục {name}"));
        foreach (var page in pages)
            Assert.DoesNotContain("xau.example", System.Text.Encoding.UTF8.GetString(await BytesAsync(page, name, "xau.example")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_keys_that_mean_nothing_make_no_page_of_their_own()
    {
        foreach (var page in pages) await BytesAsync(page);

        foreach (var query in new[] { "?utm_source=xau.example", "?trang[]=2", "?trangg=2", "?__proto__=1", "?a=1&a=2&a=3", "?=x", "?&&&", "?%00=%00", $"?{new string('x', 8000)}", "?x=%ff%fe" })
            foreach (var page in pages.Where(p => p != "/khong-co"))
            {
                byte[] asked = [];
                Assert.Equal(0, await app.RoundTrips.CountAsync(async () => asked = await BytesAsync(page + query)));
                Assert.Equal(await BytesAsync(page), asked);
            }
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("BR", "br")]
    [InlineData("br;q=0", "")]
    [InlineData("*", "")]
    [InlineData("gzip;q=0.1, br;q=NaN", "gzip")]
    [InlineData("gzip;q=2", "")]
    [InlineData("gzip;;;q", "")]
    [InlineData(", , ,", "")]
    [InlineData("identity;q=0, *;q=0", "")]
    public async Task Whatever_encodings_are_asked_for_boil_down_to_three(string asked, string given)
    {
        foreach (var encoding in new[] { "br", "gzip", "identity" }) await AnswerAsync("/chinh-tri", "Accept-Encoding", encoding);

        HttpResponseMessage? answer = null;
        Assert.Equal(0, await app.RoundTrips.CountAsync(async () => answer = await AnswerAsync("/chinh-tri", "Accept-Encoding", asked)));
        Assert.Equal((HttpStatusCode.OK, given), (answer!.StatusCode, string.Join(',', answer.Content.Headers.ContentEncoding)));
    }

    [Fact]
    public async Task A_list_of_encodings_as_long_as_headers_may_be_is_no_list()
    {
        var answer = await AnswerAsync("/chinh-tri", "Accept-Encoding", string.Join(", ", Enumerable.Range(0, 1_500).Select(n => $"br{n}")) + ", br");
        Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, answer.Content.Headers.ContentEncoding.Count));
    }

    [Fact]
    public async Task Many_made_up_addresses_cost_no_more_than_a_look_each_and_all_get_the_same_page()
    {
        var page = await BytesAsync("/khong-co");
        foreach (var address in new[] { "/khong-co-1", "/khong/co-2", "/khong-co-900001.html", "/tag/khong-co-3", "/tac-gia/khong-co-4", "/chinh-tri?trang=49", "/rss/khong-co-5.rss" })
        {
            byte[] asked = [];
            var questions = await app.RoundTrips.CountAsync(async () => asked = await BytesAsync(address, status: HttpStatusCode.NotFound));
            Assert.Equal(page, asked);
            Assert.InRange(questions, 0, 3);
        }
    }

    [Fact]
    public async Task What_one_address_says_of_its_own_answer_is_said_of_no_other()
    {
        // The first to ask for it in this edition makes the page that all get.
        await app.SaveAsync(An.Article("Một số báo mới", app.Politics));
        foreach (var address in new[] { "/xem-truoc/khong-co", "/khong-co", "/xem-truoc/khong-co" })
        {
            var answer = await AnswerAsync(address, "Accept-Encoding", "br");
            var isPreview = address != "/khong-co";
            Assert.Equal((HttpStatusCode.NotFound, isPreview ? "no-store" : "no-cache", isPreview),
                (answer.StatusCode, answer.Headers.CacheControl!.ToString(), answer.Headers.Contains("X-Robots-Tag")));
        }
    }

    [Fact]
    public async Task A_wrong_method_costs_no_question_and_no_page_of_its_own()
    {
        var page = await PostAsync("/");
        foreach (var address in new[] { "/", "/tin-moi", "/chinh-tri" })
        {
            (HttpStatusCode Code, string Allow, byte[] Body) answer = default;
            Assert.Equal(0, await app.RoundTrips.CountAsync(async () => answer = await PostAsync(address)));
            Assert.Equal((HttpStatusCode.MethodNotAllowed, page.Allow), (answer.Code, answer.Allow));
            Assert.Equal(page.Body, answer.Body);
        }
        Assert.Equal("GET, HEAD", page.Allow);
    }

    [Fact]
    public async Task The_page_that_says_not_found_is_as_new_as_the_paper()
    {
        await BytesAsync("/khong-co");
        await app.SaveAsync(An.Article("Vừa đăng xong", app.Politics));

        Assert.Contains("Vừa đăng xong", System.Text.Encoding.UTF8.GetString(await BytesAsync("/khong-co")), StringComparison.Ordinal);
    }

    private async Task<byte[]> BytesAsync(string page, string? header = null, string? value = null, HttpStatusCode? status = null)
    {
        var answer = await AnswerAsync(page, header, value);
        Assert.Equal(status ?? (page.StartsWith("/khong-co", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK), answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        return await answer.Content.ReadAsByteArrayAsync(Ct);
    }

    private async Task<(HttpStatusCode Code, string Allow, byte[] Body)> PostAsync(string page)
    {
        var answer = await app.Reader().PostAsync(new Uri(page, UriKind.Relative), null, Ct);
        return (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow), await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    private async Task<HttpResponseMessage> AnswerAsync(string page, string? header = null, string? value = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, page);
        if (header is not null) Assert.True(request.Headers.TryAddWithoutValidation(header, value));
        return await app.Reader().SendAsync(request, Ct);
    }

    public sealed class Paper : NewsPortalApp, IAsyncLifetime
    {
        public NewsPortal.Taxonomy.Category Politics { get; } = An.Category("Chính trị");

        public async ValueTask InitializeAsync()
        {
            await SaveAsync(Politics);
            await SaveAsync(Enumerable.Range(1, 5).Select(n => An.Article($"Bài {n}", Politics, An.Hour.AddMinutes(-n))).ToArray<object>());
        }
    }
}
