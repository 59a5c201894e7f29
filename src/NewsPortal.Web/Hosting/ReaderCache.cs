using Microsoft.Extensions.Primitives;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Watching;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// Keeps what [ReaderPage] actions answered, under the edition they were begun in, and renders each page once at a time.
/// Stands right after routing, outside compression.
/// </summary>
public sealed class ReaderCache(RequestDelegate next, ReaderShelves shelves, ReaderEdition edition, LiveSessions sessions, Figures figures, TimeProvider clock)
{
    /// <summary>How long a reader waits for another's rendering before making the page for himself: the other may be stuck.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ReaderPageAttribute>() is not { } readerPage || !HttpMethods.IsGet(http.Request.Method))
        {
            await next(http);
            return;
        }

        // From here on the request is nothing but its key, so what is rendered fits whoever asks with the same key.
        var request = http.Request;
        request.QueryString = readerPage.KnownPartOf(request);
        request.Headers.AcceptEncoding = AcceptedEncoding.Of(request);
        var key = new PageKey(request.Path.Value ?? "", request.QueryString.Value ?? "", request.Headers.AcceptEncoding.ToString());
        var forEditor = LiveSessions.MayBeOneOf(request) && await IsForEditorAsync(http);
        var now = clock.UtcNow();
        var shelf = shelves.At(now);
        var page = shelf.Find(key, now);
        if (page is not null) figures.PageWasReady();
        else page = await RenderAsync(http, shelf, key);
        if (page is not null) await page.SendAsync(http, forEditor ? ReaderFreshness.OwnOnly : FreshnessOf(shelf, clock.UtcNow()));
    }

    /// <summary>Who began before a save and ends after it has a page that is right for nobody else: a cache between here and the reader may not keep it.</summary>
    private StringValues FreshnessOf(ReaderShelf shelf, DateTime now) => ReaderFreshness.Until(shelves.At(now) == shelf ? shelf.Edition.Until : now, now);

    /// <summary>An editor sees what any node has saved up to now: the very pages of all readers, of the edition that the database knows.</summary>
    private async Task<bool> IsForEditorAsync(HttpContext http)
    {
        try
        {
            if (!await sessions.IsOneAsync(http)) return false;
            await edition.RefreshAsync(http.RequestServices.GetRequiredService<NewsDb>(), http.RequestAborted);
            return true;
        }
        // While the database cannot be asked, editors too see what was made before.
        catch (Exception failure) when (StoreRefusal.Reason(failure) is not null)
        {
            return false;
        }
    }

    private async Task<ReaderPage?> RenderAsync(HttpContext http, ReaderShelf shelf, PageKey key)
    {
        var mine = new TaskCompletionSource<ReaderPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var rendering = shelf.Rendering.GetOrAdd(key, mine.Task);
        ReaderPage? page = null;
        try
        {
            if (rendering != mine.Task) page = await FromAnotherAsync(rendering, http.RequestAborted);
            if (page is null && (page = await CaptureAsync(http, shelf)) is not null) shelf.Keep(key, page);
            return page;
        }
        finally
        {
            shelf.Rendering.TryRemove(new(key, mine.Task));
            mine.TrySetResult(page);
        }
    }

    private async Task<ReaderPage?> FromAnotherAsync(Task<ReaderPage?> rendering, CancellationToken ct)
    {
        await Task.WhenAny(rendering, Task.Delay(Patience, clock, ct));
        ct.ThrowIfCancellationRequested();
        return rendering.IsCompleted ? await rendering : null;
    }

    /// <summary>The answer, if it may be kept; one that may not (not found, moved, with a cookie) goes out as it is.</summary>
    private async Task<ReaderPage?> CaptureAsync(HttpContext http, ReaderShelf shelf)
    {
        figures.PageWasMade();
        using var span = Spans.Begin("page");
        var (response, begun) = (http.Response, clock.UtcNow());
        var body = await HeldAnswer.OfAsync(next, http);

        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0)
            return new ReaderPage(http, body, shelf.Mark, begun);
        // Writing even nothing would begin the answer, and the page for its status could no longer take its place.
        if (body.Length > 0) await response.Body.WriteAsync(body, http.RequestAborted);
        return null;
    }
}
