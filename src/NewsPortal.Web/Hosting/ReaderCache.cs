using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using NewsPortal.Reading;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// Keeps what [ReaderPage] actions answered, under the edition they were begun in, and renders each page once at a time.
/// Stands right after routing, outside compression.
/// </summary>
public sealed class ReaderCache(RequestDelegate next, ReaderEdition edition, Settings settings, TimeProvider clock) : IDisposable
{
    /// <summary>How long a reader waits for another's rendering before making the page for himself: the other may be stuck.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = settings.ReaderCacheBytes });
    private readonly ConcurrentDictionary<Key, Task<ReaderPage?>> _rendering = new();

    private readonly record struct Key(string Path, string Query, string Encoding, string Edition);

    public void Dispose() => _pages.Dispose();

    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ReaderPageAttribute>() is not { } readerPage || !HttpMethods.IsGet(http.Request.Method))
            return next(http);

        // From here on the request is nothing but its key, so what is rendered fits whoever asks with the same key.
        var request = http.Request;
        request.QueryString = readerPage.KnownPartOf(request);
        request.Headers.AcceptEncoding = AcceptedEncoding.Of(request);
        var key = new Key(request.Path, request.QueryString.Value ?? "", request.Headers.AcceptEncoding.ToString(), edition.Current);
        return _pages.TryGetValue(key, out ReaderPage? page) ? page!.SendAsync(http) : RenderAsync(http, key);
    }

    private async Task RenderAsync(HttpContext http, Key key)
    {
        var mine = new TaskCompletionSource<ReaderPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var rendering = _rendering.GetOrAdd(key, mine.Task);
        var page = rendering == mine.Task ? null : await FromAnotherAsync(rendering, http.RequestAborted);
        try
        {
            if (page is null)
            {
                page = await CaptureAsync(http);
                if (page is null) return;
                _pages.Set(key, page, new MemoryCacheEntryOptions { Size = page.Size, AbsoluteExpirationRelativeToNow = Longest });
            }
        }
        finally
        {
            _rendering.TryRemove(new(key, mine.Task));
            mine.TrySetResult(page);
        }
        await page.SendAsync(http);
    }

    private async Task<ReaderPage?> FromAnotherAsync(Task<ReaderPage?> rendering, CancellationToken ct)
    {
        await Task.WhenAny(rendering, Task.Delay(Patience, clock, ct));
        ct.ThrowIfCancellationRequested();
        return rendering.IsCompleted ? await rendering : null;
    }

    /// <summary>The answer, if it may be kept; one that may not (not found, moved, with a cookie) goes out as it is.</summary>
    private async Task<ReaderPage?> CaptureAsync(HttpContext http)
    {
        var (response, wire) = (http.Response, http.Response.Body);
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await next(http);
        }
        finally
        {
            response.Body = wire;
        }

        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0)
            return new ReaderPage(response.Headers, buffer.ToArray());
        // Writing even nothing would begin the answer, and the page for its status could no longer take its place.
        if (buffer.Length > 0) await wire.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), http.RequestAborted);
        return null;
    }
}
