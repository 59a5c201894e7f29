using NewsPortal.BrowserTests.Browsing;
using Xunit;

namespace NewsPortal.BrowserTests.Pages;

/// <summary>Nothing moves under a reader's eyes: the cumulative layout shift of a page, read to its end, is nought.</summary>
public class StillnessTests(Paper paper)
{
    private const string Watch = """
        window.shifts = [];
        new PerformanceObserver(list => {
          // Chromium reports shifts of a millionth, with nothing that moved: they round to the nought that is asked for.
          for (const shift of list.getEntries().filter(entry => entry.value >= 0.00001))
            shifts.push(`${shift.value.toFixed(5)} ` + shift.sources.map(source => source.node?.outerHTML?.slice(0, 90)).join(" | "));
        }).observe({ type: "layout-shift", buffered: true });
        """;

    // From the end: what follows a headline is taken away, as if it had not come in yet, and what is left must stand where it stood.
    private const string CutFromTheEnd = """
        () => {
          const headlines = [...document.querySelectorAll("main h3, .rail h3")];
          const places = () => headlines.filter(h => h.isConnected).map(h => { const { left, top } = h.getBoundingClientRect(); return [Math.round(left), Math.round(top)]; });
          const whole = places();
          const moved = [];
          for (let last = headlines.length - 2; last >= 0; last--) {
            const rest = document.createRange();
            rest.setStartAfter(headlines[last]);
            rest.setEndAfter(document.body.lastChild);
            rest.deleteContents();
            places().forEach((place, i) => { if (String(place) !== String(whole[i])) moved.push(`${headlines[i].textContent}: ${whole[i]} and ${place} before "${headlines[last + 1].textContent}"`); });
            if (moved.length > 0) break;
          }
          return moved;
        }
        """;

    public static TheoryData<string, int> Pages
    {
        get
        {
            var pages = new TheoryData<string, int>();
            foreach (var kind in new[] { "front", "section", "report", "everything" })
                foreach (var width in new[] { 390, 1280 }) pages.Add(kind, width);
            return pages;
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public Task Nothing_moves_while_a_page_is_read(string kind, int width) => paper.VisitAsync(new(width), async visit =>
    {
        await visit.Page.AddInitScriptAsync(Watch);
        await visit.GoAsync(PageKind.Named(kind).Address(paper));
        await visit.ScrollToEndAsync();

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("shifts"));
    });

    [Theory, InlineData(390), InlineData(768), InlineData(1280)]
    public Task What_is_drawn_stays_where_it_is_while_the_rest_comes_in(int width) => paper.VisitAsync(new(width), async visit =>
    {
        await visit.GoAsync("/");

        Assert.Equal("", string.Join('\n', await visit.Page.EvaluateAsync<string[]>(CutFromTheEnd)));
    });
}
