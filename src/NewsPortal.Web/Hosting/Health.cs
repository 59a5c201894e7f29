using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Net.Http.Headers;
using NewsPortal.Web.Hosting.Backups;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// Whether this process runs (live) and can serve readers (ready), for load balancers and operators. What keeps it from serving readers is Unhealthy (503); what
/// keeps editors from their work, or will keep readers from theirs one day, is Degraded (200): another node would be no better off, or readers need not know.
/// </summary>
public static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly long Begun = Stopwatch.GetTimestamp();

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<MediaProbe>();
        services.AddHealthChecks()
            .AddCheck<DatabaseAnswers>("database", timeout: Patience)
            .AddCheck<EpochIsKnown>("epoch", timeout: Patience)
            .AddCheck<SearchIsIndexed>("search", HealthStatus.Degraded, timeout: Patience)
            .AddCheck<PicturesCanBeKept>("media", HealthStatus.Degraded, timeout: Patience)
            .AddCheck<DiskHasRoom>("disk", HealthStatus.Degraded, timeout: Patience)
            .AddCheck<KeysCanSeal>("keys", HealthStatus.Degraded, timeout: Patience)
            .AddCheck<RoundsWork>("rounds", HealthStatus.Degraded, timeout: Patience)
            .AddCheck<ClocksAgree>("clock", HealthStatus.Degraded, timeout: Patience)
            .AddCheck<BackupHealth>("backup", HealthStatus.Degraded, timeout: Patience);
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteAsync });
    }

    /// <summary>Strangers get the status. Operators get the parts: as lines, or as JSON where they ask for it.</summary>
    public static Task WriteAsync(HttpContext http, HealthReport report)
    {
        if (!http.IsFromAnOperator()) return WriteAsync(http, report.Status.ToString());
        var up = Stopwatch.GetElapsedTime(Begun);
        if (http.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "application/json"))
            return http.Response.WriteAsJsonAsync(new
            {
                status = report.Status.ToString(),
                version = Telemetry.Version,
                upSeconds = (long)up.TotalSeconds,
                parts = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), milliseconds = e.Value.Duration.TotalMilliseconds, says = e.Value.Description }),
            }, http.RequestAborted);
        var parts = report.Entries.Select(e => Line(e.Key, e.Value)).Prepend(report.Status.ToString());
        return WriteAsync(http, string.Join('\n', parts.Append(string.Create(CultureInfo.InvariantCulture, $"version: {Telemetry.Version}, up {up.TotalSeconds:0} s"))));
    }

    private static Task WriteAsync(HttpContext http, string text)
    {
        http.Response.Headers[HeaderNames.ContentType] = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }

    private static string Line(string part, HealthReportEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{part}: {entry.Status} ({entry.Duration.TotalMilliseconds:0} ms) {entry.Description}").TrimEnd();
}
