using NewsPortal.BrowserTests.Browsing;
using Xunit;

namespace NewsPortal.BrowserTests.Pages;

/// <summary>Nothing moves under a reader's eyes: the cumulative layout shift of a page, read to its end, is nought.</summary>
public class StillnessTests(Paper paper)
{
    private const string Watch = """
        window.shifts = [];
        new PerformanceObserver(list => {
          for (const shift of list.getEntries())
            shifts.push(`${shift.value.toFixed(5)} ` + shift.sources.map(source => source.node?.outerHTML?.slice(0, 90)).join(" | "));
        }).observe({ type: "layout-shift", buffered: true });
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
}
