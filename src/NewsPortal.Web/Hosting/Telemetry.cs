using OpenTelemetry.Metrics;

namespace NewsPortal.Web.Hosting;

/// <summary>The program's figures at /metrics, in the format that Prometheus scrapes. To anyone but an operator the address is not there.</summary>
public static class Telemetry
{
    public static void AddTelemetry(this IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(figures => figures
        // One line a request: the sum and count of its duration, by route. Of buffers and requests under way nobody reads, and they would cost a page from memory a tenth.
        .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics")
        .AddView("http.server.active_requests", MetricStreamConfiguration.Drop)
        .AddRuntimeInstrumentation()
        .AddMeter("Microsoft.EntityFrameworkCore")
        .AddPrometheusExporter());

    public static void UseMetrics(this IApplicationBuilder app) =>
        app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == "/metrics" && HttpMethods.IsGet(http.Request.Method) && http.IsFromAnOperator());
}
