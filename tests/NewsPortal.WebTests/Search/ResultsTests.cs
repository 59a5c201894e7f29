using System.Net;
using AngleSharp.Dom;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Search;

/// <summary>A page of results as its reader sees it.</summary>
public class ResultsTests(ResultsTests.Paper app) : IClassFixture<ResultsTests.Paper>
{
    private const string Marked = "Hoà bình  trên\u00a0sông: <em>Hòa</em> & “hoa”";

    [Fact]
    public async Task Found_words_stand_out_and_the_text_is_as_it_was_written()
    {
        var page = await app.SearchAsync("hoa song");
        var story = Story(page, "Hoà bình");

        Assert.Equal(Marked, story.QuerySelector("h3 a")!.TextContent);
        Assert.Equal(["Hoà", "sông", "Hòa", "hoa"], story.QuerySelectorAll("h3 mark").Select(m => m.TextContent));
        Assert.Equal("Một sapo có hoa, có\u00a0sông  và hai dấu cách.", story.QuerySelector(".snippet")!.TextContent);
        Assert.Equal(["hoa", "sông"], story.QuerySelectorAll(".snippet mark").Select(m => m.TextContent));
        Assert.Null(page.QuerySelector(".found em"));
    }

    [Fact]
    public async Task Words_typed_with_marks_stand_out_with_these_marks_only()
    {
        var story = Story(await app.SearchAsync("hòa sông"), "Hoà bình");

        Assert.Equal(["Hoà", "sông", "Hòa"], story.QuerySelectorAll("h3 mark").Select(m => m.TextContent));
    }

    [Fact]
    public async Task Of_a_long_text_the_piece_is_shown_in_which_the_words_stand()
    {
        var snippet = Story(await app.SearchAsync("con le le nâu"), "Bài rất dài").QuerySelector(".snippet")!;

        Assert.Equal("con le le nâu", snippet.QuerySelector("mark")!.TextContent);
        Assert.StartsWith("… ", snippet.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(" …", snippet.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hoa song", "1 bài")]
    [InlineData("kỳ họp", "45 bài")]
    public async Task Results_are_counted(string words, string count)
    {
        var head = (await app.SearchAsync(words)).QuerySelector(".results")!;

        Assert.Equal($"Kết quả cho “{words}”", head.QuerySelector("h2")!.TextContent);
        Assert.Equal(count, head.QuerySelector(".meta")!.TextContent);
    }

    [Theory, InlineData(""), InlineData("&sap-xep=moi")]
    public async Task Pages_follow_each_other_with_every_story_exactly_once(string order)
    {
        var (seen, pages) = (new List<string>(), 0);
        for (var next = $"/tim-kiem?q=k%E1%BB%B3+h%E1%BB%8Dp{order}"; next is not null; pages++)
        {
            var page = await app.OpenAsync(next);
            seen.AddRange(page.Titles());
            next = page.QuerySelector("[rel=next]")?.GetAttribute("href");
            Assert.Equal(pages > 0, page.QuerySelector(".pages")!.TextContent.Contains("Trang đầu", StringComparison.Ordinal));
        }

        Assert.Equal(3, pages);
        Assert.Equal(45, seen.Count);
        Assert.Equal(45, seen.Distinct().Count());
        if (order.Length > 0) Assert.Equal(Enumerable.Range(1, 45).Select(n => $"Kỳ họp {n}"), seen);
    }

    [Fact]
    public async Task The_best_comes_first_and_the_newest_where_that_is_asked_for()
    {
        Assert.Equal(["Cầu treo", "Nhắc tới cầu"], await app.TitlesAsync("cầu treo"));
        Assert.Equal(["Nhắc tới cầu", "Cầu treo"], await app.TitlesAsync("cầu treo", "&sap-xep=moi"));
        var form = await app.SearchAsync("cầu treo", "&sap-xep=moi");
        Assert.Equal("moi", form.QuerySelector("#sap-xep option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_section_holds_its_children_and_days_hold_both_ends()
    {
        Assert.Equal(["Bão ở quốc hội", "Bão ở chính trị"], await app.TitlesAsync("bão ở", "&chuyen-muc=chinh-tri&sap-xep=moi"));
        Assert.Equal(["Bão ở quốc hội"], await app.TitlesAsync("bão ở", "&chuyen-muc=chinh-tri/quoc-hoi"));
        Assert.Equal(["Bão ở thể thao"], await app.TitlesAsync("bão ở", "&chuyen-muc=the-thao"));
        Assert.Equal(["Bão ở chính trị"], await app.TitlesAsync("bão ở", "&tu=2026-02-10&den=2026-02-10"));
        Assert.Equal(["Bão ở thể thao"], await app.TitlesAsync("bão ở", "&den=2026-02-09"));
        Assert.Equal(["Bão ở quốc hội"], await app.TitlesAsync("bão ở", "&tu=2026-02-11"));
        Assert.Contains("không có chuyên mục “la”", (await app.SearchAsync("bão ở", "&chuyen-muc=la")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"cầu treo\"", "Cầu treo")]
    [InlineData("cầu -nhắc", "Cầu treo")]
    [InlineData("tag: thủy điện", "Đập lớn")]
    [InlineData("thẻ:\"thuy dien\"", "Đập lớn")]
    [InlineData("tac gia: ha linh", "Đập lớn")]
    [InlineData("tác giả: Hà Linh đập", "Đập lớn")]
    public async Task What_the_help_says_can_be_typed(string words, string title) => Assert.Equal([title], await app.TitlesAsync(words));

    [Theory]
    [InlineData("chim bói cac", "chim bói cá")] // One slip.
    [InlineData("chim bois cas", "chim bói cá")] // Telex.
    [InlineData("chim bo1i ca1", "chim bói cá")] // VNI.
    [InlineData("chìm bòi cà", "chim bói cá")] // The wrong tones.
    public async Task Who_finds_nothing_is_shown_what_was_perhaps_meant(string typed, string meant)
    {
        var page = await app.SearchAsync(typed);

        Assert.Equal($"Không có bài nào cho “{typed}”. Ý bạn là {meant}? Dưới đây là các bài ấy.", page.QuerySelector(".notice")!.TextContent);
        Assert.Equal($"/tim-kiem?q={Uri.EscapeDataString(meant)}", page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Equal($"Kết quả cho “{meant}”", page.QuerySelector(".results h2")!.TextContent);
        Assert.Equal(typed, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal(["Chim bói cá về làng"], page.Titles());
    }

    [Theory]
    [InlineData("cầu -cầu")]
    [InlineData("cầu tag:la")]
    [InlineData("chim bói cac -la")]
    public async Task What_a_filter_or_a_minus_hides_is_not_what_was_meant(string typed)
    {
        var page = await app.SearchAsync(typed);

        Assert.Empty(page.Titles());
        Assert.Null(page.QuerySelector(".notice"));
    }

    [Theory]
    [InlineData("zzzz")]
    [InlineData("zzcat1")]
    [InlineData("zztagthuydien")]
    public async Task Words_that_only_the_index_writes_find_nothing(string typed) => Assert.Empty(await app.TitlesAsync(typed));

    [Theory]
    [InlineData("&sap-xep=moi&sau=9223372036854775807.1000")]
    [InlineData("&sau=9223372036854775807.1000")]
    public async Task Behind_the_last_result_there_is_none(string place) => Assert.Equal(HttpStatusCode.OK, (await app.Reader().GetAsync($"/tim-kiem?q=cầu{place}", TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task Who_finds_nothing_that_could_be_meant_is_told_what_to_try()
    {
        var page = await app.SearchAsync("qqqwwwzzz");

        Assert.Empty(page.Titles());
        Assert.Null(page.QuerySelector(".notice"));
        Assert.Contains("Không có bài nào", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_comes_back_as_text()
    {
        var page = await app.SearchAsync("<b>\"x' & y</b>");

        Assert.Equal("<b>\"x' & y</b>", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("Kết quả cho “<b>\"x' & y</b>”", page.QuerySelector(".results h2")!.TextContent);
        Assert.Null(page.QuerySelector("main b"));
    }

    private static IElement Story(IDocument page, string title) =>
        page.QuerySelectorAll(".found article").Single(a => a.QuerySelector("h3")!.TextContent.Trim().StartsWith(title, StringComparison.Ordinal));

    public sealed class Paper : NewsPortalApp, IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            var (politics, sports, dams, linh) = (An.Category("Chính trị"), An.Category("Thể thao"), An.Tag("Thủy điện"), An.PenName("Hà Linh"));
            await SaveAsync(politics, sports, dams, linh);
            var parliament = An.Category("Quốc hội", politics);
            await SaveAsync(parliament);
            var dam = An.Article("Đập lớn", sports);
            dam.TagWith(dams);
            dam.SignBy(Byline.Of(linh));
            await SaveAsync(dam,
                An.Article(Marked, sports, lead: "Một sapo có hoa, có\u00a0sông  và hai dấu cách."),
                An.Article("Bài rất dài", sports, body: $"{Filler()} Thấy con le le nâu ở đó. {Filler()}"), An.Article("Chim bói cá về làng", sports),
                An.Article("Cầu treo", sports, An.Hour.AddHours(-9)), An.Article("Nhắc tới cầu", sports, An.Hour.AddHours(-2), body: "Cầu ấy không phải cầu dây. Nó treo."),
                // 17:00 UTC is midnight in Vietnam.
                An.Article("Bão ở quốc hội", parliament, new(2026, 2, 10, 17, 0, 0, DateTimeKind.Utc)),
                An.Article("Bão ở chính trị", politics, new(2026, 2, 9, 17, 0, 0, DateTimeKind.Utc)),
                An.Article("Bão ở thể thao", sports, new(2026, 2, 9, 16, 59, 59, DateTimeKind.Utc)));
            await SaveAsync([.. Enumerable.Range(1, 45).Reverse().Select(n => An.Article($"Kỳ họp {n}", politics, An.Hour.AddDays(-1).AddMinutes(-n)))]);
        }

        private static string Filler() => string.Join(' ', Enumerable.Repeat("Chữ nối chữ cho đầy trang giấy.", 20));
    }
}
