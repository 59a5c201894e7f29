namespace NewsPortal.Web.Hosting;

/// <summary>
/// A reader page has one address: in capitals or with a "/" at its end it moves to its own, and one with nothing but white space between two "/" is
/// none. Without, caches and search machines would hold a page several times.
/// </summary>
public static class OneAddress
{
    /// <summary>Right after routing: it looks at reader pages only.</summary>
    public static void UseOneAddress(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ReaderPageAttribute>() is null || http.Request.Path.Value is not { } path) return next(http);

        if (http.Request.RouteValues.Values.OfType<string>().Any(string.IsNullOrWhiteSpace))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        var own = path.Length > 1 ? path.TrimEnd('/').ToLowerInvariant() : path;
        if (own == path) return next(http);

        http.Response.Redirect(new PathString(own).ToUriComponent() + http.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    });
}
