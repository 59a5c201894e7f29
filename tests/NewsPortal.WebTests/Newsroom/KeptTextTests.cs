using System.Net;
using AngleSharp.Dom;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>A form that comes when its session is over: through the door with what was typed, whichever way its writer comes in.</summary>
public class KeptTextTests(NewsroomPaper paper) : IClassFixture<NewsroomPaper>
{
    private const string Password = "gánh nước giếng làng";

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_was_typed_waits_until_its_writer_has_come_in(bool withCode)
    {
        var me = await paper.HireAsync(Role.Reporter, password: Password);
        var key = withCode ? await AppAsync(me) : "";
        var browser = paper.Stranger();
        var door = await DoorAsync(browser, "/admin/bai", Story("Viết lúc phiên hết"));
        Assert.DoesNotContain("Viết lúc phiên hết", door.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var wrong = await Colleague.ReadAsync(await browser.SendAsync(door, "/admin/dang-nhap", ("Email", me.Email!), ("Password", "một câu khác hẳn")));
        var entered = await Colleague.ReadAsync(await browser.SendAsync(wrong, "/admin/dang-nhap", ("Email", me.Email!), ("Password", Password)));
        if (withCode) entered = await Colleague.ReadAsync(await browser.SendAsync(entered, "/admin/dang-nhap/ma", ("Code", OneTimeCode.At(key, paper.Clock.GetUtcNow().UtcDateTime))));

        Assert.Equal("Viết lúc phiên hết", entered.QuerySelector("[name=Title]")!.TextContent);
        Assert.Equal(me.DisplayName, entered.QuerySelector("main b")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SendAsync(entered, "/admin/bai")).StatusCode);
        var story = await paper.NewestAsync();
        Assert.Equal(("Viết lúc phiên hết", me.Id), (story.Title, story.CreatedById));
    }

    [Fact]
    public async Task Under_anothers_seal_nothing_is_saved_until_whoever_is_signed_in_says_so()
    {
        var story = await paper.StoryAsync(paper.Linh);
        var page = await paper.Linh.Browser.OpenAsync($"/admin/bai/{story.Id}");
        paper.Ngoc.Browser.Browser.DefaultRequestHeaders.Referrer = new($"https://localhost/admin/bai/{story.Id}");

        var response = await paper.Ngoc.Browser.SendAsync(page, $"/admin/bai/{story.Id}", ("Body", "Chữ của Linh."));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var kept = await Colleague.ReadAsync(response);
        Assert.Equal(("Chữ của Linh.", "Người Editor"), (kept.QuerySelector("[name=Body]")!.TextContent, kept.QuerySelector("main b")!.TextContent));
        Assert.Equal(story.Text!.Body, (await paper.ReloadAsync(story.Id)).Text!.Body);
        await paper.Ngoc.Browser.SendAsync(kept, $"/admin/bai/{story.Id}");
        Assert.Equal("Chữ của Linh.", (await paper.ReloadAsync(story.Id)).Text!.Body);
    }

    [Theory]
    [InlineData("/admin/chu-de/moi", "Summary")]
    [InlineData("/admin/but-danh/moi", "Biography")]
    [InlineData("/admin/chuyen-muc/moi", "Description")]
    [InlineData("/admin/trang/moi", "Body")]
    [InlineData("/admin/thong-tin-bao", "Slogan")]
    [InlineData("/admin/chuyen-huong", "From")]
    [InlineData("/admin/chuyen-huong/nhap", "Text")]
    [InlineData("/admin/nguoi/moi", "Name")]
    [InlineData("/admin/kho-anh/12345678", "Caption")]
    [InlineData("/admin/kho-anh/moi", "pictures[0].Caption")]
    [InlineData("/admin/the/1", "Into")]
    public async Task No_form_of_the_newsroom_loses_what_was_typed(string address, string field)
    {
        var me = await paper.HireAsync(Role.ChiefEditor, password: Password);
        var browser = paper.Stranger();

        var door = await DoorAsync(browser, address, [(field, "Một câu gõ đã lâu."), ("Stamp", "0")]);
        var entered = await Colleague.ReadAsync(await browser.SendAsync(door, "/admin/dang-nhap", ("Email", me.Email!), ("Password", Password)));

        Assert.Equal("Một câu gõ đã lâu.", entered.QuerySelector($"textarea[name='{field}']")!.TextContent);
        Assert.Equal("0", entered.QuerySelector($"form[action='{address}'] [name=Stamp]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_in_which_nothing_was_typed_only_leads_back_to_its_page()
    {
        var browser = paper.Stranger();
        browser.Browser.DefaultRequestHeaders.Referrer = new("https://localhost/admin/chu-de/1");
        var led = await browser.PostAsync("/admin/chu-de/1/xoa", ("Stamp", "0"));

        var door = await browser.PostAsync(led.Headers.Location!.OriginalString, ("Stamp", "0"));

        Assert.Equal("/admin/dang-nhap?ve=%2Fadmin%2Fchu-de%2F1", door.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_was_typed_for_a_topic_is_one_after_all()
    {
        var me = await paper.HireAsync(Role.ChiefEditor, password: Password);
        var browser = paper.Stranger();
        var door = await DoorAsync(browser, "/admin/chu-de/moi", [("Name", "Vụ gõ lúc phiên hết"), ("Summary", "Tóm tắt."), ("IsOpen", "true")]);
        var entered = await Colleague.ReadAsync(await browser.SendAsync(door, "/admin/dang-nhap", ("Email", me.Email!), ("Password", Password)));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.SendAsync(entered, "/admin/chu-de/moi")).StatusCode);

        Assert.Equal(1, await paper.AskAsync(db => Task.FromResult(db.Topics.Count(t => t.Name == "Vụ gõ lúc phiên hết" && t.Summary == "Tóm tắt."))));
    }

    [Fact]
    public async Task A_wrong_passkey_loses_no_text()
    {
        var browser = paper.Stranger();
        var door = await DoorAsync(browser, "/admin/bai/1/ghi-chu", [("note", "Nhờ xem lại số liệu.")]);

        var refused = await browser.SendAsync(door, "/admin/dang-nhap/passkey", ("credential", "{}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Nhờ xem lại số liệu.", (await Colleague.ReadAsync(refused)).QuerySelector("[name=Kept]")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/tai-khoan/mat-khau", "https://localhost/admin/tai-khoan/mat-khau")]
    [InlineData("/admin/bai", "https://example.com/")]
    [InlineData("/admin/bai", null)]
    public async Task Passwords_and_what_comes_from_elsewhere_are_not_carried_along(string address, string? from)
    {
        var browser = paper.Stranger();
        browser.Browser.DefaultRequestHeaders.Referrer = from is null ? null : new(from);
        var sent = await browser.PostAsync(address, Story("Từ đâu tới"));
        while (sent.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.TemporaryRedirect)
            sent = sent.StatusCode == HttpStatusCode.Redirect ? await browser.GetAsync(sent.Headers.Location!.OriginalString) : await browser.PostAsync(sent.Headers.Location!.OriginalString, Story("Từ đâu tới"));

        Assert.DoesNotContain("Từ đâu tới", (await Colleague.ReadAsync(sent)).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private (string, string)[] Story(string title) => [("Save", $"{Guid.NewGuid()}"), ("Title", title), ("Body", "Đoạn một.\n\nĐoạn hai."), ("CategoryId", $"{paper.Politics.Id}")];

    /// <summary>As a browser goes on that was told to send the form elsewhere.</summary>
    private static async Task<IDocument> DoorAsync(Colleague browser, string address, (string, string)[] form)
    {
        browser.Browser.DefaultRequestHeaders.Referrer = new("https://localhost/admin/bai/moi");
        var led = await browser.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, led.StatusCode);
        return await Colleague.ReadAsync(await browser.PostAsync(led.Headers.Location!.OriginalString, form));
    }

    private async Task<string> AppAsync(Editor editor)
    {
        var browser = await paper.SignedInAsync(editor);
        var page = await browser.OpenAsync("/admin/tai-khoan/ung-dung-ma");
        var key = page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.SendAsync(page, "/admin/tai-khoan/ung-dung-ma", ("code", OneTimeCode.At(key, paper.Clock.GetUtcNow().UtcDateTime)));
        paper.Clock.Advance(TimeSpan.FromSeconds(30));
        return key;
    }
}
