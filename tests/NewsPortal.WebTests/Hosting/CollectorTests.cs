using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsPortal.Kit;
using OpenTelemetry.Trace;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>What goes to a collector that speaks OTLP, and that nothing does where none is set.</summary>
public sealed class CollectorTests : IAsyncLifetime
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private readonly ConcurrentQueue<(string Signal, string Body)> sent = new();
    private WebApplication collector = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        collector = builder.Build();
        collector.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, Ct);
            // Protobuf: words stand in it as they are, numbers of traces as bytes.
            sent.Enqueue((signal, Encoding.Latin1.GetString(body.ToArray())));
        });
        await collector.StartAsync(Ct);
    }

    public ValueTask DisposeAsync() => collector.DisposeAsync();

    [Fact]
    public async Task Traces_figures_and_lines_go_to_the_collector_and_name_no_reader()
    {
        await using (var app = new NewsPortalApp().With("Telemetry:Otlp", collector.Urls.Single()).With("Serilog:MinimumLevel:Default", "Information").With("Telemetry:RequestLog", "all"))
        {
            using var reader = app.Reader();
            reader.DefaultRequestHeaders.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");
            reader.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");
            await reader.GetAsync("/tim-kiem?q=bi-mat", Ct);
            await reader.GetAsync("/tim-kiem?q=bi-mat", Ct);
        }

        var traces = Of("traces");
        Assert.Equal(1, traces.Split("GET /tim-kiem").Length - 1);
        Assert.Contains(Encoding.Latin1.GetString(Convert.FromHexString(Trace)), traces, StringComparison.Ordinal);
        Assert.Contains("page", traces, StringComparison.Ordinal);
        Assert.Contains("db.system", traces, StringComparison.Ordinal);
        Assert.Contains("newsportal.reader_cache.misses", Of("metrics"), StringComparison.Ordinal);
        Assert.Contains("/tim-kiem", Of("logs"), StringComparison.Ordinal);
        Assert.DoesNotContain(sent, s => s.Body.Contains("bi-mat", StringComparison.Ordinal) || s.Body.Contains("Mozilla", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_collector_is_set_nobody_listens()
    {
        await using var app = new NewsPortalApp();

        Assert.Null(app.Services.GetService<TracerProvider>());
    }

    private string Of(string signal) => string.Concat(sent.Where(s => s.Signal == signal).Select(s => s.Body));
}
