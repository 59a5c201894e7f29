using OpenTelemetry.Metrics;

namespace NewsPortal.Web.Hosting;

/// <summary>The program's figures at /metrics, in the format that Prometheus scrapes. To anyone but an operator the address is not there.</summary>
public static class Telemetry
{
    public static void AddTelemetry(this IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(figures => figures
        .AddAspNetCoreInstrumentation()
        .AddRuntimeInstrumentation()
        .AddMeter("Microsoft.EntityFrameworkCore")
        .AddPrometheusExporter());

    public static void UseMetrics(this IApplicationBuilder app) =>
        app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == "/metrics" && HttpMethods.IsGet(http.Request.Method) && http.IsFromAnOperator());
}
