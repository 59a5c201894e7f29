using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;

namespace NewsPortal.BrowserTests.Pages;

/// <summary>axe finds nothing against WCAG 2.2 AA on any kind of page, in any look, at any width.</summary>
public class AccessibilityTests(Paper paper)
{
    private static readonly AxeRunOptions Everything = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    // What else axe looks at is the same whatever the colours are.
    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory, MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public Task Nobody_is_kept_from_reading(string kind) => paper.VisitAsync(new(1280), async visit =>
    {
        var page = PageKind.Named(kind);
        await visit.GoAsync(page.Address(paper), page.Status);
        foreach (var width in new[] { 1280, 768, 390 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await ExamineAsync(visit, Everything, $"{kind}-{width}-light");
            foreach (var (scheme, contrast) in new[] { (ColorScheme.Dark, Contrast.NoPreference), (ColorScheme.Dark, Contrast.More), (ColorScheme.Light, Contrast.More) })
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme, Contrast = contrast });
                await ExamineAsync(visit, Colours, $"{kind}-{width}-{scheme}{(contrast == Contrast.More ? "-contrast" : "")}".ToLowerInvariant());
            }
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Contrast = Contrast.NoPreference });
        }
    });

    private static async Task ExamineAsync(Visit visit, AxeRunOptions rules, string look)
    {
        // The page has no frames, so there is nothing to put together from parts, which takes ten times as long.
        var result = await visit.Page.Locator("html").RunAxeLegacy(rules);
        Assert.True(result.Violations.Length == 0, $"{look}: " + string.Join('\n', result.Violations
            .SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"))));
        await Screenshots.KeepAsync(visit, look);
    }
}
