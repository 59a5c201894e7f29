using System.Collections.Concurrent;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Primitives;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Errors;

/// <summary>
/// Keeps the pages that say "not found", "not so" or "not so fast", the same at every address: a thousand made-up addresses a second cost as many looks for a redirect and one
/// page. Stands where the page cache does, outside compression.
/// </summary>
public sealed class KeptErrors(RequestDelegate next, ReaderEdition edition, MovedPages moved, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<(int Code, string Encoding), Kept> _pages = new();

    private sealed record Kept(string Edition, long At, KeyValuePair<string, StringValues>[] Headers, byte[] Body);

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not { } asked || CodeOf(http.Request.Path) is not { } code
            || (code is not (StatusCodes.Status405MethodNotAllowed or StatusCodes.Status429TooManyRequests)
                && await moved.WhereAsync(http.RequestServices.GetRequiredService<NewsDb>(), asked.OriginalPath, asked.OriginalQueryString, http.RequestAborted) is not null))
        {
            await next(http);
            return;
        }

        http.Request.Headers.AcceptEncoding = AcceptedEncoding.Of(http.Request);
        var (key, current) = ((code, http.Request.Headers.AcceptEncoding.ToString()), edition.Current);
        if (!_pages.TryGetValue(key, out var page) || page.Edition != current || clock.GetElapsedTime(page.At) > Longest)
        {
            page = await MakeAsync(http, current);
            if (http.Response.StatusCode == code) _pages[key] = page;
        }
        else
        {
            http.Response.StatusCode = code;
            foreach (var (name, value) in page.Headers) http.Response.Headers[name] = value;
        }
        http.Response.ContentLength = page.Body.Length;
        await http.Response.Body.WriteAsync(page.Body, http.RequestAborted);
    }

    private static int? CodeOf(PathString path) => path.Value switch
    {
        "/loi/404" => StatusCodes.Status404NotFound,
        "/loi/405" => StatusCodes.Status405MethodNotAllowed,
        "/loi/429" => StatusCodes.Status429TooManyRequests,
        "/loi/410" => StatusCodes.Status410Gone,
        _ => null,
    };

    private async Task<Kept> MakeAsync(HttpContext http, string current)
    {
        var (at, ofAddress) = (clock.GetTimestamp(), http.Response.Headers.ToList());
        var body = await HeldAnswer.OfAsync(next, http);
        // What was said before the page was begun is of the address that was asked for: that nobody may keep it, which methods it knows.
        return new(current, at, [.. http.Response.Headers.Except(ofAddress)], body);
    }
}
