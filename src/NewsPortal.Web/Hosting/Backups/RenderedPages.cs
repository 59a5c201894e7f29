using Microsoft.AspNetCore.TestHost;
using NewsPortal.Data;
using NewsPortal.Reading;
using Serilog;

namespace NewsPortal.Web.Hosting.Backups;

/// <summary>The paper's real pages over one database, at one moment: the very program without its rounds, its cache and a port.</summary>
public sealed class RenderedPages : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;
    private readonly HttpClient _reader;

    private RenderedPages(WebApplication app) => (_app, _scope, _reader) = (app, app.Services.CreateAsyncScope(), app.GetTestClient());

    public NewsDb Db => _scope.ServiceProvider.GetRequiredService<NewsDb>();

    /// <param name="settings">Of the program that runs; only its database is another one.</param>
    public static async Task<RenderedPages> OfAsync(IConfiguration settings, IHostEnvironment environment, string connection, DateTime now, CancellationToken ct)
    {
        Task<RenderedPages> opening;
        // What listens to the building of the program that runs hears nothing of this one.
        using (ExecutionContext.SuppressFlow()) opening = Task.Run(() => OpenAsync(settings, environment, connection, now, ct), ct);
        return await opening;
    }

    public async Task<string> GetAsync(string path, CancellationToken ct)
    {
        using var answer = await _reader.GetAsync(path, ct);
        return $"{(int)answer.StatusCode} {answer.Headers.Location}\n{await answer.Content.ReadAsStringAsync(ct)}";
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static async Task<RenderedPages> OpenAsync(IConfiguration settings, IHostEnvironment environment, string connection, DateTime now, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(RenderedPages).Assembly.GetName().Name,
            ContentRootPath = environment.ContentRootPath,
            EnvironmentName = environment.EnvironmentName,
        });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.AsEnumerable().Where(s => s.Value is not null))
            .AddInMemoryCollection([new("ConnectionStrings:NewsPortal", connection), new("ReaderCache:Bytes", "0")]);
        builder.AddNewsPortal();

        // The work that goes round belongs to the program that runs; here the server alone starts.
        foreach (var round in builder.Services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == typeof(RenderedPages).Assembly).ToList())
            builder.Services.Remove(round);
        builder.Services.AddSingleton<TimeProvider>(new Standing(now));
        builder.Services.AddSerilog(new LoggerConfiguration().CreateLogger(), dispose: true);
        builder.WebHost.UseTestServer();

        var app = builder.Build();
        app.UseNewsPortal();
        await app.StartAsync(ct);
        var pages = new RenderedPages(app);
        await app.Services.GetRequiredService<ReaderEdition>().RefreshAsync(pages.Db, ct);
        return pages;
    }

    // Both sides show the same hour, whichever is asked first.
    private sealed class Standing(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now);
    }
}
