using NewsPortal.Watching;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// Outermost: a page that is on the shelf under exactly what was asked goes out before anything else is done with the request. Every other request finds
/// its page behind routing (ReaderCache), which knows what may be left out of it.
/// </summary>
public sealed class ReaderHits(RequestDelegate next, ReaderShelves shelves, Figures figures, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || LiveSessions.MayBeOneOf(request)) return next(http);

        var now = clock.UtcNow();
        var shelf = shelves.At(now);
        if (shelf.Find(new(request.Path.Value ?? "", request.QueryString.Value ?? "", AcceptedEncoding.Of(request)), now) is not { } page) return next(http);

        figures.PageWasReady();
        return page.SendAsync(http, ReaderFreshness.Until(shelf.Edition.Until, now));
    }
}
