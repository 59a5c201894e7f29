using System.Diagnostics;
using NewsPortal.Watching;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// A span around each request that reaches the pipeline, as part of the trace that the request names. It begins here and not in the server: there, a page
/// from memory would pay for one too.
/// </summary>
public static class RequestTrace
{
    private static readonly object Route = new();

    public static void UseRequestTrace(this IApplicationBuilder app) => app.Use((http, next) => Spans.Source.HasListeners() ? TraceAsync(http, next) : next(http));

    /// <summary>Right after routing: what was asked for, which the page of an error that takes its place does not change.</summary>
    public static void UseRouteNote(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Items.TryAdd(Route, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        return next(http);
    });

    /// <summary>Of the pattern, for what stands in an address can be a word looked for or a secret; "-" for an address that is none.</summary>
    public static string RouteOf(HttpContext http) => http.Items.TryGetValue(Route, out var pattern) && pattern is string text ? $"/{text.TrimStart('/')}" : "-";

    private static async Task TraceAsync(HttpContext http, RequestDelegate next)
    {
        ActivityContext.TryParse(http.Request.Headers.TraceParent, http.Request.Headers.TraceState, isRemote: true, out var parent);
        var method = HttpMethods.IsGet(http.Request.Method) ? "GET" : HttpMethods.IsPost(http.Request.Method) ? "POST" : HttpMethods.IsHead(http.Request.Method) ? "HEAD" : "_OTHER";
        using var span = Spans.Source.StartActivity(method, ActivityKind.Server, parent);
        await next(http);
        if (span is null) return;
        var route = RouteOf(http);
        span.DisplayName = $"{method} {route}";
        span.SetTag("http.request.method", method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError) span.SetStatus(ActivityStatusCode.Error);
    }
}
