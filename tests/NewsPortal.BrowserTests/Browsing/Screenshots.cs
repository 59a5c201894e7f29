namespace NewsPortal.BrowserTests.Browsing;

/// <summary>A picture of every page in every look, for people to look at: into the folder that NEWSPORTAL_SCREENSHOTS names, if it names one.</summary>
public static class Screenshots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("NEWSPORTAL_SCREENSHOTS");

    public static bool Wanted => !string.IsNullOrWhiteSpace(Folder);

    public static async Task KeepAsync(Visit visit, string look)
    {
        if (!Wanted) return;
        await visit.ScrollToEndAsync();
        await visit.Page.EvaluateAsync("scrollTo(0, 0)");
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"{look}.jpg"), FullPage = true, Quality = 80 });
    }
}
