using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace NewsPortal.BrowserTests.Browsing;

/// <summary>axe: what keeps people from using a page, as far as a machine can see it.</summary>
public static class Axe
{
    // Put in once a page; through Page.RunAxe it would be put in for every look, and its results put together on a page of their own.
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Everything = """{ type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }""";

    // What else axe looks at is the same whatever the colours are.
    private const string Colours = """{ type: "rule", values: ["color-contrast", "link-in-text-block"] }""";

    /// <summary>
    /// The page as it stands, at both widths, and dark and in high contrast, which are the same at any width: looked at in one, and in all where pictures are
    /// wanted; each look is kept as one then.
    /// </summary>
    public static async Task FindsNothingAsync(Visit visit, string kind)
    {
        await visit.Page.EvaluateAsync(Script);
        // What the head happens to cover by half, where the page was scrolled to, is no small target.
        await visit.Page.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
        foreach (var width in Screenshots.Wanted ? new[] { 1280, 768, 390 } : [1280, 390])
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await ExamineAsync(visit, Everything, $"{kind}-{width}-light");
            if (width != 1280 && !Screenshots.Wanted) continue;
            foreach (var (scheme, contrast) in new[] { (ColorScheme.Dark, Contrast.NoPreference), (ColorScheme.Dark, Contrast.More), (ColorScheme.Light, Contrast.More) })
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme, Contrast = contrast });
                await ExamineAsync(visit, Colours, $"{kind}-{width}-{scheme}{(contrast == Contrast.More ? "-contrast" : "")}".ToLowerInvariant());
            }
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Contrast = Contrast.NoPreference });
        }
    }

    private static async Task ExamineAsync(Visit visit, string rules, string look)
    {
        var found = await visit.Page.EvaluateAsync<string[]>($$"""
            async () => {
              const { violations } = await axe.run({ runOnly: {{rules}}, resultTypes: ["violations"] });
              return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`));
            }
            """);
        Assert.True(found.Length == 0, $"{look}: {string.Join('\n', found)}");
        await Screenshots.KeepAsync(visit, look);
    }
}
