using System.Net;
using System.Text;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Pages;

/// <summary>Whatever is asked for gets a clear answer, never a 500.</summary>
public class BadInput(BadInput.Paper app) : IClassFixture<BadInput.Paper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages => [.. new[] { "/chinh-tri", "/tin-moi" }];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_that_is_none_is_not_found(string page)
    {
        foreach (var number in new[] { "0", "-1", "999999999", "99999999999999999999", "abc", "1e3", "٢", "+2", " 2", "2.0", "51", "%00" })
            Assert.Equal(HttpStatusCode.NotFound, (await app.Reader().GetAsync($"{page}?trang={Uri.EscapeDataString(number)}", Ct)).StatusCode);
        foreach (var day in new[] { "hôm qua", "2026-13-01", "2026-02-30", "01/02/2026", "0", "99999-01-01" })
            Assert.Equal(HttpStatusCode.NotFound, (await app.Reader().GetAsync($"{page}?den={Uri.EscapeDataString(day)}", Ct)).StatusCode);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_that_is_one_is_found(string page)
    {
        foreach (var query in new[] { "", "?trang=", "?trang=1", "?trang=2", "?den=", "?den=2026-03-04", "?den=9999-12-31", "?la=gi", "?trang=1&trang=" })
            Assert.Equal(HttpStatusCode.OK, (await app.Reader().GetAsync(page + query, Ct)).StatusCode);
    }

    [Theory]
    [InlineData("/khong-co")]
    [InlineData("/chinh-tri/khong-co")]
    [InlineData("/khong/co/dau")]
    [InlineData("/tag/khong-co")]
    [InlineData("/chu-de/khong-co")]
    [InlineData("/tac-gia/khong-co")]
    [InlineData("/toa-soan/khong-co")]
    [InlineData("/toa-soan")]
    [InlineData("/bai-999999.html")]
    [InlineData("/bai-0.html")]
    [InlineData("/bai-99999999999.html")]
    [InlineData("/-1.html")]
    [InlineData("/bai-1.htm")]
    [InlineData("/bai.html")]
    [InlineData("/rss/khong-co.rss")]
    [InlineData("/sitemap-999999.xml")]
    [InlineData("/sitemap-99999999999.xml")]
    [InlineData("/media/../../etc/passwd")]
    [InlineData("/xem-nhieu?trong=nam")]
    [InlineData("/loi/404")]
    [InlineData("/loi/500")]
    [InlineData("/index.php")]
    [InlineData("/.env")]
    [InlineData("/ch%C3%ADnh-tr%E1%BB%8B")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        var response = await app.Reader().GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Không tìm thấy", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("[")]
    [InlineData("%_[a-z]^")]
    [InlineData("\"' OR 1=1 --")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("“”")]
    [InlineData("\"bài")]
    [InlineData("-bài")]
    [InlineData("-\"bài\" -x")]
    [InlineData("--")]
    [InlineData("tag:")]
    [InlineData("tag: -")]
    [InlineData("tag:\"\"")]
    [InlineData("-tag:lũ")]
    [InlineData("tác giả: \"% ' zz")]
    [InlineData("a\0b")]
    [InlineData("\u0001\u0007\u007f\u0085")]
    [InlineData("a\uFFFEb\uFFFF")]
    [InlineData("😀 🇻🇳")]
    [InlineData("\u202eđảo")]
    [InlineData("\u0301\u0301\u0301")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("AND OR NOT NEAR(")]
    [InlineData("AND")]
    [InlineData("NOT bài")]
    [InlineData("bài OR")]
    [InlineData("NEAR(bài 7, 2)")]
    [InlineData("bài*")]
    [InlineData("^bài")]
    [InlineData("TitleFolded : bài")]
    [InlineData("{TitleFolded} : \"bài\" + (")]
    public async Task Any_text_is_a_query(string text)
    {
        foreach (var order in new[] { "", "&sap-xep=moi", "&sap-xep=gi", "&chuyen-muc=khong-co", "&chuyen-muc=chinh-tri", "&tu=x&den=y", "&tu=2026-01-01&den=2026-03-04", "&den=9999-12-31" })
            await IsAnsweredAsync($"/tim-kiem?q={Uri.EscapeDataString(text)}{order}");
        await IsAnsweredAsync($"/tim-kiem/goi-y?q={Uri.EscapeDataString(text)}");
    }

    [Theory]
    [InlineData("%ED%A0%80")] // Half of a pair, as UTF-8 forbids it.
    [InlineData("b%ED%B0%80i")]
    [InlineData("%FF%FE")]
    [InlineData("%C3")]
    [InlineData("%u1234%")]
    public async Task Any_bytes_are_a_query(string bytes)
    {
        await IsAnsweredAsync($"/tim-kiem?q={bytes}");
        await IsAnsweredAsync($"/tim-kiem/goi-y?q={bytes}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x.y")]
    [InlineData("1.2.3")]
    [InlineData("999999999999.1000")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("1.99999999999")]
    public async Task Any_place_is_one_to_go_on_from(string place)
    {
        await IsAnsweredAsync($"/tim-kiem?q=bai&sau={place}");
        await IsAnsweredAsync($"/tim-kiem?q=bai&sau={place}&sap-xep=moi");
    }

    private async Task IsAnsweredAsync(string address)
    {
        using var response = await app.Reader().GetAsync(address, Ct);
        Assert.True(response.StatusCode is HttpStatusCode.OK, $"{address}: {response.StatusCode}");
        Assert.DoesNotContain("<script>alert", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_of_ten_thousand_characters_is_cut_and_says_so()
    {
        var page = await app.Reader().GetStringAsync($"/tim-kiem?q={string.Concat(Enumerable.Repeat("bai+", 2500))}", Ct);
        Assert.Contains("Câu tìm quá dài", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        await IsAnsweredAsync($"/tim-kiem/goi-y?q={string.Concat(Enumerable.Repeat("😀bai+", 1000))}");
    }

    [Fact]
    public async Task Decomposed_text_finds_what_composed_text_finds()
    {
        var composed = await app.Reader().GetStringAsync($"/tim-kiem?q={Uri.EscapeDataString("bài 7")}", Ct);
        var decomposed = await app.Reader().GetStringAsync($"/tim-kiem?q={Uri.EscapeDataString("bài 7".Normalize(NormalizationForm.FormD))}", Ct);

        Assert.Contains("/bai-7-", composed, StringComparison.Ordinal);
        Assert.Contains("/bai-7-", decomposed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/chinh-tri")]
    [InlineData("DELETE", "/bai-1-1.html")]
    [InlineData("PATCH", "/tim-kiem")]
    [InlineData("OPTIONS", "/tin-moi")]
    [InlineData("TRACE", "/tin-moi")]
    [InlineData("FOO", "/feed.json")]
    [InlineData("GET", "/doc/1")]
    [InlineData("PUT", "/khong-co")]
    public async Task An_odd_method_is_refused_plainly(string method, string address)
    {
        var response = await app.Reader().SendAsync(new HttpRequestMessage(new HttpMethod(method), address), Ct);
        Assert.InRange((int)response.StatusCode, 400, 405);
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/khong-co")]
    [InlineData("POST", "/doc/1")]
    [InlineData("POST", "/chinh-tri")]
    public async Task A_malformed_form_is_not_even_read(string method, string address)
    {
        foreach (var type in new[] { "multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded; charset=utf-9" })
        {
            var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new ByteArrayContent("--x\r\nkhông hết"u8.ToArray()) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            Assert.InRange((int)(await app.Reader().SendAsync(request, Ct)).StatusCode, 200, 405);
        }
    }

    [Fact]
    public async Task Head_is_answered_wherever_get_is()
    {
        foreach (var address in new[] { "/", "/chinh-tri", "/bai-1-1.html", "/tin-moi", "/tin-nong", "/xem-nhieu", "/tim-kiem?q=bai", "/rss", "/rss/tin-moi.rss", "/feed.json",
            "/sitemap.xml", "/sitemap-news.xml", "/robots.txt", "/opensearch.xml", "/manifest.webmanifest", "/health/live", "/health/ready", "/khong-co", "/da-luu" })
        {
            var get = await app.Reader().GetAsync(address, Ct);
            var head = await app.Reader().SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Ct);

            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));
        }
    }

    [Fact]
    public async Task An_article_under_another_slug_moves_to_its_own()
    {
        var id = await IdOfAsync("Bài 3");
        var response = await app.Reader().GetAsync($"/tit-cu-{id}.html", Ct);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"/bai-3-{id}.html", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/Chinh-Tri", "/chinh-tri")]
    [InlineData("/chinh-tri/", "/chinh-tri")]
    [InlineData("/chinh-tri/?trang=2", "/chinh-tri?trang=2")]
    [InlineData("/TIN-MOI?trang=2", "/tin-moi?trang=2")]
    [InlineData("/tim-kiem/?q=B%C3%A0i", "/tim-kiem?q=B%C3%A0i")]
    [InlineData("/RSS/Chinh-tri.rss", "/rss/chinh-tri.rss")]
    [InlineData("/Feed.json", "/feed.json")]
    [InlineData("/CH%C3%8DNH-tri", "/ch%C3%ADnh-tri")]
    public async Task A_page_has_one_address_and_others_move_to_it(string address, string own)
    {
        var response = await app.Reader().GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(own, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/%20")]
    [InlineData("/chinh-tri/%20")]
    [InlineData("/%20/chinh-tri")]
    [InlineData("/rss/%20.rss")]
    [InlineData("/rss/chinh-tri/%20.rss")]
    [InlineData("/tag/%20")]
    [InlineData("/tag/%E2%80%83")]
    public async Task White_space_is_no_address(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Reader().GetAsync(address, Ct)).StatusCode);

    [Theory]
    [InlineData("/tim-kiem?q=bai&tu=0001-01-01")]
    [InlineData("/tim-kiem?q=bai&den=0001-01-01")]
    [InlineData("/tim-kiem?q=bai&tu=9999-12-31&den=0001-01-01")]
    public async Task The_first_and_the_last_day_there_are_can_be_searched(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await app.Reader().GetAsync(address, Ct)).StatusCode);

    private async Task<int> IdOfAsync(string title)
    {
        var page = await app.Reader().GetStringAsync($"/tim-kiem?q={Uri.EscapeDataString(title)}", Ct);
        return int.Parse(System.Text.RegularExpressions.Regex.Match(page, @"/bai-3-(\d+)\.html").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    public sealed class Paper : NewsPortalApp, IAsyncLifetime
    {
        // More odd searches than one reader has in a minute, and the clock stands.
        public Paper() => With("Limits:SearchesPerMinute", "1000000");

        public async ValueTask InitializeAsync()
        {
            var politics = An.Category("Chính trị");
            await SaveAsync(politics);
            await SaveAsync(Enumerable.Range(1, 25).Select(n => An.Article($"Bài {n}", politics, An.Hour.AddMinutes(-n))).ToArray<object>());
        }
    }
}
