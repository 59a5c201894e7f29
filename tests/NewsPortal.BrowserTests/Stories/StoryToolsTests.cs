using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Stories;

/// <summary>The tools under a headline.</summary>
public class StoryToolsTests(Paper paper)
{
    [Theory, InlineData(390), InlineData(1280)]
    public Task A_saved_story_stands_on_the_readers_own_list_until_it_is_taken_off(int width) => paper.VisitAsync(new(width), async visit =>
    {
        var page = visit.Page;
        await visit.GoAsync("/da-luu");
        await Expect(page.GetByText("Chưa có bài nào")).ToBeVisibleAsync();

        await visit.GoAsync(paper.Stories.Report);
        await Tool(page, "Lưu để đọc sau").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã lưu bài.");
        await page.ReloadAsync();
        await Expect(Tool(page, "Bỏ lưu")).ToHaveAttributeAsync("aria-pressed", "true");

        await visit.GoAsync("/da-luu");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Hướng về cơ sở" }).ClickAsync();
        Assert.Equal(paper.Stories.Report, visit.Address);

        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ lưu: Hướng về cơ sở" }).ClickAsync();
        await Expect(page.GetByText("Chưa có bài nào")).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_link_is_copied_as_the_paper_publishes_it() => paper.VisitAsync(new(1280), async visit =>
    {
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.GoAsync(paper.Stories.Report);

        await Tool(visit.Page, "Sao chép liên kết").ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã chép liên kết.");
        Assert.Equal($"https://bao.example.vn{paper.Stories.Report}", await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    });

    [Fact]
    public Task Letters_grow_and_shrink_and_stay_so() => paper.VisitAsync(new(390), async visit =>
    {
        var root = visit.Page.Locator("html");
        await visit.GoAsync(paper.Stories.Report);
        foreach (var size in new[] { "18px", "20px", "20px" })
        {
            await Tool(visit.Page, "A+ Chữ to hơn").ClickAsync();
            await Expect(root).ToHaveCSSAsync("font-size", size);
        }
        await Tool(visit.Page, "A− Chữ nhỏ hơn").ClickAsync();

        await visit.GoAsync("/");
        await Expect(root).ToHaveCSSAsync("font-size", "18px");
    });

    [Fact]
    public Task Print_prints_and_share_hides_where_the_browser_cannot() => paper.VisitAsync(new(1280), async visit =>
    {
        await visit.Page.AddInitScriptAsync("window.print = () => { window.printed = true }; delete Navigator.prototype.share;");
        await visit.GoAsync(paper.Stories.Report);

        await Tool(visit.Page, "In bài").ClickAsync();

        Assert.True(await visit.Page.EvaluateAsync<bool>("printed"));
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Chia sẻ", Exact = true })).ToBeHiddenAsync();
    });

    private static ILocator Tool(IPage page, string name) => page.Locator(".story-tools").GetByRole(AriaRole.Button, new() { Name = name });
}
