using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsPortal.Data;
using NewsPortal.Search;

namespace NewsPortal.Web.Hosting;

/// <summary>Whether this process runs (live) and can serve readers (ready), for load balancers and operators.</summary>
public static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", timeout: Patience).AddCheck<SearchIsIndexed>("search", timeout: Patience)
            .AddCheck<BackupHealth>("backup", timeout: Patience);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var parts = http.IsFromAnOperator() ? report.Entries.Select(e => Line(e.Key, e.Value)) : [];
        return http.Response.WriteAsync(string.Join('\n', parts.Prepend(report.Status.ToString())), http.RequestAborted);
    }

    private static string Line(string part, HealthReportEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{part}: {entry.Status} ({entry.Duration.TotalMilliseconds:0} ms) {entry.Description}").TrimEnd();

    private sealed class DatabaseAnswers(NewsDb db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
        {
            try
            {
                await db.ReaderEpochs.AsNoTracking().SingleAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Exception failure)
            {
                return HealthCheckResult.Unhealthy(StoreRefusal.Reason(failure) ?? failure.Message.ReplaceLineEndings(" "), failure);
            }
        }
    }

    // Slow search is no reason to send readers elsewhere: the part says so and stays healthy.
    private sealed class SearchIsIndexed(NewsDb db, SqlServerFullText fullText) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
        {
            if (db is not SqlServerNewsDb) return HealthCheckResult.Healthy("FTS5");
            try
            {
                return HealthCheckResult.Healthy(await fullText.IsThereAsync(db, cancellationToken)
                    ? "full-text index" : "no Full-Text Search on this server: LIKE, slow in a large archive");
            }
            catch (Exception failure)
            {
                return HealthCheckResult.Unhealthy(StoreRefusal.Reason(failure) ?? failure.Message.ReplaceLineEndings(" "), failure);
            }
        }
    }
}
