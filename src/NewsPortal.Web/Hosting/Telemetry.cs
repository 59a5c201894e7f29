using System.Diagnostics;
using System.Reflection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// The program's figures at /metrics, in the format that Prometheus scrapes; to anyone but an operator the address is not there. With a collector
/// (Telemetry:Otlp) figures, traces and log lines go there; without one nobody listens, and a trace costs nothing.
/// </summary>
public static class Telemetry
{
    public static readonly string Version = typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static void AddTelemetry(this IServiceCollection services, TelemetrySettings telemetry)
    {
        services.AddSingleton(telemetry);
        services.AddSingleton<RoundBook>();
        services.AddSingleton<Gauges>();
        var open = services.AddOpenTelemetry().ConfigureResource(program => program.AddService("newsportal", serviceVersion: Version, autoGenerateServiceInstanceId: true))
            .WithMetrics(figures => Figures(figures, telemetry));
        if (telemetry.Otlp is null) return;
        open.WithTracing(traces => traces.AddSource(NewsPortal.Watching.Figures.Name)
            // Of the commands those that belong to something: the epoch is asked for four times a second.
            .AddEntityFrameworkCoreInstrumentation(o => o.Filter = (_, _) => Activity.Current is { ParentId: not null })
            .AddOtlpExporter(o => Send(o, telemetry, "traces")));
        open.WithLogging(lines => lines.AddOtlpExporter(o => Send(o, telemetry, "logs")));
    }

    public static void UseMetrics(this IApplicationBuilder app)
    {
        app.ApplicationServices.GetRequiredService<Gauges>().Show();
        app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == "/metrics" && HttpMethods.IsGet(http.Request.Method) && http.IsFromAnOperator());
    }

    private static void Figures(MeterProviderBuilder figures, TelemetrySettings telemetry)
    {
        // One line a request: the sum and count of its duration, by route. Of buffers and requests under way nobody reads, and they would cost a page from memory a tenth.
        figures.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics")
            .AddView("http.server.active_requests", MetricStreamConfiguration.Drop)
            .AddMeter(NewsPortal.Watching.Figures.Name)
            .AddRuntimeInstrumentation()
            .AddMeter("Microsoft.EntityFrameworkCore")
            .AddPrometheusExporter();
        if (telemetry.Otlp is not null) figures.AddOtlpExporter(o => Send(o, telemetry, "metrics"));
    }

    private static void Send(OtlpExporterOptions to, TelemetrySettings telemetry, string signal)
    {
        to.Protocol = telemetry.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        to.Endpoint = telemetry.Of(signal);
    }
}
