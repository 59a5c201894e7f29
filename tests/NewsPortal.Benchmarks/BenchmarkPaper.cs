using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Benchmarks;

/// <summary>What one size of newspaper cost: CPU milliseconds a request, by the name of the page.</summary>
public record Column(int Articles, IReadOnlyDictionary<string, double> CpuMilliseconds);

/// <summary>The very program in this process, its page cache off, on a generated newspaper of one size.</summary>
public sealed partial class BenchmarkPaper(WebApplication app, string folder, bool isOurs, int articles) : IAsyncDisposable
{
    private const int Warm = 100;
    private const int Counted = 400;

    public IServiceProvider Services => app.Services;

    /// <param name="filled">A folder in which this paper stands already; it stays there.</param>
    public static async Task<BenchmarkPaper> OpenAsync(int articles, string? filled = null)
    {
        var folder = filled ?? Directory.CreateTempSubdirectory("newsportal-bench-").FullName;
        var builder = WebApplication.CreateBuilder([
            "--Data:Folder", folder, "--Setup:SampleNewspaper", "false", "--ReaderCache:Bytes", "0", "--Serilog:MinimumLevel:Default", "Error",
            "--contentRoot", Path.Combine(Kit.Repository.Root, "src", "NewsPortal.Web"), "--applicationName", "NewsPortal.Web",
        ]);
        builder.AddNewsPortal();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.UseNewsPortal();

        if (filled is null)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            var generation = scope.ServiceProvider.GetRequiredService<Generation>();
            var paper = GeneratedPaper.Until(DateTime.UtcNow, articles, seed: 1, GeneratedPaper.DefaultWords);
            await StoreStart.PrepareAsync(db, folder, ct => generation.RunAsync(paper, new Progress<GenerationProgress>(), ct), CancellationToken.None);
        }
        await app.StartAsync();
        return new(app, folder, isOurs: filled is null, articles);
    }

    public async Task<Column> MeasureAsync()
    {
        using var reader = app.GetTestClient();
        reader.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var stories = await StoriesAsync();
        var section = await FirstLinkAsync("/", SectionLink());
        var tag = await FirstLinkAsync(stories[0], TagLink());
        var author = await FirstLinkAsync(stories[0], AuthorLink());
        var pages = new Dictionary<string, Func<int, string>>
        {
            ["article"] = n => stories[n % stories.Count],
            ["front page"] = _ => "/",
            ["section, page 1"] = _ => section,
            ["latest, page 40"] = _ => "/tin-moi?trang=40",
            ["tag"] = _ => tag,
            ["author"] = _ => author,
            ["feed of a section"] = _ => $"/rss{section}.rss",
        };
        var costs = new Dictionary<string, double>();
        foreach (var (name, address) in pages) costs[name] = await CostAsync(reader, address);
        return new(articles, costs);
    }

    // Stories spread over the whole archive: each is asked for about once, so nothing but the database's own pages is warm.
    private async Task<List<string>> StoriesAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var step = Math.Max(1, articles / (Warm + Counted));
        return [.. db.Articles.Published(DateTime.UtcNow).Where(a => a.Id % step == 0).OrderBy(a => a.Id).Take(Warm + Counted)
            .Select(a => new { a.Slug, a.Id }).AsEnumerable().Select(a => ArticleCard.AddressOf(a.Slug, a.Id))];
    }

    private async Task<string> FirstLinkAsync(string address, Regex link)
    {
        using var reader = app.GetTestClient();
        return link.Match(await reader.GetStringAsync(address)).Groups[1].Value;
    }

    private static async Task<double> CostAsync(HttpClient reader, Func<int, string> address)
    {
        for (var i = 0; i < Warm; i++) (await reader.GetAsync(address(i))).Dispose();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < Counted; i++)
        {
            using var response = await reader.GetAsync(address(Warm + i));
            if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{address(Warm + i)} answers {response.StatusCode}.");
        }
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Counted;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (isOurs) Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("""class="sections".*?href="(/[a-z0-9-]{2,})">""", RegexOptions.Singleline)]
    private static partial Regex SectionLink();

    [GeneratedRegex("\"(/tag/[^\"]+)\"")]
    private static partial Regex TagLink();

    [GeneratedRegex("\"(/tac-gia/[^\"]+)\"")]
    private static partial Regex AuthorLink();
}
