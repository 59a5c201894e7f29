using NewsPortal.BrowserTests.Browsing;
using Xunit;

namespace NewsPortal.BrowserTests.Pages;

/// <summary>320 pixels are 1280 at four times the size: lines break, no page scrolls sideways (WCAG 1.4.10), also with wider letters and lines (1.4.12).</summary>
public class ReflowTests(Paper paper)
{
    private const string Spacing = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
          document.adoptedStyleSheets = [sheet];
        }
        """;

    // What sticks out, unless something around it scrolls or cuts by itself.
    private const string Outside = """
        () => [...document.body.querySelectorAll("*")].filter(e => {
          if (!e.checkVisibility({ visibilityProperty: true }) || e.closest("svg, .unseen, .skip")) return false;
          for (let up = e; up !== document.body; up = up.parentElement)
            if (up !== e && getComputedStyle(up).overflowX !== "visible") return false;
          return e.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
        }).map(e => e.outerHTML.slice(0, 120))
        """;

    [Theory, MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public Task No_page_scrolls_sideways_on_the_narrowest_screen(string kind) => paper.VisitAsync(new(320), async visit =>
    {
        var page = PageKind.Named(kind);
        await visit.GoAsync(page.Address(paper), page.Status);
        await NothingSticksOutAsync(visit);

        await visit.Page.EvaluateAsync(Spacing);
        await NothingSticksOutAsync(visit);

        await visit.Page.EvaluateAsync("() => { document.documentElement.dataset.text = 'largest' }");
        await NothingSticksOutAsync(visit);
    });

    private static async Task NothingSticksOutAsync(Visit visit)
    {
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Outside));
        Assert.Equal(320, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
