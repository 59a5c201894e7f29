using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests.Journeys;

/// <summary>The paper by keys alone.</summary>
public class KeyboardTests(Paper paper)
{
    // What a reader can press or type into, as far as it is shown; a group of radio buttons is one stop.
    private const string Stops = """
        [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
          .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0)
        """;

    // Where the keyboard is: which stop, whether its ring is drawn, and whether anything lies over it.
    private const string Here = $$"""
        async () => {
          await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const stops = {{Stops}};
          const e = document.activeElement;
          const box = [...e.getClientRects()].find(r => r.width > 1) ?? e.getBoundingClientRect();
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          const hit = document.elementFromPoint(x, y);
          const style = getComputedStyle(e);
          return {
            stop: stops.indexOf(e),
            name: (e.getAttribute("aria-label") ?? e.textContent).trim().slice(0, 60) || e.id,
            dated: e.type === "date",
            // What is reached inside a date is ringed by the browser, out of sight of scripts.
            ringed: e.type === "date" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
            seen: hit !== null && (e.contains(hit) || hit.contains(e)) && box.left >= -1 && box.right <= innerWidth + 1,
          };
        }
        """;

    public static TheoryData<string, int> Pages => new()
    {
        { "front", 1280 }, { "front", 390 }, { "everything", 1280 }, { "everything", 390 }, { "search-found", 768 }, { "saved", 390 },
    };

    [Theory, MemberData(nameof(Pages))]
    public Task Tab_reaches_everything_in_the_order_of_the_page_always_in_sight(string kind, int width) => paper.VisitAsync(new(width), async visit =>
    {
        await visit.GoAsync(PageKind.Named(kind).Address(paper));
        var count = await visit.Page.EvaluateAsync<int>($"{Stops}.length");

        for (var stop = 0; stop < count; stop++) await StepAsync(visit.Page, "Tab", stop);
        // The other way the sticky menu could lie over what has the focus.
        for (var stop = count - 2; stop >= 0; stop--) await StepAsync(visit.Page, "Shift+Tab", stop);
    });

    [Fact]
    public Task The_first_key_offers_to_skip_to_the_story() => paper.VisitAsync(new(1280), async visit =>
    {
        await visit.GoAsync(paper.Stories.Report);
        var skip = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Tới nội dung chính" });
        await Expect(skip).Not.ToBeInViewportAsync();

        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync(new() { Ratio = 1 });

        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".crumbs a").First).ToBeFocusedAsync();
    });

    [Fact]
    public Task A_search_is_typed_and_sent_by_keys() => paper.VisitAsync(new(1280), async visit =>
    {
        await visit.GoAsync("/");
        for (var i = 0; i < 3; i++) await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();

        await visit.Page.Keyboard.TypeAsync("dân vận");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator(".results")).ToContainTextAsync("dân vận");
    });

    [Fact]
    public Task The_look_is_opened_chosen_and_left_by_keys() => paper.VisitAsync(new(390), async visit =>
    {
        await visit.GoAsync("/");
        var (button, form) = (visit.Page.GetByRole(AriaRole.Button, new() { Name = "Giao diện và cỡ chữ" }), visit.Page.Locator("#giao-dien"));
        await button.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(form).ToBeVisibleAsync();

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(form).ToBeHiddenAsync();
        await Expect(button).ToBeFocusedAsync();
    });

    [Theory, InlineData(390), InlineData(1280)]
    public Task A_footnote_and_the_way_back_stop_below_the_menu(int width) => paper.VisitAsync(new(width), async visit =>
    {
        await visit.GoAsync(paper.Stories.Everything);
        foreach (var link in new[] { ".body .footnote a", ".body .back" })
        {
            await visit.Page.Locator(link).First.FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            var (target, menu) = (await visit.Page.Locator(":target").BoundingBoxAsync(), await visit.Page.Locator(".sections").BoundingBoxAsync());
            Assert.InRange(target!.Y, menu!.Y + menu.Height, 844);
        }
    });

    private static async Task StepAsync(IPage page, string key, int stop)
    {
        await page.Keyboard.PressAsync(key);
        var here = await page.EvaluateAsync<Place>(Here);
        // A date has stops of its own: day, month, year, calendar.
        for (var part = 0; part < 4 && here.Dated && here.Stop != stop; part++)
        {
            await page.Keyboard.PressAsync(key);
            here = await page.EvaluateAsync<Place>(Here);
        }
        Assert.True(here is { Ringed: true, Seen: true } && here.Stop == stop, $"After {key} to stop {stop}: {here}");
    }

    private sealed record Place
    {
        public int Stop { get; init; }
        public string Name { get; init; } = "";
        public bool Dated { get; init; }
        public bool Ringed { get; init; }
        public bool Seen { get; init; }
    }
}
