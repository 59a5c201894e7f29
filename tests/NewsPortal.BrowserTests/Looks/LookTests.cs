using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Looks;

/// <summary>The look a reader chooses stays chosen, from the first paint of every page.</summary>
public class LookTests(Paper paper)
{
    private const string DarkPaper = "rgb(20, 22, 26)";
    private const string LightPaper = "rgb(255, 254, 251)";

    // In high contrast.
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

    [Theory]
    [InlineData("\"] *"), InlineData("dark\"]"), InlineData("'"), InlineData("\\"), InlineData("DARK"), InlineData(" dark"), InlineData("<b>")]
    public Task What_is_no_look_in_storage_is_passed_over(string kept) => paper.VisitAsync(new(390), async visit =>
    {
        var (page, body) = (visit.Page, visit.Page.Locator("body"));
        await visit.GoAsync("/");
        await page.EvaluateAsync("value => ['theme', 'contrast', 'text'].forEach(choice => localStorage.setItem(choice, value))", kept);

        await visit.GoAsync(paper.Stories.Report);
        Assert.Equal(0, await page.EvaluateAsync<int>("['theme', 'contrast', 'text'].filter(choice => choice in document.documentElement.dataset).length"));
        await page.GetByRole(AriaRole.Button, new() { Name = "A+ Chữ to hơn" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveCSSAsync("font-size", "18px");
        await page.GetByRole(AriaRole.Button, new() { Name = "Giao diện và cỡ chữ" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Lớn", Exact = true })).ToBeCheckedAsync();
        await page.GetByLabel("Tối").CheckAsync();
        await Expect(body).ToHaveCSSAsync("background-color", DarkPaper);
    });

    [Theory]
    [InlineData("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('off', 'SecurityError'); } });")]
    [InlineData("Object.defineProperty(window, 'localStorage', { value: null });")]
    [InlineData("Storage.prototype.setItem = Storage.prototype.removeItem = () => { throw new DOMException('full', 'QuotaExceededError'); };")]
    public Task Where_nothing_can_be_kept_a_look_holds_for_the_page(string storage) => paper.VisitAsync(new(390), async visit =>
    {
        await visit.Page.AddInitScriptAsync(storage);
        await visit.GoAsync("/");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Giao diện và cỡ chữ" }).ClickAsync();

        await visit.Page.GetByLabel("Tối").CheckAsync();
        await visit.Page.GetByLabel("Rất lớn").CheckAsync();

        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", DarkPaper);
        await Expect(visit.Page.Locator("html")).ToHaveCSSAsync("font-size", "20px");
    });

    [Fact]
    public Task A_look_chosen_on_one_page_is_put_on_by_all_that_are_open() => paper.VisitAsync(new(1280), async visit =>
    {
        var (page, other) = (visit.Page, await visit.Page.Context.NewPageAsync());
        await visit.GoAsync("/");
        await other.GotoAsync("/mat-tran");
        await page.GetByRole(AriaRole.Button, new() { Name = "Giao diện và cỡ chữ" }).ClickAsync();

        await page.GetByLabel("Tối").CheckAsync();
        await page.GetByLabel("Rất lớn").CheckAsync();
        await Expect(other.Locator("body")).ToHaveCSSAsync("background-color", DarkPaper);
        await Expect(other.Locator("html")).ToHaveCSSAsync("font-size", "20px");
        await Expect(other.Locator("meta[name=theme-color]").First).ToHaveAttributeAsync("content", DarkPaper);
        await other.GetByRole(AriaRole.Button, new() { Name = "Giao diện và cỡ chữ" }).ClickAsync();
        await Expect(other.GetByLabel("Tối")).ToBeCheckedAsync();

        await other.GetByLabel("Sáng").CheckAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", LightPaper);
        await Expect(page.Locator("html")).ToHaveCSSAsync("font-size", "20px");
        await page.EvaluateAsync("localStorage.clear()");
        await Expect(other.Locator("html")).ToHaveCSSAsync("font-size", "16px");
    });

    [Fact]
    public Task A_page_that_the_browser_kept_for_going_back_puts_on_the_look_chosen_since() => paper.VisitAsync(new(390), async visit =>
    {
        await visit.GoAsync("/");
        await visit.Page.EvaluateAsync("localStorage.setItem('theme', 'dark')");

        await visit.Page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", DarkPaper);
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
