using System.Security.Claims;
using Serilog;
using Serilog.Events;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// One line a request that reached the pipeline; a finished page, of which there are 40,000 a second, is counted only. Of readers nothing: no address of theirs, no browser, no
/// word they looked for. Of an editor the number.
/// </summary>
public static class RequestLog
{
    private const double Slow = 1000;

    public static void UseRequestLog(this IApplicationBuilder app)
    {
        var all = app.ApplicationServices.GetRequiredService<TelemetrySettings>().LogsAllRequests;
        var (shelves, clock) = (app.ApplicationServices.GetRequiredService<ReaderShelves>(), app.ApplicationServices.GetRequiredService<TimeProvider>());
        app.UseSerilogRequestLogging(o =>
        {
            // Else the one that the process made last, which in tests is another paper's.
            o.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>();
            o.MessageTemplate = "{Method} {Route} {StatusCode} in {Elapsed:0.0} ms, edition {Edition}, request {RequestId}, editor {Editor}";
            o.GetMessageTemplateProperties = (http, _, elapsed, status) =>
            [
                new("Method", new ScalarValue(http.Request.Method)),
                new("Route", new ScalarValue(RequestTrace.RouteOf(http))),
                new("StatusCode", new ScalarValue(status)),
                new("Elapsed", new ScalarValue(elapsed)),
                new("Edition", new ScalarValue(http.Response.Headers["X-Edition"] is [{ } made] ? made : shelves.At(clock.UtcNow()).Mark)),
                new("RequestId", new ScalarValue(http.TraceIdentifier)),
                new("Editor", new ScalarValue(http.User.FindFirstValue(ClaimTypes.NameIdentifier))),
            ];
            o.GetLevel = (http, elapsed, failure) => LevelOf(http, elapsed, failure, all);
        });
    }

    private static LogEventLevel LevelOf(HttpContext http, double elapsed, Exception? failure, bool all) =>
        // A reader who left before the page was ready is no failure; a proxy that asks about one twice a second needs no line each time.
        http.RequestAborted.IsCancellationRequested || http.Request.Path.StartsWithSegments("/health") ? Ordinary(all)
        : failure is not null || http.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
        : elapsed > Slow ? LogEventLevel.Warning
        : http.Request.Path.StartsWithSegments("/admin") ? LogEventLevel.Information
        : Ordinary(all);

    private static LogEventLevel Ordinary(bool all) => all ? LogEventLevel.Information : LogEventLevel.Debug;
}
