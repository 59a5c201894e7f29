using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.FrontPages;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>"Trang nhất" in the hands of two chiefs, as their browsers send it, and as readers have it then.</summary>
public sealed class FrontPagePagesTests : IAsyncLifetime
{
    private const string Page = "/admin/trang-nhat";
    private readonly NewsroomPaper _paper = new();
    private readonly List<Article> _stories = [];
    private Colleague _managing = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Colleague Chief => _paper.Chief.Browser;

    public async ValueTask InitializeAsync()
    {
        await _paper.InitializeAsync();
        foreach (var i in Enumerable.Range(1, 30)) _stories.Add(An.Article($"Tin {i}", i % 2 == 0 ? _paper.Politics : _paper.Sports, An.Hour.AddMinutes(-i)));
        await _paper.SaveAsync([.. _stories]);
        _managing = await _paper.ColleagueAsync(Role.ManagingEditor);
    }

    public ValueTask DisposeAsync() => _paper.DisposeAsync();

    [Fact]
    public async Task What_is_pinned_stands_until_its_second_and_then_the_place_fills_itself()
    {
        Assert.Equal(["Tin 1", "Tin 2", "Tin 3", "Tin 4", "Tin 5"], await HeroAsync());

        var answer = await SendAsync(Chief, ("HeroStory", 2, $"{_stories[10].Id}"), ("HeroUntil", 2, "2026-03-04T10:30"), ("HeroStory", 0, $"https://bao.example.vn{_stories[11].Address()}"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["Tin 12", "Tin 1", "Tin 11", "Tin 2", "Tin 3"], await HeroAsync());
        _paper.Clock.Advance(TimeSpan.FromSeconds(30 * 60 - 1));
        Assert.Equal("Tin 11", (await HeroAsync())[2]);
        _paper.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["Tin 12", "Tin 1", "Tin 2", "Tin 3", "Tin 4"], await HeroAsync());
    }

    [Fact]
    public async Task Sections_stand_in_the_order_and_size_of_the_hand_and_the_strip_as_it_is_set_on_every_page()
    {
        await FeatureAsync(_stories[5], _stories[6]);
        await _paper.AskAsync(db => db.Articles.Where(a => a.Id == _stories[7].Id).ExecuteUpdateAsync(a => a.SetProperty(s => s.BreakingUntil, An.Hour.AddHours(4)), Ct));
        var page = await Chief.OpenAsync(Page);
        page = await PressAsync(page, "sections 2 len");
        page = await PressAsync(page, "featured 2 len");

        await Chief.PostAsync(Page, [.. Fields(page, ("Size", 0, "large"), ("Size", 1, "none"), ("Strip", 0, "pin"), ("StripStory", 0, $"{_stories[28].Id}"))]);

        var front = await _paper.OpenAsync("/");
        Assert.Equal("Thể thao", Assert.Single(front.QuerySelectorAll(".block.section > h2 > a:first-child")).TextContent);
        Assert.NotNull(front.QuerySelector(".block.section.large"));
        // The featured story that comes first now leads.
        Assert.Equal("Tin 7", (await HeroAsync())[0]);
        // One that the page's own list does not show.
        foreach (var address in new[] { "/", "/tin-moi", "/chinh-tri", "/tim-kiem?q=tin", _stories[0].Address() })
            Assert.Equal("Tin 29", (await _paper.OpenAsync(address)).QuerySelector(".breaking a")!.TextContent);

        await SendAsync(Chief, ("Strip", 0, "off"));
        Assert.Null((await _paper.OpenAsync("/")).QuerySelector(".breaking"));
        await SendAsync(Chief, ("Strip", 0, "auto"));
        Assert.Equal("Tin 8", (await _paper.OpenAsync("/")).QuerySelector(".breaking a")!.TextContent);
    }

    [Fact]
    public async Task Without_script_buttons_move_things_in_the_form_and_nothing_on_the_page()
    {
        var page = await Chief.OpenAsync(Page);
        page = await PressAsync(page, "hero 1 xuong", ("HeroStory", 0, $"{_stories[8].Id}"), ("HeroUntil", 0, "2026-03-04T12:00"));

        Assert.Equal(["", $"{_stories[8].Id}", "", "", ""], Values(page, "HeroStory"));
        Assert.Equal("2026-03-04T12:00", Values(page, "HeroUntil")[1]);
        Assert.Contains("Tin 9", page.QuerySelectorAll("[data-list=hero] li")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(["Tin 1", "Tin 2"], (await HeroAsync()).Take(2));
        // The frame shows the page as it would be, to who may see it, and to nobody's cache.
        var proof = await Chief.GetAsync(page.QuerySelector("iframe")!.GetAttribute("src")!);
        Assert.Equal(["Tin 1", "Tin 9"], HeroOn(await Colleague.ReadAsync(proof)).Take(2));
        Assert.Equal("no-store", proof.Headers.CacheControl!.ToString());
        Assert.Contains("frame-ancestors 'self'", proof.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", (await Chief.GetAsync(Page)).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await _paper.Reader().GetAsync("/admin/trang-nhat/xem-truoc", Ct)).StatusCode);

        page = await PressAsync(page, "hero 2 bo");
        Assert.All(Values(page, "HeroStory"), value => Assert.Equal("", value));
    }

    [Fact]
    public async Task Of_two_at_once_both_changes_stand_and_where_they_cross_a_second_save_decides()
    {
        var (mine, theirs) = (await Chief.OpenAsync(Page), await _managing.OpenAsync(Page));
        await _managing.PostAsync(Page, [.. Fields(theirs, ("HeroStory", 1, $"{_stories[9].Id}"), ("Strip", 0, "off"))]);

        var answer = await Chief.PostAsync(Page, [.. Fields(mine, ("HeroStory", 1, $"{_stories[10].Id}"), ("HeroStory", 4, $"{_stories[11].Id}"))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var again = await Colleague.ReadAsync(answer);
        Assert.Contains("Vị trí 2: Người ManagingEditor đặt “Tin 10”", again.QuerySelector("#noi li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["", $"{_stories[10].Id}", "", "", $"{_stories[11].Id}"], Values(again, "HeroStory"));
        Assert.Equal("off", again.QuerySelector<IHtmlInputElement>("[name=Strip]:checked")!.Value);
        Assert.Equal("Tin 10", (await HeroAsync())[1]);

        // Theirs there, mine elsewhere.
        var taken = await PressAsync(again, "lay hero-2");
        Assert.Equal(["", $"{_stories[9].Id}", "", "", $"{_stories[11].Id}"], Values(taken, "HeroStory"));
        Assert.Empty(taken.QuerySelectorAll("#noi li"));
        await Chief.PostAsync(Page, [.. Fields(again)]);
        Assert.Equal(["Tin 1", "Tin 11", "Tin 2", "Tin 3", "Tin 12"], await HeroAsync());
        Assert.Equal([1, 2], (await RevisionsAsync()).Select(r => r.Number));
    }

    [Fact]
    public async Task Of_two_who_put_one_story_in_two_places_the_second_is_told_at_the_place()
    {
        await SendAsync(_managing, ("HeroStory", 1, $"{_stories[7].Id}"));
        var (mine, theirs) = (await Chief.OpenAsync(Page), await _managing.OpenAsync(Page));
        await _managing.PostAsync(Page, [.. Fields(theirs, ("HeroStory", 0, $"{_stories[9].Id}"))]);

        var answer = await Chief.PostAsync(Page, [.. Fields(mine, ("HeroStory", 1, $"{_stories[9].Id}"))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var again = await Colleague.ReadAsync(answer);
        Assert.Equal([$"{_stories[9].Id}", $"{_stories[9].Id}", "", "", ""], Values(again, "HeroStory"));
        Assert.Equal($"Bài {_stories[9].Id} đã đứng ở vị trí 1: mỗi bài chỉ đứng một chỗ.", again.QuerySelector("[data-valmsg-for='hero-2']")!.TextContent);
        // Nobody has changed that place meanwhile.
        Assert.Empty(again.QuerySelectorAll("#noi li"));
    }

    [Fact]
    public async Task What_has_been_put_on_the_page_is_undone_from_the_notice_or_brought_back_later()
    {
        await SendAsync(Chief, ("HeroStory", 0, $"{_stories[9].Id}"));
        await SendAsync(_managing, ("HeroStory", 0, $"{_stories[10].Id}"));
        var page = await _managing.OpenAsync(Page);
        Assert.Equal("Tin 11", (await HeroAsync())[0]);

        var undo = page.QuerySelector<IHtmlFormElement>("form.undo")!;
        await _managing.PostAsync(undo.GetAttribute("action")!, [.. Held(undo)]);
        Assert.Equal("Tin 10", (await HeroAsync())[0]);
        // Pressed twice, nothing more.
        await _managing.PostAsync(undo.GetAttribute("action")!, [.. Held(undo)]);
        Assert.Equal(3, (await RevisionsAsync()).Count);

        page = await Chief.OpenAsync(Page);
        Assert.Equal(["Số 3", "Số 2", "Số 1"], page.QuerySelectorAll(".past b").Select(b => b.TextContent));
        Assert.Contains("Vị trí 1: “Tin 10” → “Tin 11”", page.QuerySelector(".past")!.TextContent, StringComparison.Ordinal);
        var back = page.QuerySelectorAll<IHtmlFormElement>(".past form").Single(f => f.GetAttribute("action") == $"{Page}/2/dua-lai");
        await Chief.PostAsync(back.GetAttribute("action")!, [.. Held(back)]);
        Assert.Equal("Tin 11", (await HeroAsync())[0]);
    }

    [Theory]
    [InlineData("HeroStory", "khong-phai-so", "", "hero-2", "không phải số hay địa chỉ")]
    [InlineData("HeroStory", "999999", "", "hero-2", "Không có bài nào mang số 999999.")]
    [InlineData("HeroStory", "{withdrawn}", "", "hero-2", "đã gỡ")]
    [InlineData("HeroStory", "{draft}", "", "hero-2", "chưa duyệt")]
    [InlineData("HeroStory", "{1}", "2026-03-04T09:59", "hero-2", "Giờ này đã qua")]
    [InlineData("HeroStory", "{1}", "hôm nay", "hero-2", "Giờ viết như")]
    [InlineData("HeroStory", "", "2026-03-04T12:00", "hero-2", "Có giờ mà chưa có bài.")]
    [InlineData("HeroStory", "{0}", "", "hero-2", "mỗi bài chỉ đứng một chỗ")]
    [InlineData("HeroStory", "{long}", "", "hero-2", "không phải số hay địa chỉ")]
    [InlineData("Section", "4444", "", "order", "vừa được gộp")]
    public async Task What_cannot_be_is_said_at_its_place_and_nothing_typed_is_lost(string field, string typed, string until, string place, string says)
    {
        var (withdrawn, draft) = (await _paper.StoryAsync(_paper.Linh, ArticleStatus.Withdrawn), await _paper.StoryAsync(_paper.Linh));
        typed = typed.Replace("{withdrawn}", $"{withdrawn.Id}", StringComparison.Ordinal).Replace("{draft}", $"{draft.Id}", StringComparison.Ordinal).Replace("{long}", new string('a', 10_000), StringComparison.Ordinal)
            .Replace("{0}", $"{_stories[0].Id}", StringComparison.Ordinal).Replace("{1}", $"{_stories[1].Id}", StringComparison.Ordinal);
        var at = field == "HeroStory" ? 1 : 0;

        var answer = await SendAsync(Chief, ("HeroStory", 0, $"{_stories[0].Id}"), (field, at, typed), ("HeroUntil", 1, until), ("Size", 1, "small"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Colleague.ReadAsync(answer);
        Assert.Contains(says, page.QuerySelector($"[data-valmsg-for='{place}']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{_stories[0].Id}", Values(page, "HeroStory")[0]);
        if (field == "HeroStory") Assert.Equal((typed, until), (Values(page, "HeroStory")[1], Values(page, "HeroUntil")[1]));
        Assert.Contains("small", page.QuerySelectorAll<IHtmlSelectElement>("[name=Size]").Select(s => s.Value));
        Assert.Empty(await RevisionsAsync());
        // Any button takes it back as well as it is.
        Assert.Equal(HttpStatusCode.OK, (await Chief.PostAsync($"{Page}/xep", [.. Fields(page), ("Move", "hero 9 len")])).StatusCode);
    }

    [Fact]
    public async Task A_section_that_is_merged_takes_its_block_along_and_a_new_one_comes_last()
    {
        var gone = An.Category("Mục sẽ gộp");
        await _paper.SaveAsync(gone);
        await _paper.SaveAsync(An.Article("Tin của mục sẽ gộp", gone, An.Hour.AddDays(-20)));
        var page = await PressAsync(await Chief.OpenAsync(Page), "sections 3 len");
        await Chief.PostAsync(Page, [.. Fields(page, ("Size", 1, "large"))]);

        await Chief.SendAsync($"/admin/chuyen-muc/{gone.Id}/gop?IntoId={_paper.Sports.Id}", $"/admin/chuyen-muc/{gone.Id}/gop");
        await _paper.SaveAsync(An.Category("Mục mới"));

        Assert.Equal(["Chính trị", "Thể thao", "Mục mới"], (await Chief.OpenAsync(Page)).QuerySelectorAll("[data-list=sections] label").Select(l => l.TextContent));
        Assert.DoesNotContain("Mục sẽ gộp", (await _paper.OpenAsync("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(Chief, ("Strip", 0, "off"))).StatusCode);
    }

    private async Task FeatureAsync(params Article[] stories)
    {
        foreach (var (rank, story) in stories.Index())
            await _paper.AskAsync(async db =>
            {
                (await db.Articles.SingleAsync(a => a.Id == story.Id, Ct)).Feature(An.Hour.AddDays(1), rank);
                return await db.SaveChangesAsync(Ct);
            });
    }

    private static async Task<HttpResponseMessage> SendAsync(Colleague who, params (string, int, string)[] filled) => await who.PostAsync(Page, [.. Fields(await who.OpenAsync(Page), filled)]);

    private async Task<IDocument> PressAsync(IDocument page, string move, params (string, int, string)[] filled)
    {
        var answer = await Chief.PostAsync($"{Page}/xep", [.. Fields(page, filled), ("Move", move)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Colleague.ReadAsync(answer);
    }

    private static IEnumerable<(string, string)> Held(IHtmlFormElement form) => NewsroomPaper.FieldsOf(form).Select(f => (f.Key, f.Value));

    // The form as it stands, but for the n-th field of a name.
    private static List<(string, string)> Fields(IDocument page, params (string Name, int At, string Value)[] filled)
    {
        var fields = Held(page.QuerySelector<IHtmlFormElement>("#xep")!).ToList();
        foreach (var (name, at, value) in filled)
            fields[fields.Index().Where(f => f.Item.Item1 == name).ElementAt(at).Index] = (name, value);
        return fields;
    }

    private static List<string> Values(IDocument page, string name) => [.. page.QuerySelectorAll<IHtmlInputElement>($"#xep [name={name}]").Select(i => i.Value)];

    private async Task<List<string>> HeroAsync() => HeroOn(await _paper.OpenAsync("/"));

    private static List<string> HeroOn(IDocument page) => [.. page.QuerySelectorAll(".hero h3").Select(h => h.TextContent)];

    private Task<List<FrontPageRevision>> RevisionsAsync() => _paper.AskAsync(db => db.FrontPageRevisions.OrderBy(r => r.Number).ToListAsync(Ct));
}
