using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Kit;
using NewsPortal.Redirecting;
using NewsPortal.Web.Newsroom.RedirectImports;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public sealed class RedirectPagesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string List = "/admin/chuyen-huong";
    private const string Import = "/admin/chuyen-huong/nhap";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_old_address_written_down_leads_to_its_page_until_it_is_deleted()
    {
        var reader = paper.Reader();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/tin-cu/bai.aspx", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync("https://bao.example.vn/Tin-Cu/Bai.aspx", "/the-thao/")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync("/tin-cu/bai.aspx", "/the-thao")).StatusCode);

        var answer = await reader.GetAsync("/tin-cu/bai.aspx?id=5", Ct);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/the-thao"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.True(answer.Headers.CacheControl!.NoCache);
        // The paper's own one address a page comes first; where no page of that shape could be, nothing does.
        Assert.Equal("/tin-cu/bai.aspx", (await reader.GetAsync("/TIN-CU/BAI.ASPX/", Ct)).Headers.Location!.OriginalString);
        await AddAsync("/tin-cu/2019/bai.aspx", "/the-thao");
        Assert.Equal("/the-thao", (await reader.GetAsync("/TIN-CU/2019/BAI.ASPX/", Ct)).Headers.Location!.OriginalString);

        var page = await Chief.OpenAsync($"{List}?q=tin+cu+bai");
        Assert.Contains(page.QuerySelectorAll("tbody th"), th => th.TextContent == "/tin-cu/bai.aspx");
        var id = await IdAsync("/tin-cu/bai.aspx");
        foreach (var press in Enumerable.Range(0, 2)) await Chief.SendAsync(page, $"{List}/{id}/xoa");

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/tin-cu/bai.aspx", Ct)).StatusCode);
        Assert.Equal([AuditDeed.Created, AuditDeed.Deleted], await paper.AskAsync(db => db.AuditEntries
            .Where(e => e.Subject == AuditSubject.Redirect && e.SubjectName == "/tin-cu/bai.aspx").OrderBy(e => e.Id).Select(e => e.Deed).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_short_link_of_a_wordpress_paper_leads_to_its_story_and_other_queries_to_the_front_page()
    {
        var (story, reader) = (await paper.StoryAsync(paper.Linh, ArticleStatus.Approved), paper.Reader());
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/?p=712", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync("/?page_id=712", story.Address())).StatusCode);

        foreach (var link in new[] { "/?p=712", "/?page_id=712", "/?p=712&utm_source=zalo" })
        {
            var answer = await reader.GetAsync(link, Ct);
            Assert.Equal((HttpStatusCode.MovedPermanently, story.Address()), (answer.StatusCode, answer.Headers.Location?.OriginalString));
            Assert.True(answer.Headers.CacheControl?.NoCache);
        }
        foreach (var other in new[] { "/?p=71", "/?p=0712", "/?p=x", "/?q=712", "/tin-moi?p=712" }) Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(other, Ct)).StatusCode);
        // Deleted and taken back, as every other.
        var page = await Chief.OpenAsync($"{List}?q=712");
        var deleted = await Chief.SendAsync(page, $"{List}/{await IdAsync("/?p=712")}/xoa");
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/?p=712", Ct)).StatusCode);
        await Chief.SendAsync(await Chief.OpenAsync(deleted.Headers.Location!.OriginalString), $"{List}/khoi-phuc");
        Assert.Equal(story.Address(), (await reader.GetAsync("/?p=712", Ct)).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_page_that_an_old_paper_made_of_a_story_for_phones_leads_where_the_story_does()
    {
        var (story, reader) = (await paper.StoryAsync(paper.Linh, ArticleStatus.Approved), paper.Reader());
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync("/2019/bai-cho-may", story.Address())).StatusCode);

        foreach (var link in new[] { "/2019/bai-cho-may/amp/", "/2019/bai-cho-may?amp=1" })
            Assert.Equal((HttpStatusCode.MovedPermanently, story.Address()), await WhereAsync(link));
        foreach (var nowhere in new[] { "/amp", "/2019/bai-khac/amp", "/2019/bai-cho-may/amp/amp" }) Assert.Equal(HttpStatusCode.NotFound, (await WhereAsync(nowhere)).Code);

        async Task<(HttpStatusCode Code, string? To)> WhereAsync(string link)
        {
            using var answer = await reader.GetAsync(link, Ct);
            return (answer.StatusCode, answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task A_redirect_to_a_story_whose_hour_is_to_come_tells_nobody_its_title_before()
    {
        var story = await paper.StoryAsync(paper.Linh, ArticleStatus.Approved, at: paper.Clock.GetUtcNow().UtcDateTime.AddHours(1));
        await paper.SaveAsync(new Redirect { From = "/?p=815", To = story.Address(), CreatedAt = An.Hour, IsAutomatic = true }, new Redirect { From = "/cu/hen-gio", To = story.Address(), CreatedAt = An.Hour, IsAutomatic = true },
            new Redirect { From = "/cu/di-xa", To = "//xau.example.com/x", CreatedAt = An.Hour, IsAutomatic = true });
        var reader = paper.Reader();

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/?p=815", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/cu/hen-gio", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/cu/di-xa", Ct)).StatusCode);
        paper.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(story.Address(), (await reader.GetAsync("/?p=815", Ct)).Headers.Location?.OriginalString);
        Assert.Equal(story.Address(), (await reader.GetAsync("/cu/hen-gio", Ct)).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_old_address_that_ends_like_a_storys_leads_where_it_was_written_down_to()
    {
        var (story, gone) = (await paper.StoryAsync(paper.Linh, ArticleStatus.Approved), await paper.StoryAsync(paper.Linh, ArticleStatus.Withdrawn));
        var reader = paper.Reader();
        foreach (var old in new[] { $"/bai-cu-{story.Id}.html", $"/bai-cu-{gone.Id}.html" })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(old, "/the-thao")).StatusCode);
            Assert.Equal("/the-thao", (await reader.GetAsync(old, Ct)).Headers.Location?.OriginalString);
        }

        Assert.Equal(story.Address(), (await reader.GetAsync($"/tit-cu-{story.Id}.html", Ct)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync("/bai/cu.aspx", $"/tit-cu-{story.Id}.html")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync(story.Address(), "/the-thao")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync($"/lich-su/{story.Id}", "/the-thao")).StatusCode);
    }

    [Theory]
    [InlineData("khong-co-gach", "/the-thao", "From", "viết từ gốc")]
    [InlineData("/the-thao", "/chinh-tri", "From", "đang có trang")]
    [InlineData("/", "/chinh-tri", "From", "đang có trang")]
    [InlineData("/tim-kiem", "/chinh-tri", "From", "đang có trang")]
    [InlineData("/admin/bai", "/chinh-tri", "From", "tòa soạn")]
    [InlineData("/a", "/admin", "From", "tòa soạn")]
    [InlineData("/a", "/a", "To", "dẫn vòng")]
    [InlineData("/a", "https://xau.example.com/", "To", "không của trang khác")]
    [InlineData("/a", "//xau.example.com/", "To", "không của trang khác")]
    [InlineData("/a", "/khong-co-trang-nay", "To", "không có trang nào")]
    [InlineData("/a?id=1", "/the-thao", "From", "không có “?”")]
    public async Task What_would_mislead_is_refused_at_its_field_and_stays_typed(string from, string to, string field, string says)
    {
        var answer = await AddAsync(from, to);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Colleague.ReadAsync(answer);
        Assert.Contains(says, page.QuerySelector($"[data-valmsg-for='{field}']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((from, to), (page.QuerySelector("#dia-chi-cu")!.GetAttribute("value"), page.QuerySelector("#dia-chi-moi")!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_page_that_comes_to_stand_at_an_old_address_is_not_hidden()
    {
        await AddAsync("/tag/lua-moi", "/the-thao");
        var (tag, story) = (An.Tag("Lúa mới"), An.Article("Lúa trổ", paper.Politics));
        await paper.SaveAsync(tag);
        story.TagWith(tag);
        await paper.SaveAsync(story);

        Assert.Equal(HttpStatusCode.OK, (await paper.Reader().GetAsync("/tag/lua-moi", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("from,to\n/csv1/a,/the-thao\n/csv1/b,/chinh-tri\n")]
    [InlineData("\uFEFFfrom;to\r\n/csv2/a;/the-thao\r\n\r\n\"/csv2/b\";\"/chinh-tri\"\r\n")]
    [InlineData("/csv3/a\t/the-thao\t\n/csv3/b\t/chinh-tri")]
    public async Task A_table_is_read_however_it_was_saved(string text)
    {
        var page = await ImportAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal("Đã nhận 2 dòng", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_is_refused_of_a_table_is_told_line_by_line_and_keeps_nothing_else_back()
    {
        var page = await ImportAsync(Encoding.UTF8.GetBytes("/d/a,/d/b\n/d/b,/d/c\n\"/d/x,y\",/the-thao\n/d/c,/the-thao\n/the-thao,/chinh-tri\n/d/c,/d/a\n/d/e\n/d/f,https://xau.example.com\n"));

        Assert.Equal("Đã nhận 4 dòng, không nhận 4 dòng", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["5", "6", "7", "8"], page.QuerySelectorAll("tbody th").Select(th => th.TextContent));
        foreach (var from in new[] { "/d/a", "/d/b", "/d/c", "/d/x,y" })
            Assert.Equal("/the-thao", (await paper.Reader().GetAsync(from, Ct)).Headers.Location!.OriginalString);
        Assert.Equal("Đã nhận: 4 dòng\nKhông nhận: 4 dòng\n/d/a → /the-thao\n/d/b → /the-thao\n/d/c → /the-thao\n/d/x,y → /the-thao", await paper.AskAsync(db => db.AuditEntries
            .Where(e => e.Deed == AuditDeed.Imported).OrderByDescending(e => e.Id).Select(e => e.To).FirstAsync(Ct)));
    }

    [Fact]
    public async Task Ten_thousand_lines_are_taken_at_once_and_the_list_is_read_on_from_page_to_page()
    {
        var lines = string.Join("\r\n", Enumerable.Range(0, 10_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"/kho/{n:00000},/{(n % 2 == 0 ? "the-thao" : "chinh-tri")}")));

        Assert.Equal("Đã nhận 10000 dòng", (await ImportAsync(Encoding.UTF8.GetBytes(lines))).QuerySelector("h1")!.TextContent);

        Assert.Equal("/chinh-tri", (await paper.Reader().GetAsync("/kho/09999", Ct)).Headers.Location!.OriginalString);
        var seen = new List<string>();
        for (var next = $"{List}?q=kho"; next is not null && seen.Count < 150;)
        {
            var page = await Chief.OpenAsync(next);
            seen.AddRange(page.QuerySelectorAll("tbody th").Select(th => th.TextContent));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(Enumerable.Range(0, 150).Select(n => $"/kho/{9_999 - n:00000}"), seen);
    }

    [Fact]
    public async Task No_file_and_too_many_lines_are_said()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Chief.SendAsync(Import, Import)).StatusCode);
        var many = string.Concat(Enumerable.Repeat("/a,/b\n", RedirectImport.MostLines + 1));
        Assert.Contains("chia tệp ra", (await ImportAsync(Encoding.UTF8.GetBytes(many), HttpStatusCode.UnprocessableEntity)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_hold_separators_line_ends_and_quotes() =>
        Assert.Equal(["1: a,b | c", "2: say \"hi\"\nthere | d", "4: e"],
            CsvLines.Read("\"a,b\",c\r\n\"say \"\"hi\"\"\nthere\",d\ne").Select(l => $"{l.Number}: {string.Join(" | ", l.Fields)}"));

    [Fact]
    public void Lines_end_as_they_may_and_names_of_columns_hold_what_they_like() =>
        Assert.Equal(["1: Cũ, như trước | Mới", "2: /a | /b", "3: /c | /d", "4: /e | /f"],
            CsvLines.Read("Cũ, như trước;Mới\r/a;/b\n/c;/d\r\n/e;/f").Select(l => $"{l.Number}: {string.Join(" | ", l.Fields)}"));

    private Colleague Chief => paper.Chief.Browser;

    // The filter beside it has the same address.
    private async Task<HttpResponseMessage> AddAsync(string from, string to) => await Chief.PostAsync(List, ("From", from), ("To", to),
        ("__RequestVerificationToken", (await Chief.OpenAsync(List)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!));

    private async Task<IDocument> ImportAsync(byte[] file, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var seal = (await Chief.OpenAsync(Import)).QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(seal), "__RequestVerificationToken" }, { new ByteArrayContent(file), "File", "cu.csv" } };
        var answer = await Chief.Browser.PostAsync(Import, form, Ct);
        Assert.Equal(expected, answer.StatusCode);
        return await Colleague.ReadAsync(answer);
    }

    private Task<int> IdAsync(string from) => paper.AskAsync(db => db.Redirects.Where(r => r.From == from).Select(r => r.Id).SingleAsync(Ct));
}
