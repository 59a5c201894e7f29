using System.Diagnostics;
using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Taxonomy;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>A chief arranges the front page: with a mouse, a finger, keys alone, and without script; readers have it at once.</summary>
public class FrontPageJourneyTests
{
    private const string Address = "/admin/trang-nhat";
    private const string Chosen = "Tin mười một về đê biển";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_arranged_is_seen_before_it_is_on_the_page_and_by_readers_right_after()
    {
        await using var paper = new NewsroomPaper();
        await paper.InitializeAsync();
        var (section, picture) = (await paper.SectionAsync(), await paper.PictureAsync("Đê biển"));
        await paper.SaveAsync([.. Enumerable.Range(1, 24).Select(i =>
        {
            var story = Crew.Complete(i == 11 ? Chosen : $"Tin số {i} trong ngày", section, picture);
            story.Import(An.Hour.AddMinutes(-i));
            return story;
        })]);
        var chief = await paper.HireAsync(Role.ChiefEditor);

        await paper.VisitAsync(new(1280), chief, visit => WithMouseAndKeysAsync(paper, visit));
        await paper.VisitAsync(new(390), chief, visit => WithAFingerAsync(visit, section));
        await paper.VisitAsync(new(390) { Script = false }, chief, WithoutScriptAsync);
        var other = await paper.HireAsync(Role.ManagingEditor);
        await paper.VisitAsync(new(1280), chief, mine => paper.VisitAsync(new(1280), other, theirs => TwoAtOnceAsync(paper, mine, theirs)));
    }

    private static async Task WithMouseAndKeysAsync(NewsroomPaper paper, Visit visit)
    {
        var page = visit.Page;
        await visit.GoAsync(Address);
        await Expect(Proof(page).First).ToHaveTextAsync("Tin số 1 trong ngày");
        await Expect(Line(page, "hero", 3)).ToContainTextAsync("Tin số 4 trong ngày");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chọn bài…" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("muoi mot de bien");
        // The one there is, by one key.
        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(Proof(page).First).ToHaveTextAsync(Chosen);
        await Expect(Line(page, "hero", 0)).ToContainTextAsync(Chosen);

        await DragAsync(page, "hero", 0, 2);
        await Expect(Line(page, "hero", 2)).ToContainTextAsync(Chosen);
        await Expect(Proof(page).Nth(2)).ToHaveTextAsync(Chosen);

        var handle = Line(page, "hero", 2).Locator(".handle");
        await handle.FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("#doc-len")).ToHaveTextAsync($"{Chosen}: vị trí 2 trên 5");
        await Expect(Line(page, "hero", 1).Locator(".handle")).ToBeFocusedAsync();
        await Expect(Proof(page).Nth(1)).ToHaveTextAsync(Chosen);
        await page.GetByLabel("Điện thoại").CheckAsync();
        await Expect(page.FrameLocator("#ban-thu").Locator(".find-link")).ToBeVisibleAsync();

        // Gone before it was on the page: a closed tab, a crash.
        await page.ReloadAsync();
        await Expect(Line(page, "hero", 1)).Not.ToContainTextAsync(Chosen);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lấy lại" }).ClickAsync();
        await Expect(Line(page, "hero", 1)).ToContainTextAsync(Chosen);
        await Axe.FindsNothingAsync(visit, "newsroom-front-page-arranged");
        await page.SetViewportSizeAsync(1280, 900);

        var reader = await visit.AnotherTabAsync();
        await reader.GoAsync("/");
        await Expect(Hero(reader.Page).First).ToHaveTextAsync("Tin số 1 trong ngày");
        await Expect(reader.Page.Locator(".hero")).Not.ToContainTextAsync(Chosen);
        var passed = Stopwatch.StartNew();
        await page.Locator("#dua-len").ClickAsync();
        using var client = paper.Reader();
        while (!(await client.GetStringAsync("/", Ct)).Split("class=\"block")[0].Contains(Chosen, StringComparison.Ordinal))
        {
            Assert.True(passed.Elapsed < TimeSpan.FromMinutes(1), "Readers never had it.");
            await Task.Delay(20, Ct);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"Readers had it {passed.ElapsedMilliseconds} ms after the press.");
        await Expect(page.GetByText("Đã đưa lên trang: lần xếp số 1.")).ToBeVisibleAsync();
        await reader.Page.ReloadAsync();
        await Expect(Hero(reader.Page).Nth(1)).ToHaveTextAsync(Chosen);
        await Expect(page.Locator("#con-giu")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Trang nhất nay tự đầy, không còn gì xếp tay.")).ToBeVisibleAsync();
        await reader.Page.ReloadAsync();
        await Expect(Hero(reader.Page).Nth(1)).ToHaveTextAsync("Tin số 2 trong ngày");
    }

    private static async Task WithAFingerAsync(Visit visit, Category section)
    {
        var page = visit.Page;
        await visit.GoAsync(Address);
        var from = (await page.Locator("[data-list=sections] .title label").AllInnerTextsAsync()).ToList();
        await TouchDragAsync(page, "sections", from.IndexOf(section.Name), 0);
        await Expect(page.Locator("[data-list=sections] .title label").First).ToHaveTextAsync(section.Name);
        await page.GetByLabel(section.Name, new() { Exact = true }).SelectOptionAsync("large");
        await Expect(page.FrameLocator("#ban-thu").Locator(".block.section.large")).ToHaveCountAsync(1);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Locator("#dua-len").ClickAsync();
        await Expect(page.GetByText("Đã đưa lên trang: lần xếp số 3.")).ToBeVisibleAsync();

        await visit.GoAsync("/");
        await Expect(page.Locator(".block.section.large h2 a").First).ToHaveTextAsync(section.Name);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static async Task WithoutScriptAsync(Visit visit)
    {
        var page = visit.Page;
        await visit.GoAsync(Address);
        await page.GetByLabel("Bài ở Tin chính").FillAsync("11");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đưa Tin chính xuống" }).ClickAsync();
        await Expect(page.GetByLabel("Bài ở Vị trí 2")).ToHaveValueAsync("11");
        await page.Locator("select[name=Size]").First.SelectOptionAsync("small");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).Last.ClickAsync();
        await Expect(page.FrameLocator("#ban-thu").Locator(".block.section.small")).ToHaveCountAsync(1);
        await page.Locator("#dua-len").ClickAsync();
        await Expect(page.GetByText("Đã đưa lên trang: lần xếp số 4.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await Expect(page.GetByText("Đã đưa lần xếp số 3 trở lại trang, thành lần xếp số 5.")).ToBeVisibleAsync();
    }

    private static async Task TwoAtOnceAsync(NewsroomPaper paper, Visit mine, Visit theirs)
    {
        await mine.GoAsync(Address);
        await theirs.GoAsync(Address);
        await theirs.Page.GetByLabel("Bài ở Tin chính").FillAsync("12");
        await theirs.Page.Locator("#dua-len").ClickAsync();
        await Expect(theirs.Page.GetByText("Đã đưa lên trang: lần xếp số 6.")).ToBeVisibleAsync();

        mine.Witness.Expected.Add(paper.Origin + Address);
        await mine.Page.GetByLabel("Bài ở Tin chính").FillAsync("11");
        await mine.Page.Locator("#dua-len").ClickAsync();
        await Expect(mine.Page.GetByText("Có người vừa xếp cùng chỗ với bạn")).ToBeVisibleAsync();
        await Expect(mine.Page.Locator("#con-giu")).ToBeHiddenAsync();
        await Axe.FindsNothingAsync(mine, "newsroom-front-page-contested");
        await mine.Page.SetViewportSizeAsync(1280, 900);
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Lấy của" }).ClickAsync();
        await Expect(mine.Page.GetByLabel("Bài ở Tin chính")).ToHaveValueAsync("12");
        await Expect(mine.Page.GetByText("Có người vừa xếp cùng chỗ với bạn")).ToBeHiddenAsync();
    }

    private static ILocator Line(IPage page, string list, int place) => page.Locator($"[data-list={list}] > li").Nth(place);

    private static ILocator Proof(IPage page) => page.FrameLocator("#ban-thu").Locator(".hero h3");

    private static ILocator Hero(IPage page) => page.Locator(".hero h3");

    private static async Task DragAsync(IPage page, string list, int from, int to)
    {
        await Line(page, list, to).ScrollIntoViewIfNeededAsync();
        var (start, end) = (await MiddleAsync(Line(page, list, from).Locator(".handle")), await MiddleAsync(Line(page, list, to)));
        await page.Mouse.MoveAsync(start.X, start.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(start.X, end.Y + 12, new() { Steps = 12 });
        await page.Mouse.UpAsync();
    }

    private static async Task TouchDragAsync(IPage page, string list, int from, int to)
    {
        await Line(page, list, from).ScrollIntoViewIfNeededAsync();
        var (start, end) = (await MiddleAsync(Line(page, list, from).Locator(".handle")), await MiddleAsync(Line(page, list, to)));
        var fingers = await page.Context.NewCDPSessionAsync(page);
        async Task TouchAsync(string type, double? y) => await fingers.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type,
            ["touchPoints"] = y is null ? Array.Empty<object>() : new object[] { new { x = start.X, y } },
        });
        await TouchAsync("touchStart", start.Y);
        for (var i = 1; i <= 10; i++) await TouchAsync("touchMove", start.Y + (end.Y - 12 - start.Y) * i / 10);
        await TouchAsync("touchEnd", null);
    }

    private static async Task<(float X, float Y)> MiddleAsync(ILocator what)
    {
        var box = (await what.BoundingBoxAsync())!;
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }
}
