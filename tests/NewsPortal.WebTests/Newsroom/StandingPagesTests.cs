using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>About, contact, privacy, corrections policy: written by a chief, linked from every footer, never lost.</summary>
public sealed class StandingPagesTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string List = "/admin/trang";
    private const string New = "/admin/trang/moi";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Colleague Chief => paper.Chief.Browser;

    [Fact]
    public async Task A_page_is_written_shown_renamed_and_hidden_as_readers_see_it()
    {
        await Chief.SendAsync(New, New, ("Title", "Nội quy bạn đọc"), ("Body", "Xin **lịch sự**.\n\n<script>alert(1)</script>"));
        var id = await IdAsync("noi-quy-ban-doc");
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Reader().GetAsync("/toa-soan/noi-quy-ban-doc", Ct)).StatusCode);
        Assert.DoesNotContain("Nội quy bạn đọc", await paper.Reader().GetStringAsync("/", Ct), StringComparison.Ordinal);

        await SaveAsync(id, ("IsPublic", "true"));
        var shown = await paper.OpenAsync("/toa-soan/noi-quy-ban-doc");
        Assert.Equal("Nội quy bạn đọc", shown.QuerySelector("h1")!.TextContent);
        Assert.Equal("lịch sự", shown.QuerySelector(".standing .body strong")!.TextContent);
        Assert.Null(shown.QuerySelector(".standing script"));
        Assert.Contains((await paper.OpenAsync("/tin-moi")).QuerySelectorAll("footer.foot a"), a => a.GetAttribute("href") == "/toa-soan/noi-quy-ban-doc");
        Assert.Contains("/toa-soan/noi-quy-ban-doc", await paper.Reader().GetStringAsync("/sitemap-sections.xml", Ct), StringComparison.Ordinal);

        await SaveAsync(id, ("Slug", "quy-uoc"));
        var old = await paper.Reader().GetAsync("/toa-soan/noi-quy-ban-doc", Ct);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/toa-soan/quy-uoc"), (old.StatusCode, old.Headers.Location!.OriginalString));

        await SaveAsync(id, ("IsPublic", "false"));
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Reader().GetAsync("/toa-soan/quy-uoc", Ct)).StatusCode);
        Assert.Equal([AuditDeed.Created, AuditDeed.Changed, AuditDeed.Changed, AuditDeed.Changed], await paper.AskAsync(db => db.AuditEntries
            .Where(e => e.Subject == AuditSubject.StandingPage && e.SubjectId == id).OrderBy(e => e.Id).Select(e => e.Deed).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Every_version_stays_and_can_be_brought_back()
    {
        var id = await PageAsync("Cách dùng ảnh", "Bản một.");
        await SaveAsync(id, ("Body", "Bản hai."));
        await SaveAsync(id, ("IsPublic", "true"));
        Assert.Equal(2, await paper.AskAsync(db => db.StandingPageVersions.CountAsync(v => v.StandingPageId == id, Ct)));

        var begun = await Chief.OpenAsync($"{List}/{id}?ban=1");
        Assert.Equal("Bản một.", begun.QuerySelector("#than-bai")!.TextContent);
        await Chief.SendAsync(begun, $"{List}/{id}");

        Assert.Equal(["Bản một.", "Bản hai.", "Bản một."], await paper.AskAsync(db => db.StandingPageVersions.Where(v => v.StandingPageId == id)
            .OrderBy(v => v.Number).Select(v => v.Body).ToListAsync(Ct)));
        Assert.Contains("Bản một.", await paper.Reader().GetStringAsync("/toa-soan/cach-dung-anh", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_shows_the_words_and_saves_nothing()
    {
        var id = await PageAsync("Thử trước", "Chữ đang có.");
        var answer = await Chief.SendAsync($"{List}/{id}", $"{List}/{id}", ("Body", "Chữ *chưa lưu*."), ("Proof", "true"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Colleague.ReadAsync(answer);
        Assert.Equal("chưa lưu", page.QuerySelector(".standing-proof em")!.TextContent);
        Assert.Equal("Chữ *chưa lưu*.", page.QuerySelector("#than-bai")!.TextContent);
        Assert.Equal("Chữ đang có.", await paper.AskAsync(db => db.StandingPages.Where(p => p.Id == id).Select(p => p.Body).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Two_tabs_do_not_overwrite_each_other_and_a_form_sent_twice_is_one_change()
    {
        var id = await PageAsync("Hai thẻ", "Chữ đầu.");
        var (one, two) = (await Chief.OpenAsync($"{List}/{id}"), await Chief.OpenAsync($"{List}/{id}"));
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(HttpStatusCode.Redirect, (await Chief.SendAsync(one, $"{List}/{id}", ("Body", "Chữ của thẻ một."))).StatusCode);

        var late = await Chief.SendAsync(two, $"{List}/{id}", ("Body", "Chữ của thẻ hai."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        var page = await Colleague.ReadAsync(late);
        Assert.Equal("Chữ của thẻ hai.", page.QuerySelector("#than-bai")!.TextContent);
        Assert.Equal("Chữ của thẻ một.", page.QuerySelector("textarea[readonly]")!.TextContent);
        await Chief.SendAsync(page, $"{List}/{id}");

        Assert.Equal(["Chữ đầu.", "Chữ của thẻ một.", "Chữ của thẻ hai."], await paper.AskAsync(db => db.StandingPageVersions.Where(v => v.StandingPageId == id)
            .OrderBy(v => v.Number).Select(v => v.Body).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_picture_on_a_page_and_the_logo_is_known_to_stand_there_cut_anew_and_replaced_with_the_rest()
    {
        var (old, other) = (An.Picture("Cổng tòa soạn", 800, 400), An.Picture("Cổng mới", 800, 400));
        await paper.SaveAsync(old, other);
        var id = await PageAsync("Có ảnh", $"^^^\n![Cổng](/media/{old.Key})\n^^^ Cổng. Ảnh: Tòa soạn", ("IsPublic", "true"));
        await paper.Administrator.Browser.SendAsync("/admin/thong-tin-bao", "/admin/thong-tin-bao", ("Logo", old.Key));
        var uses = (await Chief.OpenAsync($"/admin/kho-anh/{old.Key}")).QuerySelector("#dung-o-dau ~ ul")!.TextContent;
        Assert.Contains("Có ảnh", uses, StringComparison.Ordinal);
        Assert.Contains("Logo", uses, StringComparison.Ordinal);
        var offered = await (await Chief.GetAsync("/admin/goi-y/anh?q=cong")).Content.ReadAsStringAsync(Ct);
        Assert.Equal((false, true), (offered.Contains(old.Key, StringComparison.Ordinal), offered.Contains(other.Key, StringComparison.Ordinal)));

        await Chief.SendAsync($"/admin/kho-anh/{old.Key}", $"/admin/kho-anh/{old.Key}", ("X", "10"), ("Y", "20"));
        var cut = await paper.AskAsync(db => db.MediaFiles.Where(m => m.Key == old.Key).Select(m => m.Hash).SingleAsync(Ct));
        Assert.NotEqual(old.Hash, cut);
        Assert.Contains(cut, (await paper.OpenAsync("/toa-soan/co-anh")).QuerySelector(".standing .body img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains(cut, (await paper.OpenAsync("/")).QuerySelector(".masthead img")!.GetAttribute("src"), StringComparison.Ordinal);

        await Chief.SendAsync($"/admin/kho-anh/{old.Key}/thay", $"/admin/kho-anh/{old.Key}/thay", ("to", other.Key));
        foreach (var address in new[] { "/toa-soan/co-anh", "/" })
            Assert.Contains(other.Hash, (await paper.OpenAsync(address)).QuerySelector(".standing .body img, .masthead img")!.GetAttribute("src"), StringComparison.Ordinal);
        var back = (await Chief.OpenAsync($"/admin/kho-anh/{other.Key}")).QuerySelector("form[action$='/hoan-tac']")!.GetAttribute("action")!;
        await Chief.SendAsync($"/admin/kho-anh/{other.Key}", back);
        Assert.Contains(cut, (await paper.OpenAsync("/toa-soan/co-anh")).QuerySelector(".standing .body img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(3, await paper.AskAsync(db => db.StandingPageVersions.CountAsync(v => v.StandingPageId == id, Ct)));
        await paper.Administrator.Browser.SendAsync("/admin/thong-tin-bao", "/admin/thong-tin-bao", ("LogoGone", "true"));
    }

    [Theory]
    [InlineData("Title", "", "Title", "Bạn chưa điền tên.")]
    [InlineData("Title", "🙂", "Slug", "Đường dẫn cần ít nhất một chữ cái không dấu hay chữ số.")]
    [InlineData("Slug", "da-co-roi", "Slug", "Địa chỉ /toa-soan/da-co-roi là của trang “Đã có rồi”.")]
    public async Task What_cannot_be_is_refused_at_its_field_and_nothing_typed_is_lost(string field, string typed, string at, string says)
    {
        if (!await paper.AskAsync(db => db.StandingPages.AnyAsync(p => p.Slug == "da-co-roi", Ct))) await PageAsync("Đã có rồi", "Chữ.");
        var answer = await Chief.SendAsync(New, New, [("Body", "Gõ đã lâu."), .. field == "Title" ? [("Title", typed)] : new[] { ("Title", "Tên hợp lệ"), (field, typed) }]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Colleague.ReadAsync(answer);
        Assert.Equal(says, page.QuerySelector($"[data-valmsg-for={at}]")!.TextContent);
        Assert.Equal("Gõ đã lâu.", page.QuerySelector("#than-bai")!.TextContent);
    }

    [Fact]
    public async Task An_empty_page_is_not_shown_and_a_very_long_one_is_refused()
    {
        var id = await PageAsync("Còn trống", "");
        var empty = await Colleague.ReadAsync(await Chief.SendAsync($"{List}/{id}", $"{List}/{id}", ("IsPublic", "true")));
        Assert.Equal("Trang chưa có chữ nào thì bạn đọc chưa thấy được.", empty.QuerySelector("[data-valmsg-for=Body]")!.TextContent);

        var long_ = await Chief.SendAsync($"{List}/{id}", $"{List}/{id}", ("Body", new string('ă', 100_001)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, long_.StatusCode);
        Assert.Equal("Dài nhất 100000 ký tự, ở đây có 100001.", (await Colleague.ReadAsync(long_)).QuerySelector("[data-valmsg-for=Body]")!.TextContent);
    }

    [Fact]
    public async Task Those_that_every_paper_needs_are_offered_until_it_has_them()
    {
        var begun = await Chief.OpenAsync($"{New}?mau=quyen-rieng-tu");
        Assert.Contains("Không đặt cookie nào", begun.QuerySelector("#than-bai")!.TextContent, StringComparison.Ordinal);
        await Chief.SendAsync(begun, New);

        var links = (await Chief.OpenAsync(List)).QuerySelectorAll("#ban-mau ~ ul a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains("/admin/trang/moi?mau=gioi-thieu", links);
        Assert.DoesNotContain("/admin/trang/moi?mau=quyen-rieng-tu", links);
    }

    [Fact]
    public async Task Their_order_is_that_of_the_footer()
    {
        var (one, two) = (await PageAsync("Trang trước", "Chữ.", ("IsPublic", "true")), await PageAsync("Trang sau", "Chữ.", ("IsPublic", "true")));
        Assert.True(PlaceOf("Trang trước") < PlaceOf("Trang sau"));

        // As often as it takes to pass those of other tests.
        while (await paper.AskAsync(db => db.StandingPages.AnyAsync(p => p.Id == one && p.Position < db.StandingPages.Single(o => o.Id == two).Position, Ct)))
            await Chief.SendAsync(List, $"{List}/{two}/thu-tu", ("Way", "len"));

        Assert.True(PlaceOf("Trang sau") < PlaceOf("Trang trước"));

        int PlaceOf(string title)
        {
            var links = paper.OpenAsync("/").GetAwaiter().GetResult().QuerySelectorAll("footer.foot li").Select(li => li.TextContent.Trim()).ToList();
            Assert.Contains(title, links);
            return links.IndexOf(title);
        }
    }

    private async Task<int> PageAsync(string title, string body, params (string, string)[] more)
    {
        var answer = await Chief.SendAsync(New, New, [("Title", title), ("Body", body), .. more]);
        return int.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private Task<HttpResponseMessage> SaveAsync(int id, params (string, string)[] filled) => Chief.SendAsync($"{List}/{id}", $"{List}/{id}", filled);

    private Task<int> IdAsync(string slug) => paper.AskAsync(db => db.StandingPages.Where(p => p.Slug == slug).Select(p => p.Id).SingleAsync(Ct));
}
