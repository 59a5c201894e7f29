using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Journeys;

/// <summary>A reader goes through the whole paper by what stands on its pages, and back.</summary>
public class JourneyTests(Paper paper)
{
    public static TheoryData<Manner> Manners =>
    [
        new Manner(390), new Manner(768), new Manner(1280), new Manner(390) { Dark = true }, new Manner(1280) { Dark = true },
        new Manner(390) { Script = false }, new Manner(1280) { Script = false },
    ];

    [Theory, MemberData(nameof(Manners))]
    public Task From_the_front_page_through_the_paper_and_back(Manner manner) => paper.VisitAsync(manner, async visit =>
    {
        var page = visit.Page;
        await visit.GoAsync("/");
        await Expect(page.Locator(".hero h3").First).ToBeVisibleAsync();

        await page.Locator(".sections").GetByRole(AriaRole.Link, new() { Name = "Mặt trận" }).ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Mặt trận");
        await Expect(page.Locator(".sections [aria-current=page]")).ToHaveTextAsync("Mặt trận");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Chuyên mục con" }).GetByText("Dân vận").ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Dân vận");
        Assert.Equal("/mat-tran/dan-van", visit.Address);

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Hướng về cơ sở, bám sát dân" }).Last.ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Hướng về cơ sở, bám sát dân, bám chắc địa bàn");
        Assert.Equal(paper.Stories.Report, visit.Address);
        await EveryBoxStandsAsync(page);

        await page.Locator(".tags").GetByRole(AriaRole.Link, new() { Name = "Giám sát" }).ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Giám sát");
        await page.GoBackAsync();

        await page.Locator(".byline").GetByRole(AriaRole.Link, new() { Name = "Vũ Mạnh" }).ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Vũ Mạnh");

        await SearchAsync(visit, "dân vận");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hướng về cơ sở, bám sát dân" }).Last.ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Hướng về cơ sở, bám sát dân, bám chắc địa bàn");

        await visit.GoAsync("/khong-co-trang-nay", 404);
        await Expect(visit.Heading).ToHaveTextAsync("Không tìm thấy trang này");
        await page.GetByLabel("Từ cần tìm").FillAsync("khoai lang");
        await page.GetByLabel("Từ cần tìm").PressAsync("Enter");
        await Expect(page.Locator(".results")).ToContainTextAsync("khoai lang");

        await page.Locator(".masthead .name a").ClickAsync();
        Assert.Equal("/", visit.Address);
    });

    [Theory, InlineData(390), InlineData(1280)]
    public Task Back_leads_to_the_place_in_the_list_that_was_left(int width) => paper.VisitAsync(new(width), async visit =>
    {
        await visit.GoAsync("/tin-moi");
        var far = visit.Page.Locator("main .stories > li").Nth(15).GetByRole(AriaRole.Link);
        await far.ScrollIntoViewIfNeededAsync();
        var left = await visit.Page.EvaluateAsync<double>("scrollY");
        Assert.NotEqual(0, left);

        await far.ClickAsync();
        await visit.Heading.WaitForAsync();
        await visit.Page.GoBackAsync();

        await Expect(visit.Heading).ToHaveTextAsync("Tin mới nhất");
        await visit.Page.WaitForFunctionAsync("left => Math.abs(scrollY - left) < 40", left);
    });

    private static async Task EveryBoxStandsAsync(IPage page)
    {
        foreach (var box in new[] { "Tin liên quan", "Tin cùng chuyên mục", "Tin nổi bật", "Tin nóng", "Xem nhiều nhất" })
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = box, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>In the masthead where there is room for it, else on the page it leads to.</summary>
    private static async Task SearchAsync(Visit visit, string words)
    {
        var box = visit.Page.GetByLabel("Tìm tin bài");
        if (!await box.IsVisibleAsync())
        {
            await visit.Page.Locator(".masthead").GetByRole(AriaRole.Link, new() { Name = "Tìm kiếm" }).ClickAsync();
            box = visit.Page.GetByLabel("Từ cần tìm");
        }
        await box.FillAsync(words);
        await box.PressAsync("Enter");
        await Expect(visit.Page.Locator(".results")).ToContainTextAsync(words);
    }
}
