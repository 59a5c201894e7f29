using Microsoft.Playwright;
using NewsPortal.BrowserTests.Browsing;
using Xunit;

namespace NewsPortal.BrowserTests.Newsroom;

/// <summary>A page of the newsroom as it stands: axe finds nothing in any look, and none scrolls sideways on a telephone.</summary>
public static class Examination
{
    public static async Task ExamineAsync(this Visit visit, string name)
    {
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
        await Axe.FindsNothingAsync(visit, $"newsroom-{name}");
        // Axe leaves the page at the width of a telephone.
        Assert.Equal(390, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await visit.Page.SetViewportSizeAsync(1280, 900);
    }
}
