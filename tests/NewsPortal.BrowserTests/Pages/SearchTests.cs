using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Pages;

/// <summary>What a search field offers while one types: in the masthead where there is room for it, else on the page of its own.</summary>
public class SearchTests(Paper paper)
{
    // Longer than the field waits for the next key.
    private const int Rest = 600;

    [Theory, InlineData(390), InlineData(1280)]
    public Task What_is_offered_is_walked_through_by_keys(int width) => paper.VisitAsync(new(width), async visit =>
    {
        var (field, options) = await TypeAsync(visit, "dân v");
        await Expect(options.First).ToHaveTextAsync("Dân vận Chuyên mục");
        await Expect(options.First.Locator("b")).ToHaveTextAsync(["Dân", "v"]);
        await Expect(options.Last).ToHaveTextAsync("Tìm “dân v” trong mọi bài");
        Assert.Equal("true", await field.GetAttributeAsync("aria-expanded"));
        Assert.Null(await field.GetAttributeAsync("aria-activedescendant"));

        // Around: up from the field is the last, down from there the field again.
        await field.PressAsync("ArrowUp");
        await IsActiveAsync(field, options.Last);
        await field.PressAsync("ArrowDown");
        Assert.Null(await field.GetAttributeAsync("aria-activedescendant"));
        await field.PressAsync("ArrowDown");
        await IsActiveAsync(field, options.First);
        await field.PressAsync("ArrowDown");
        await IsActiveAsync(field, options.Nth(1));

        await field.PressAsync("Escape");
        await Expect(options).ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("dân v");
        await Expect(field).ToBeFocusedAsync();

        await field.PressAsync("ArrowDown");
        await Expect(options.First).ToBeVisibleAsync();
        await field.PressAsync("Tab");
        await Expect(options).ToHaveCountAsync(0);
        await Expect(field).Not.ToBeFocusedAsync();

        await field.FocusAsync();
        await field.PressAsync("ArrowDown");
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await Expect(visit.Heading).ToHaveTextAsync("Dân vận");
        Assert.Equal("/mat-tran/dan-van", visit.Address);
    });

    [Theory, InlineData(390), InlineData(1280)]
    public Task The_last_row_looks_through_all_stories_and_so_does_enter(int width) => paper.VisitAsync(new(width), async visit =>
    {
        var (field, options) = await TypeAsync(visit, "dân vận");
        await field.PressAsync("ArrowUp");
        await IsActiveAsync(field, options.Last);
        await field.PressAsync("Enter");
        await Expect(visit.Page.Locator(".results")).ToContainTextAsync("dân vận");

        await visit.Page.GoBackAsync();
        (field, _) = await TypeAsync(visit, "giám sát");
        await field.PressAsync("Enter");
        await Expect(visit.Page.Locator(".results")).ToContainTextAsync("giám sát");
    });

    [Theory, InlineData(390), InlineData(1280)]
    public Task What_is_pressed_is_gone_to(int width) => paper.VisitAsync(new(width), async visit =>
    {
        var (_, options) = await TypeAsync(visit, "dân v");
        await options.Filter(new() { HasText = "bám chắc địa bàn" }).ClickAsync();

        await Expect(visit.Heading).ToHaveTextAsync("Hướng về cơ sở, bám sát dân, bám chắc địa bàn");
    });

    [Fact]
    public Task Typing_on_after_a_whole_answer_asks_nothing() => paper.VisitAsync(new(1280), async visit =>
    {
        var (field, options) = await TypeAsync(visit, "dân v");
        await Expect(options.Filter(new() { HasText = "bám chắc địa bàn" })).ToBeVisibleAsync();
        var asked = Asked(visit);
        Assert.InRange(asked, 1, 3);

        // A tone that comes late changes nothing either: its letters are the same.
        await field.PressSequentiallyAsync("ậ");
        await Expect(options).ToHaveCountAsync(3);
        await field.PressSequentiallyAsync("n");
        await field.FillAsync("dân v");
        await Expect(options.Filter(new() { HasText = "bám chắc địa bàn" })).ToBeVisibleAsync();
        await field.FillAsync("dân vạ");
        await Expect(options.First).ToContainTextAsync("Dân vận");
        // Marks that are finished bind.
        await field.FillAsync("dận vận");
        await Expect(options).ToHaveCountAsync(1);
        await visit.Page.WaitForTimeoutAsync(Rest);
        Assert.Equal(asked + 1, Asked(visit));
        await field.FillAsync("dân vận");
        await Expect(options).ToHaveCountAsync(3);
        await visit.Page.WaitForTimeoutAsync(Rest);
        Assert.Equal(asked + 1, Asked(visit));
    });

    [Fact]
    public Task A_word_that_is_being_composed_is_asked_for_when_the_fingers_rest() => paper.VisitAsync(new(1280), async visit =>
    {
        var (field, options) = await FieldAsync(visit);
        await ReadyAsync(field);
        var keyboard = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        foreach (var text in new[] { "d", "da", "dâ", "dân" })
            await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });
        await Expect(options.First).ToContainTextAsync("Dân");
        Assert.Equal(1, Asked(visit));

        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "dân" });
        await Expect(options.First).ToContainTextAsync("Dân");
        Assert.Equal(1, Asked(visit));
        await Expect(field).ToHaveValueAsync("dân");
    });

    [Fact]
    public Task Nobody_is_kept_from_what_is_offered() => paper.VisitAsync(new(1280), async visit =>
    {
        await visit.GoAsync("/tim-kiem");
        var field = visit.Page.GetByLabel("Từ cần tìm");
        await ReadyAsync(field);
        await field.PressSequentiallyAsync("dân v");
        await Expect(visit.Page.Locator(".suggestions").GetByRole(AriaRole.Option).First).ToContainTextAsync("Dân vận");
        await field.PressAsync("ArrowDown");

        await Axe.FindsNothingAsync(visit, "suggestions");
        await Expect(visit.Page.Locator(".suggestions").GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_module_comes_with_the_first_look_into_a_field() => paper.VisitAsync(new(1280), async visit =>
    {
        await visit.GoAsync("/");
        Assert.DoesNotContain(visit.Witness.Requests, r => r.Contains("suggest", StringComparison.Ordinal));

        await ReadyAsync(visit.Page.GetByLabel("Tìm tin bài"));
        Assert.Single(visit.Witness.Requests, r => r.Contains("suggest", StringComparison.Ordinal));
    });

    [Theory, InlineData(390), InlineData(1280)]
    public Task Without_script_the_form_is_a_form(int width) => paper.VisitAsync(new(width) { Script = false }, async visit =>
    {
        var (field, _) = await FieldAsync(visit);
        Assert.Null(await field.GetAttributeAsync("role"));
        await field.FillAsync("dân vận");
        await field.PressAsync("Enter");

        await Expect(visit.Page.Locator(".results")).ToContainTextAsync("dân vận");
        await Expect(visit.Page.Locator(".snippet mark").First).ToBeVisibleAsync();
        await visit.Page.GetByText("Cách tìm").ClickAsync();
        await Expect(visit.Page.GetByText("Bài gắn thẻ ấy.")).ToBeVisibleAsync();
    });

    private static int Asked(Visit visit) => visit.Witness.Requests.Count(r => r.Contains("/tim-kiem/goi-y", StringComparison.Ordinal));

    private static async Task ReadyAsync(ILocator field)
    {
        await field.FocusAsync();
        await Expect(field).ToHaveAttributeAsync("aria-controls", new Regex(".+"));
    }

    private static async Task IsActiveAsync(ILocator field, ILocator option)
    {
        await Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        Assert.True(await field.EvaluateAsync<bool>("field => document.getElementById(field.getAttribute('aria-activedescendant'))?.getAttribute('aria-selected') === 'true'"));
    }

    private static async Task<(ILocator Field, ILocator Options)> TypeAsync(Visit visit, string words)
    {
        var (field, options) = await FieldAsync(visit);
        await ReadyAsync(field);
        await field.PressSequentiallyAsync(words);
        await Expect(options.First).Not.ToContainTextAsync("trong mọi bài");
        return (field, options);
    }

    private static async Task<(ILocator Field, ILocator Options)> FieldAsync(Visit visit)
    {
        var isWide = visit.Page.ViewportSize!.Width > 1120;
        await visit.GoAsync(isWide ? "/" : "/tim-kiem");
        var field = visit.Page.GetByLabel(isWide ? "Tìm tin bài" : "Từ cần tìm");
        return (field, visit.Page.Locator(".suggestions").GetByRole(AriaRole.Option));
    }
}
