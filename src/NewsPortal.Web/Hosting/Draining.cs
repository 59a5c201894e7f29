using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsPortal.Web.Hosting;

/// <summary>A stop that the proxy can follow: this node says that it is leaving and goes on answering until readers are sent elsewhere.</summary>
public sealed class Draining(Proxy proxy, TimeProvider clock) : IHostedLifecycleService
{
    private static readonly Dictionary<string, HealthReportEntry> Leaving =
        new() { ["draining"] = new(HealthStatus.Unhealthy, "Đang dừng: còn trả lời, không nhận thêm bạn đọc.", TimeSpan.Zero, null, null) };

    /// <summary>Connections that are kept open would go on to be used: each ends with the answer it waits for. No part is ill, so no health check logs it.</summary>
    public static void Use(WebApplication app)
    {
        var leaving = app.Lifetime.ApplicationStopping;
        app.Use((http, next) =>
        {
            if (leaving.IsCancellationRequested && HttpProtocol.IsHttp11(http.Request.Protocol)) http.Response.Headers.Connection = "close";
            if (!leaving.IsCancellationRequested || http.Request.Path != "/health/ready") return next(http);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            SecurityHeaders.Set(http);
            return Health.WriteAsync(http, new(Leaving, TimeSpan.Zero));
        });
    }

    // Everything still runs: services are stopped after this.
    public Task StoppingAsync(CancellationToken cancellationToken) =>
        proxy.Drain == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(proxy.Drain, clock, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
