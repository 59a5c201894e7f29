using System.Text.Json;
using AngleSharp.Dom;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Search;

/// <summary>What a reader finds.</summary>
internal static class Found
{
    public static Task<IDocument> SearchAsync(this NewsPortalApp app, string words, string rest = "") => app.OpenAsync($"/tim-kiem?q={Uri.EscapeDataString(words)}{rest}");

    /// <summary>Titles, in the order of the page.</summary>
    public static List<string> Titles(this IDocument page) => [.. page.QuerySelectorAll(".found h3 a").Select(a => a.TextContent)];

    public static async Task<List<string>> TitlesAsync(this NewsPortalApp app, string words, string rest = "") => (await app.SearchAsync(words, rest)).Titles();

    /// <summary>"kind: text", in the order offered.</summary>
    public static async Task<List<string>> SuggestedAsync(this NewsPortalApp app, string typed)
    {
        var json = await app.Reader().GetStringAsync($"/tim-kiem/goi-y?q={Uri.EscapeDataString(typed)}", TestContext.Current.CancellationToken);
        return [.. JsonDocument.Parse(json).RootElement.EnumerateArray().Select(s => $"{s.GetProperty("kind")}: {s.GetProperty("text")}")];
    }
}
