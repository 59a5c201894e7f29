using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Journeys;

/// <summary>All but the tools of a story works without JavaScript, and what doesn't work isn't shown.</summary>
public class WithoutScriptTests(Paper paper)
{
    [Theory, MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public Task No_button_is_shown_that_does_nothing(string kind) => paper.VisitAsync(new(1280) { Script = false }, async visit =>
    {
        var page = PageKind.Named(kind);
        await visit.GoAsync(page.Address(paper), page.Status);

        await Expect(visit.Heading).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("button[type=button]:visible, button:not(form[action] *):visible")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_story_is_read_to_its_end() => paper.VisitAsync(new(390) { Script = false }, async visit =>
    {
        await visit.GoAsync(paper.Stories.Everything);

        foreach (var text in new[] { "Cán bộ là cái gốc", "Quy chế dân chủ ở cơ sở", "Bếp than giữa chợ.", "1.204", "Lời chú của đoạn phim.", "Nguồn của con số." })
            await Expect(visit.Page.Locator(".body").GetByText(text).First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".video").GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "https://www.youtube.com/watch?v=xxxxxxxxxxx");
        await Expect(visit.Page.Locator(".cover img")).ToHaveJSPropertyAsync("complete", true);
    });

    [Fact]
    public Task What_is_kept_in_the_browser_says_that_it_needs_script() => paper.VisitAsync(new(390) { Script = false }, async visit =>
    {
        await visit.GoAsync("/da-luu");
        await Expect(visit.Page.GetByText("Trang này cần JavaScript")).ToBeVisibleAsync();
    });
}
