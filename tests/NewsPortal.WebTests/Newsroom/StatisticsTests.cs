using System.Globalization;
using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Reading;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class StatisticsTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_sees_the_reads_that_are_within_reach_and_no_title_beyond()
    {
        var (politics, sports) = (await ReadAsync(paper.Linh, paper.Politics, "Đọc chính trị", 40), await ReadAsync(paper.Dat, paper.Sports, "Đọc thể thao", 30));
        var withdrawn = await ReadAsync(paper.Linh, paper.Politics, "Đọc rồi gỡ", 20);
        await paper.AskAsync(async db =>
        {
            (await db.Articles.Include(a => a.Text).SingleAsync(a => a.Id == withdrawn.Id, Ct)).Withdraw(An.Hour);
            return await db.SaveChangesAsync(Ct);
        });
        await RefreshAsync();

        foreach (var (who, seen) in new[]
        {
            (paper.Linh, new[] { politics }), (paper.Dat, [sports]), (paper.Ngoc, [politics]), (paper.Chief, [politics, sports, withdrawn]), (paper.Administrator, [politics, sports]),
        })
        {
            Article[] all = [politics, sports, withdrawn];
            foreach (var address in new[] { "/admin/thong-ke", "/admin/thong-ke/csv" })
            {
                var text = WebUtility.HtmlDecode(await (await who.Browser.GetAsync(address)).Content.ReadAsStringAsync(Ct));
                Assert.Equal(seen.Select(a => a.Title), all.Where(a => text.Contains(a.Title, StringComparison.Ordinal)).Select(a => a.Title));
            }
            foreach (var story in all)
                foreach (var address in new[] { $"/admin/thong-ke/bai/{story.Id}", $"/admin/thong-ke/bai/{story.Id}/csv" })
                    Assert.Equal(seen.Contains(story) ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await who.Browser.GetAsync(address)).StatusCode);
        }
        Assert.DoesNotContain("Thể thao", (await paper.Ngoc.Browser.OpenAsync("/admin/thong-ke?theo=chuyen-muc")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Thể thao", (await paper.Chief.Browser.OpenAsync("/admin/thong-ke?theo=chuyen-muc")).QuerySelector(".ranked")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_fifty_follow_each_other_in_every_order_and_lose_nothing()
    {
        var section = An.Category("Mục dài");
        await paper.SaveAsync(section);
        for (var i = 0; i < 61; i++) await ReadAsync(paper.Chief, section, $"Bài dài {i}", 1 + i % 7);
        await RefreshAsync();

        foreach (var sort in new[] { "", "truoc", "tang", "giam" })
        {
            var (titles, reads) = (new List<string>(), new List<int>());
            for (var next = $"/admin/thong-ke?muc={section.Id}&sap={sort}"; next is not null;)
            {
                var page = await paper.Chief.Browser.OpenAsync(next);
                titles.AddRange(page.QuerySelectorAll(".ranked th a[href^='/admin/thong-ke/bai']").Select(a => a.TextContent));
                reads.AddRange(page.QuerySelectorAll(".ranked td b").Select(b => int.Parse(b.TextContent, CultureInfo.InvariantCulture)));
                next = page.QuerySelector("[rel=next]")?.GetAttribute("href");
            }
            Assert.Equal(61, titles.Distinct().Count());
            Assert.Equal(61, titles.Count);
            if (sort.Length == 0) Assert.Equal(reads.OrderDescending(), reads);
        }
    }

    [Theory]
    [InlineData("?theo=x&ky=y&muc=z&sap=w&sau=v")]
    [InlineData("?ky=chon&tu=2026-03-04&den=2026-03-01")]
    [InlineData("?ky=chon&tu=hôm-qua&den=")]
    [InlineData("?ky=chon&tu=0002-01-01&den=9998-12-31")]
    [InlineData("?ky=chon&tu=0002-01-01&den=0002-01-02")]
    [InlineData("?ky=chon&tu=0002-01-01&den=0003-01-01")]
    [InlineData("?ky=chon&tu=2999-01-01&den=2999-01-02")]
    [InlineData("?muc=99999999999999&sau=1~99999999999&sap=tang")]
    [InlineData("?sau=~&muc=-1&theo=the&theo=bai")]
    [InlineData("?q=%25%27%22&sap=moi&sau=-1~-1")]
    public async Task Whatever_the_address_says_the_page_comes(string query)
    {
        var story = await ReadAsync(paper.Linh, paper.Politics, "Bài cho địa chỉ lạ", 1);
        await RefreshAsync();
        foreach (var page in new[] { "", "/csv", "/tim-kiem", "/tim-kiem/csv", $"/bai/{story.Id}", $"/bai/{story.Id}/csv" })
            Assert.Equal(HttpStatusCode.OK, (await paper.Chief.Browser.GetAsync($"/admin/thong-ke{page}{query}")).StatusCode);
    }

    [Fact]
    public async Task A_table_file_has_its_mark_its_numbers_and_no_formula()
    {
        var section = An.Category("Mục tệp");
        await paper.SaveAsync(section);
        await ReadAsync(paper.Chief, section, "=HYPERLINK(\"http://a\")", 12);
        await ReadAsync(paper.Chief, section, "Bài, có phẩy", 3, daysAgo: 1);
        await RefreshAsync();

        var file = await (await paper.Chief.Browser.GetAsync($"/admin/thong-ke/csv?ky=hom-nay&muc={section.Id}")).Content.ReadAsByteArrayAsync(Ct);
        var lines = System.Text.Encoding.UTF8.GetString(file).Split("\r\n");
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Contains("\"'=HYPERLINK(\"\"http://a\"\")\"", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",12,0,12", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"Bài, có phẩy\"", lines[2], StringComparison.Ordinal);
        // A number may be below nothing.
        Assert.EndsWith(",0,3,-3", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000_000)]
    public async Task A_chart_is_well_formed_whatever_it_shows(int reads)
    {
        var section = An.Category($"Mục biểu đồ {reads}");
        await paper.SaveAsync(section);
        await ReadAsync(paper.Chief, section, $"Bài biểu đồ {reads}", reads);
        await ReadAsync(paper.Chief, section, $"Bài biểu đồ {reads} trước", reads, daysAgo: 1);
        await RefreshAsync();

        foreach (var days in new[] { "hom-nay", "7-ngay", "30-ngay", "chon&tu=2025-03-05&den=2026-03-04" })
        {
            var page = await paper.Chief.Browser.OpenAsync($"/admin/thong-ke?ky={days}&muc={section.Id}");
            if (reads == 0)
            {
                Assert.Null(page.QuerySelector(".chart"));
                Assert.Contains("chưa có lượt đọc nào", page.QuerySelector(".numbers")!.TextContent, StringComparison.Ordinal);
                continue;
            }
            var chart = page.QuerySelector(".chart > svg")!;
            var drawn = XElement.Parse(chart.OuterHtml);
            foreach (var bar in drawn.Descendants().Where(e => e.Name.LocalName == "rect"))
            {
                Assert.InRange(Number(bar, "y"), 0, 216);
                Assert.InRange(Number(bar, "height"), 0.1, 216);
                Assert.InRange(Number(bar, "x") + Number(bar, "width"), 0.1, 100);
            }
            Assert.Contains(drawn.Descendants(), e => e.Name.LocalName == "rect");
            Assert.DoesNotContain("NaN", chart.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", chart.OuterHtml, StringComparison.Ordinal);
            Assert.NotEmpty(chart.GetAttribute("aria-label")!);
            Assert.NotEmpty(page.QuerySelectorAll(".chart table tbody tr"));
            Assert.Null(page.QuerySelector("[style]"));
        }
    }

    [Fact]
    public async Task What_cannot_be_compared_is_not_and_much_more_is_said_in_times()
    {
        var section = An.Category("Mục so sánh");
        await paper.SaveAsync(section);
        var twice = await ReadAsync(paper.Linh, section, "Bài đọc hai ngày", 900);
        await paper.SaveAsync(new HourlyReads { ArticleId = twice.Id, Hour = An.Hour.AddDays(-1), Reads = 3 });
        await ReadAsync(paper.Linh, section, "Bài mới đọc", 12);
        await RefreshAsync();

        var page = await paper.Chief.Browser.OpenAsync($"/admin/thong-ke?ky=hom-nay&muc={section.Id}");
        Assert.Equal(["gấp 300 lần", "chưa có gì để so"], page.QuerySelectorAll(".ranked td .hint").Select(h => h.TextContent));
        var names = await paper.Chief.Browser.OpenAsync($"/admin/thong-ke?theo=but-danh&ky=hom-nay&muc={section.Id}");
        Assert.Empty(names.QuerySelectorAll(".ranked td .hint"));
        Assert.Contains("hôm nay chưa hết", names.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_says_how_it_was_read_since_it_came_out()
    {
        var story = await ReadAsync(paper.Linh, paper.Politics, "Bài có đường cong", 1_234);
        await RefreshAsync();

        var page = await paper.Linh.Browser.OpenAsync($"/admin/thong-ke/bai/{story.Id}?ky=hom-nay");
        Assert.Equal("1.234", page.QuerySelector(".total b")!.TextContent);
        Assert.Equal(["Lượt đọc theo giờ", "48 giờ đầu"], page.QuerySelectorAll(".numbers h2").Select(h => h.TextContent));
        Assert.Contains("2026-03-04,10,1234", await (await paper.Linh.Browser.GetAsync($"/admin/thong-ke/bai/{story.Id}/csv")).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.NotNull((await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector($"[href='/admin/thong-ke/bai/{story.Id}']"));
        Assert.NotNull((await paper.Linh.Browser.OpenAsync("/admin/bai")).QuerySelector($"[href='/admin/thong-ke/bai/{story.Id}']"));
    }

    private async Task<Article> ReadAsync((NewsPortal.People.Editor Editor, Colleague Browser) by, Category section, string title, int reads, int daysAgo = 0)
    {
        var story = await paper.StoryAsync(by, ArticleStatus.Approved, section, title, An.Hour.AddDays(-400));
        await paper.SaveAsync(new HourlyReads { ArticleId = story.Id, Hour = An.Hour.AddDays(-daysAgo), Reads = reads });
        return story;
    }

    private async Task RefreshAsync()
    {
        await using var scope = paper.Services.CreateAsyncScope();
        // A day that was made is made again a day later only.
        await scope.ServiceProvider.GetRequiredService<NewsDb>().ReadDays.ExecuteDeleteAsync(Ct);
        await scope.ServiceProvider.GetRequiredService<ReadSheetRefresh>().RunAsync(Ct);
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value.TrimEnd('%'), CultureInfo.InvariantCulture);
}
