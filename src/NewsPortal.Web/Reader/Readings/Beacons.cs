using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using NewsPortal.Reading;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Readings;

/// <summary>
/// The view beacon, <c>POST /doc/{id}</c>. It says the same about every id, so that it tells nothing of unpublished stories. It is no controller: there is one for
/// every page read, and each part of the program that it passes costs as much as it does (docs/adr/0024-a-read-counts-once-a-while.md).
/// </summary>
public static class Beacons
{
    private const string Path = "/doc/";

    // What counts requests counts them by route.
    private static readonly Endpoint Beacon = new(null, new(new Named("/doc/{id}")), "beacon");

    private sealed record Named(string Route) : IRouteDiagnosticsMetadata;

    /// <summary>Before all that looks at pages, after what says whose address a request comes from.</summary>
    public static void UseBeacons(this IApplicationBuilder app)
    {
        var (reads, lately) = (app.ApplicationServices.GetRequiredService<ReadCounter>(), app.ApplicationServices.GetRequiredService<LatelyRead>());
        var (allowance, security) = (app.ApplicationServices.GetRequiredService<Limits>()[Limited.Beacons], app.ApplicationServices.GetRequiredService<SecurityLog>());
        app.Use((http, next) =>
        {
            if (!HttpMethods.IsPost(http.Request.Method) || !IsBeacon(http.Request.Path.Value, out var id)) return next(http);

            if (!allowance.Gives(http.Connection.RemoteIpAddress, out var wait))
            {
                security.IsLimited(http, Limited.Beacons);
                Limits.Refuse(http, wait);
                return Task.CompletedTask;
            }
            var agent = http.Request.Headers.UserAgent.ToString();
            if (!Robots.Are(agent) && lately.IsFirst(http.Connection.RemoteIpAddress, agent, id)) reads.Count(id);
            http.SetEndpoint(Beacon);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
    }

    private static bool IsBeacon(string? path, out int id)
    {
        id = 0;
        return path is not null && path.StartsWith(Path, StringComparison.Ordinal)
            && int.TryParse(path.AsSpan(Path.Length), NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
