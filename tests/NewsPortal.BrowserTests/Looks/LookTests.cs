using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Looks;

/// <summary>The look a reader chooses stays chosen, from the first paint of every page.</summary>
public class LookTests(Paper paper)
{
    private const string DarkPaper = "rgb(20, 22, 26)";
    private const string WhitePaper = "rgb(255, 255, 255)";

    // As soon as there is a body, before anything of it is drawn.
    private const string NoteFirstLook = """
        new MutationObserver((_, watch) => {
          if (!document.body) return;
          watch.disconnect();
          window.firstLook = { ...document.documentElement.dataset };
        }).observe(document, { childList: true, subtree: true });
        """;

    [Fact]
    public Task What_is_chosen_holds_on_every_page_from_the_first_paint() => paper.VisitAsync(new(1280), async visit =>
    {
        var (page, root, body) = (visit.Page, visit.Page.Locator("html"), visit.Page.Locator("body"));
        await page.AddInitScriptAsync(NoteFirstLook);
        await visit.GoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Giao diện và cỡ chữ" }).ClickAsync();
        await page.GetByLabel("Tối").CheckAsync();
        await Expect(body).ToHaveCSSAsync("background-color", DarkPaper);
        await page.GetByLabel("Rất lớn").CheckAsync();
        await Expect(root).ToHaveCSSAsync("font-size", "20px");

        await visit.GoAsync(paper.Stories.Report);
        Assert.Equal("dark largest", await page.EvaluateAsync<string>("`${firstLook.theme} ${firstLook.text}`"));
        await Expect(body).ToHaveCSSAsync("background-color", DarkPaper);
        await page.GetByRole(AriaRole.Button, new() { Name = "Giao diện và cỡ chữ" }).ClickAsync();
        await Expect(page.GetByLabel("Tối")).ToBeCheckedAsync();
        await page.GetByLabel("Sáng").CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Tương phản" }).GetByLabel("Cao").CheckAsync();

        await visit.GoAsync("/mat-tran");
        Assert.Equal("light more largest", await page.EvaluateAsync<string>("`${firstLook.theme} ${firstLook.contrast} ${firstLook.text}`"));
        await Expect(body).ToHaveCSSAsync("background-color", WhitePaper);
    });

    [Fact]
    public Task Without_a_choice_the_machine_decides() => paper.VisitAsync(new(390) { Dark = true }, async visit =>
    {
        await visit.GoAsync("/");
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", DarkPaper);

        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Contrast = Contrast.More });
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", WhitePaper);
    });

    [Fact]
    public Task On_paper_there_is_the_story_alone() => paper.VisitAsync(new(768) { Dark = true }, async visit =>
    {
        await visit.GoAsync(paper.Stories.Report);
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        foreach (var there in new[] { ".masthead .name", ".headline", ".story .lead", ".cover img", ".body p >> nth=0", ".sign-off .names" })
            await Expect(visit.Page.Locator(there)).ToBeVisibleAsync();
        foreach (var gone in new[] { ".rail", ".sections", ".story-tools", ".related-articles", ".same-category", ".tags", ".masthead .tools" })
            await Expect(visit.Page.Locator(gone)).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("color", "rgb(23, 25, 28)");
    });
}
