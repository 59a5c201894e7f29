using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Kit;

namespace NewsPortal.WebTests.Security;

/// <summary>Every address that the program answers, as it knows them itself: whoever adds one is in every list here without doing anything.</summary>
internal static partial class AllAddresses
{
    public const string Get = "GET";

    /// <returns>Method, the route as it is written, and an address of it.</returns>
    public static IReadOnlyList<(string Method, string Route, string Path)> Of(NewsPortalApp app)
    {
        _ = app.Services;
        return [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => Methods(e).Select(method => (Method: method, Route: "/" + e.RoutePattern.RawText!.TrimStart('/'))))
            .Distinct().OrderBy(a => a.Route, StringComparer.Ordinal).ThenBy(a => a.Method, StringComparer.Ordinal)
            .Select(a => (a.Method, a.Route, PathOf(a.Route)))];
    }

    // What names no method answers to all of them.
    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named.Where(m => m != "HEAD") : [Get, "POST"];

    private static string PathOf(string route) =>
        Parameter().Replace(route.Replace("{session:guid}", Guid.Empty.ToString("D", CultureInfo.InvariantCulture), StringComparison.Ordinal), "1");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
