namespace NewsPortal.Web.Hosting;

/// <summary>What every answer says about what a browser may do with it.</summary>
public static class SecurityHeaders
{
    private const string Players = "frame-src https://www.youtube-nocookie.com https://player.vimeo.com";
    private const string NoFrame = "frame-ancestors 'none'";

    // Nothing from other hosts but a player that the reader has clicked on (Content/VideoHosts); no inline script or style at all.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
        $"{Players}; base-uri 'none'; form-action 'self'; {NoFrame}";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            Set(http);
            return Task.CompletedTask;
        });
        return next(http);
    });

    public static void Set(HttpContext http)
    {
        var (headers, page) = (http.Response.Headers, http.GetEndpoint()?.Metadata);
        headers.ContentSecurityPolicy = PolicyOf(page);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Pages of other papers and readers of feeds show our pictures; nothing else of ours is theirs to include.
        headers["Cross-Origin-Resource-Policy"] = headers.ContentType.ToString().StartsWith("image/", StringComparison.Ordinal) ? "cross-origin" : "same-origin";
        if (http.RequestServices.GetRequiredService<StrictTransport>().Header is { } onlyHttps) headers.StrictTransportSecurity = onlyHttps;
        if (headers.CacheControl.Count == 0 && MustSay(http.Response.StatusCode, page)) headers.CacheControl = "no-cache";
    }

    // Browsers keep a 301, a 404 and a 410 for good that say nothing of it, but addresses are given back and stories come back. Reader pages say it
    // themselves (ReaderFreshness), unless the page cache is off.
    private static bool MustSay(int status, EndpointMetadataCollection? page) =>
        status is >= StatusCodes.Status300MultipleChoices and not StatusCodes.Status304NotModified || page?.GetMetadata<ReaderPageAttribute>() is not null;

    private static string PolicyOf(EndpointMetadataCollection? page)
    {
        if (page?.GetMetadata<FramedAttribute>() is not null) return Policy.Replace(NoFrame, "frame-ancestors 'self'", StringComparison.Ordinal);
        return page?.GetMetadata<FramesAttribute>() is not null ? Policy.Replace(Players, "frame-src 'self'", StringComparison.Ordinal) : Policy;
    }
}
