using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.BrowserTests.Browsing;
using NewsPortal.Data;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.BrowserTests.Pages;

/// <summary>What a page may weigh on the wire, and how often it may ask the database when nothing is cached.</summary>
public partial class BudgetTests(BudgetTests.Uncached app, Paper paper) : IClassFixture<BudgetTests.Uncached>
{
    private const int Kilobyte = 1000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_heaviest_story_is_light()
    {
        foreach (var reader in new[] { app.Reader(), paper.Reader() })
        {
            var stories = await StoriesAsync();
            var pages = await Task.WhenAll(stories.Select(story => WeighAsync(reader, story)));
            var (page, weight) = pages.Zip(stories, (weight, story) => (story, weight)).MaxBy(p => p.weight);
            var html = await reader.GetStringAsync(page, Ct);
            var styles = await Task.WhenAll(Style().Matches(html).Select(m => WeighAsync(reader, m.Groups[1].Value)));
            var scripts = await Task.WhenAll(Script().Matches(html).Select(m => WeighAsync(reader, m.Groups[1].Value)));

            Assert.NotEmpty(styles);
            Assert.InRange(weight + styles.Sum(), 1, 60 * Kilobyte);
            Assert.NotEmpty(scripts);
            Assert.InRange(scripts.Sum(), 1, 12 * Kilobyte);
        }
    }

    [Fact]
    public async Task A_story_asks_the_database_three_times_at_most()
    {
        foreach (var story in await StoriesAsync()) await AsksAtMostAsync(3, story);
    }

    [Theory]
    [InlineData("/", 4)]
    [InlineData("/mat-tran", 3)]
    [InlineData("/mat-tran/dan-van", 3)]
    [InlineData("/tin-moi?trang=2", 3)]
    public Task Any_page_asks_the_database_a_few_times_at_most(string address, int most) => AsksAtMostAsync(most, address);

    private async Task AsksAtMostAsync(int most, string address)
    {
        var reader = app.Reader();
        await reader.GetAsync(address, Ct);
        var trips = await app.RoundTrips.CountAsync(async () => (await reader.GetAsync(address, Ct)).EnsureSuccessStatusCode());
        Assert.InRange(trips, 1, most);
    }

    private async Task<List<string>> StoriesAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        return [.. (await db.Articles.Select(a => new { a.Slug, a.Id }).ToListAsync(Ct)).Select(a => ArticleCard.AddressOf(a.Slug, a.Id))];
    }

    /// <returns>Bytes as sent to a browser; what a Development host sends uncompressed counts as production's Brotli.</returns>
    private static async Task<int> WeighAsync(HttpClient reader, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new("br"));
        var response = (await reader.SendAsync(request, Ct)).EnsureSuccessStatusCode();
        var sent = await response.Content.ReadAsByteArrayAsync(Ct);
        if (response.Content.Headers.ContentEncoding.Contains("br")) return sent.Length;

        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(sent);
        return (int)compressed.Length;
    }

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)""")]
    private static partial Regex Style();

    [GeneratedRegex("""<script[^>]* src="([^"]+)""")]
    private static partial Regex Script();

    public sealed class Uncached : NewsPortalApp
    {
        public Uncached() => With("Setup:SampleNewspaper", "true").With("ReaderCache:Bytes", "0");
    }
}
