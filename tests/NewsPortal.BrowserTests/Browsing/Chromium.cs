using Microsoft.Playwright;
using Xunit;

namespace NewsPortal.BrowserTests.Browsing;

/// <summary>The browser of this machine: named by NEWSPORTAL_TEST_CHROMIUM, else found on the path.</summary>
public static class Chromium
{
    /// <summary>Milliseconds to wait for what must come. Nothing is said of speed: other tests keep both cores busy meanwhile.</summary>
    public const float Patience = 60_000;

    private const string Variable = "NEWSPORTAL_TEST_CHROMIUM";

    // The one that "playwright.ps1 install chromium" has fetched.
    private const string PlaywrightsOwn = "playwright";

    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>Skips the test, visibly, where there is no browser to run it in.</summary>
    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var path = string.IsNullOrWhiteSpace(named) ? Names.Select(OnPath).FirstOrDefault(found => found is not null) : OnPath(named) ?? named;
        Assert.SkipWhen(path is null, $"Needs Chromium: install the package chromium, or set {Variable} to its path (\"{PlaywrightsOwn}\": Playwright's own).");

        Assertions.SetDefaultExpectTimeout(Patience);
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path == PlaywrightsOwn ? null : path });
    }

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
