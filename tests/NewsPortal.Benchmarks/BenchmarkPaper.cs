using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Benchmarks;

/// <summary>The very program in this process, its page cache off, on a generated newspaper of one size.</summary>
public sealed class BenchmarkPaper(WebApplication app, string folder, bool isOurs) : IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    /// <param name="filled">A folder in which this paper stands already; it stays there.</param>
    public static async Task<BenchmarkPaper> OpenAsync(int articles, string? filled = null)
    {
        var folder = filled ?? Directory.CreateTempSubdirectory("newsportal-bench-").FullName;
        var builder = WebApplication.CreateBuilder([
            "--Data:Folder", folder, "--Setup:SampleNewspaper", "false", "--ReaderCache:Bytes", "0", "--Serilog:MinimumLevel:Default", "Error", "--Limits:SearchesPerMinute", "0",
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
        return new(app, folder, isOurs: filled is null);
    }

    /// <summary>A paper that has nothing yet, in a folder that its maker takes away.</summary>
    public static async Task<BenchmarkPaper> EmptyAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        return await OpenAsync(0, folder);
    }

    /// <summary>Asks the program in this process, as a browser that knows Brotli.</summary>
    public HttpClient Reader()
    {
        var reader = app.GetTestClient();
        reader.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        return reader;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (isOurs) Directory.Delete(folder, recursive: true);
    }
}
