using System.Net;
using System.Text;
using NewsPortal.Articles;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

public class StoryPageTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_begun_on_an_empty_page_and_everything_filled_in_comes_back()
    {
        var sent = await paper.Ngoc.Browser.SendAsync("/admin/bai/moi", "/admin/bai",
            ("Title", "Lũ về làng"), ("Lead", "Nước lên nhanh."), ("Body", "Đoạn một.\n\nĐoạn hai."), ("CategoryId", $"{paper.Politics.Id}"),
            ("Tags", "Lũ, Đê điều"), ("Names", "Hà Linh, Khách mời"), ("CoverKey", paper.Cover.Key), ("CoverCaption", "Nước ngập đường."),
            ("CoverCredit", "ảnh: Ảnh: Hà Linh"), ("CoverAlt", "Đường làng dưới nước"), ("CoverX", "30"), ("CoverY", "70"), ("Slug", "lũ về"));

        var story = await paper.NewestAsync();
        Assert.Equal((HttpStatusCode.Redirect, $"/admin/bai/{story.Id}"), (sent.StatusCode, sent.Headers.Location!.OriginalString));
        Assert.Equal((paper.Ngoc.Editor.Id, ArticleStatus.Draft, "lu-ve"), (story.CreatedById, story.Status, story.Slug));
        Assert.Equal((null, "Khách mời"), (story.Bylines[0].GuestName, story.Bylines[1].GuestName));
        Assert.Contains("<p>Đoạn hai.</p>", story.Text!.Html, StringComparison.Ordinal);

        var page = await paper.Ngoc.Browser.OpenAsync($"/admin/bai/{story.Id}");
        string Value(string name) => NewsroomPaper.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form#bai")!).Single(f => f.Key == name).Value;
        Assert.Equal(("Lũ về làng", "Nước lên nhanh.", "Đoạn một.\n\nĐoạn hai."), (Value("Title"), Value("Lead"), Value("Body")));
        Assert.Equal(("Lũ, Đê điều", "Hà Linh, Khách mời", paper.Cover.Key), (Value("Tags"), Value("Names"), Value("CoverKey")));
        Assert.Equal(("Nước ngập đường.", "Hà Linh", "Đường làng dưới nước", "30", "70", "lu-ve"),
            (Value("CoverCaption"), Value("CoverCredit"), Value("CoverAlt"), Value("CoverX"), Value("CoverY"), Value("Slug")));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_story_and_one_save()
    {
        var before = await CountAsync();
        var page = await paper.Linh.Browser.OpenAsync("/admin/bai/moi");
        foreach (var _ in new int[3])
            Assert.Equal(HttpStatusCode.Redirect, (await paper.Linh.Browser.SendAsync(page, "/admin/bai", ("Title", "Một lần thôi"), ("CategoryId", $"{paper.Politics.Id}"))).StatusCode);
        Assert.Equal(before + 1, await CountAsync());

        var story = await paper.NewestAsync();
        var again = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");
        foreach (var _ in new int[3]) await paper.Linh.Browser.SendAsync(again, $"/admin/bai/{story.Id}", ("Body", "Một đoạn."));
        Assert.Equal(story.Version + 1, (await paper.ReloadAsync(story.Id)).Version);
    }

    [Fact]
    public async Task An_empty_page_that_was_gone_back_to_and_typed_on_is_one_more_save_of_the_story_it_began()
    {
        var before = await CountAsync();
        var page = await paper.Linh.Browser.OpenAsync("/admin/bai/moi");
        (string, string) under = ("CategoryId", $"{paper.Politics.Id}");
        await paper.Linh.Browser.SendAsync(page, "/admin/bai", ("Title", "Lùi lại gõ tiếp"), ("Body", "Câu đầu."), under);

        await paper.Linh.Browser.SendAsync(page, "/admin/bai", ("Title", "Lùi lại gõ tiếp"), ("Body", "Câu đầu. Câu sau."), under);

        var story = await paper.NewestAsync();
        Assert.Equal((before + 1, "Câu đầu. Câu sau."), (await CountAsync(), story.Text!.Body));

        await paper.Linh.Browser.SendAsync($"/admin/bai/{story.Id}/gui-duyet", $"/admin/bai/{story.Id}/gui-duyet");
        var late = await paper.Linh.Browser.SendAsync(page, "/admin/bai", ("Title", "Lùi lại gõ tiếp"), ("Body", "Gõ quá muộn."), under);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var shown = await Colleague.ReadAsync(late);
        Assert.Equal("Gõ quá muộn.", shown.QuerySelector("[name=Body]")!.TextContent);
        await paper.Linh.Browser.SendAsync(shown, "/admin/bai");
        Assert.Equal((before + 2, "Gõ quá muộn."), (await CountAsync(), (await paper.NewestAsync()).Text!.Body));
    }

    [Fact]
    public async Task A_note_sent_twice_is_said_once()
    {
        var story = await paper.StoryAsync(paper.Linh);
        foreach (var _ in new int[2]) await paper.Linh.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}/ghi-chu", ("note", "Nhờ xem lại số liệu."));
        Assert.Single((await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelectorAll("#ghi-chu .said"));
    }

    [Theory]
    [InlineData("Title", "", "Bài chưa có tít.")]
    [InlineData("CategoryId", "0", "Bạn chọn chuyên mục cho bài.")]
    [InlineData("CategoryId", "999999", "Bạn chọn chuyên mục cho bài.")]
    [InlineData("Tags", "Thẻ chưa ai đặt", "Chưa có thẻ “Thẻ chưa ai đặt”; biên tập viên mới tạo được thẻ.")]
    [InlineData("TopicId", "999999", "Chủ đề này không có.")]
    [InlineData("CoverKey", "../../etc", "Ảnh này không có trong thư viện.")]
    [InlineData("MorePicks", "/khong-co-999999.html", "Có bài liên quan không tìm thấy: bạn dán địa chỉ hoặc số của bài khác đã đăng.")]
    [InlineData("FeaturedUntil", "9999-12-31T23:59", "Giờ này không đọc được; ví dụ 04/03/2026 15:30.")]
    [InlineData("BreakingUntil", "hôm qua", "Giờ này không đọc được; ví dụ 04/03/2026 15:30.")]
    public async Task What_cannot_be_taken_is_said_at_its_field_and_nothing_typed_is_lost(string field, string typed, string says)
    {
        var story = await paper.StoryAsync(paper.Linh);
        // Setting in front is for chiefs; for the others those fields are no choice.
        var writer = field is "FeaturedUntil" or "BreakingUntil" ? paper.Chief.Browser : paper.Linh.Browser;
        var response = await writer.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}",
            [.. new[] { ("Title", "Tít đang viết"), ("Body", "Chữ đang viết.") }.Where(f => f.Item1 != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await Colleague.ReadAsync(response);
        Assert.Contains(says, page.QuerySelectorAll(".field-validation-error").Select(e => e.TextContent.Trim()));
        Assert.Equal("Chữ đang viết.", page.QuerySelector("[name=Body]")!.TextContent);
        if (field != "Title") Assert.Equal("Tít đang viết", page.QuerySelector("[name=Title]")!.TextContent);
        Assert.Equal(story.Title, (await paper.ReloadAsync(story.Id)).Title);
    }

    [Fact]
    public async Task A_megabyte_of_text_and_five_hundred_tags_are_refused_whole_and_come_back_whole()
    {
        var story = await paper.StoryAsync(paper.Ngoc);
        var (body, tags) = (string.Concat(Enumerable.Repeat("chữ ", 250_000)) + "hết", string.Join(", ", Enumerable.Range(0, 500).Select(i => $"Thẻ {i}")));

        var response = await paper.Ngoc.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Body", body), ("Tags", tags));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await Colleague.ReadAsync(response);
        Assert.Equal(body, page.QuerySelector("[name=Body]")!.TextContent);
        Assert.Equal(tags, page.QuerySelector("[name=Tags]")!.GetAttribute("value"));
        Assert.Contains("Nhiều nhất 30 thẻ, ở đây có 500.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Thân bài dài 1.000.003 ký tự, nhiều nhất là 150.000.", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decomposed_letters_emoji_and_names_like_paths_are_taken_as_words()
    {
        var story = await paper.StoryAsync(paper.Ngoc);
        await paper.Ngoc.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}",
            ("Title", "Tiếng Việt".Normalize(NormalizationForm.FormD) + " 👩‍🌾"), ("Body", "Được mùa 🌾".Normalize(NormalizationForm.FormD)), ("Names", "../../etc/passwd, <b>Ai</b>"));

        var after = await paper.ReloadAsync(story.Id);
        Assert.Equal(("Tiếng Việt 👩‍🌾", "Được mùa 🌾", "tieng-viet"), (after.Title, after.Text!.Body, after.Slug));
        Assert.Equal(["../../etc/passwd", "<b>Ai</b>"], after.Bylines.OrderBy(b => b.Position).Select(b => b.GuestName));
        Assert.Empty((await paper.Ngoc.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelectorAll("main b:not(li b)"));
    }

    [Fact]
    public async Task Stories_out_of_reach_are_not_found_whatever_is_asked_of_them()
    {
        var (anothers, foreign, withdrawn) = (await paper.StoryAsync(paper.Dat), await paper.StoryAsync(paper.Dat, under: paper.Sports), await paper.StoryAsync(paper.Dat, ArticleStatus.Withdrawn));
        var token = (await paper.Linh.Browser.OpenAsync("/admin/bai/moi")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var editorsToken = (await paper.Ngoc.Browser.OpenAsync("/admin/bai/moi")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (who, key, id) in new[] { (paper.Linh.Browser, token, anothers.Id), (paper.Linh.Browser, token, 999_999), (paper.Ngoc.Browser, editorsToken, foreign.Id), (paper.Ngoc.Browser, editorsToken, withdrawn.Id), (paper.Linh.Browser, token, withdrawn.Id) })
        {
            foreach (var get in new[] { "", "/phien-ban", "/phien-ban/1", "/xem-truoc", "/gui-duyet" })
                Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync($"/admin/bai/{id}{get}")).StatusCode);
            foreach (var post in new[] { "", "/gui-duyet", "/ghi-chu", "/dang-mo", "/dang-mo/thoi", "/phien-ban/1", "/doan-cho/1", "/lien-ket-xem-truoc", "/lien-ket-xem-truoc/1/bo" })
                Assert.Equal(HttpStatusCode.NotFound, (await who.PostAsync($"/admin/bai/{id}{post}", ("__RequestVerificationToken", key), ("note", "a"), ("outcome", "Taken"), ("days", "1"))).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await paper.Administrator.Browser.GetAsync($"/admin/bai/{anothers.Id}")).StatusCode);
    }

    [Fact]
    public async Task A_writer_reads_and_no_longer_writes_what_was_handed_on_and_typed_words_come_back()
    {
        var story = await paper.StoryAsync(paper.Linh);
        var open = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");
        await paper.Linh.Browser.SendAsync($"/admin/bai/{story.Id}/gui-duyet", $"/admin/bai/{story.Id}/gui-duyet");

        var late = await paper.Linh.Browser.SendAsync(open, $"/admin/bai/{story.Id}", ("Body", "Gõ ở thẻ cũ."));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await Colleague.ReadAsync(late);
        Assert.Equal("Gõ ở thẻ cũ.", page.QuerySelector("#chu-da-go-than-bai")!.TextContent);
        Assert.Null((await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector("form#bai"));
    }

    [Theory, InlineData(""), InlineData("0"), InlineData("x")]
    public async Task A_story_without_a_section_says_what_is_to_be_chosen(string section)
    {
        var page = await paper.Linh.Browser.OpenAsync("/admin/bai/moi");

        var (status, answer) = await NewsroomPaper.AutosaveAsync(paper.Linh.Browser, page, ("Title", "Chưa biết ở đâu"), ("CategoryId", section));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("""{"CategoryId":["Bạn chọn chuyên mục cho bài."]}""", System.Text.RegularExpressions.Regex.Unescape(answer.GetProperty("errors").GetRawText()));
    }

    [Fact]
    public async Task An_editor_files_under_granted_sections_only()
    {
        var page = await paper.Ngoc.Browser.OpenAsync("/admin/bai/moi");
        Assert.DoesNotContain(page.QuerySelectorAll("[name=CategoryId] option"), o => o.TextContent == "Thể thao");

        var response = await paper.Ngoc.Browser.SendAsync(page, "/admin/bai", ("Title", "Lạc mục"), ("CategoryId", $"{paper.Sports.Id}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Bạn không phụ trách chuyên mục này.", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_page_says_at_its_head_how_much_is_wrong_and_leads_there()
    {
        var story = await paper.StoryAsync(paper.Linh);

        var response = await paper.Linh.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}", ("Title", ""), ("Tags", "Chưa ai tạo"), ("Slug", new string('a', 500)));

        var page = await Colleague.ReadAsync(response);
        var links = page.QuerySelectorAll("#chua-luu a");
        Assert.Equal("Chưa lưu: 3 chỗ cần sửa", page.QuerySelector("#chua-luu h2")!.TextContent);
        Assert.Equal(["Title", "Tags", "Slug"], links.Select(l => page.QuerySelector(l.GetAttribute("href")!)!.GetAttribute("data-valmsg-for")));
        Assert.All(links, l => Assert.Equal(page.QuerySelector(l.GetAttribute("href")!)!.TextContent, l.TextContent));
        Assert.Null((await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}")).QuerySelector("#chua-luu"));
    }

    [Fact]
    public async Task Notes_stay_beside_the_story_and_an_empty_one_is_no_note()
    {
        var story = await paper.StoryAsync(paper.Linh);
        await paper.Ngoc.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}/ghi-chu", ("note", "Hỏi lại <b>nguồn</b> tin."));
        var empty = await paper.Linh.Browser.SendAsync($"/admin/bai/{story.Id}", $"/admin/bai/{story.Id}/ghi-chu", ("note", "  "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        var page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");
        Assert.Equal(["Hỏi lại <b>nguồn</b> tin."], page.QuerySelectorAll("#ghi-chu .said").Select(n => n.TextContent));
    }

    private Task<int> CountAsync() => paper.AskAsync(db => Task.FromResult(db.Articles.Count()));
}
