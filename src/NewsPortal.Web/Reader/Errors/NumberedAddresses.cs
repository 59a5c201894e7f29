using NewsPortal.Data;
using NewsPortal.Redirecting;

namespace NewsPortal.Web.Reader.Errors;

/// <summary>
/// Short links of a paper that was moved in from WordPress: <c>/?p=12</c> is the front page to everything else here, so it is looked at before. Stands before the page cache, which leaves the
/// query out.
/// </summary>
public sealed class NumberedAddresses(RequestDelegate next, MovedPages moved)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (NumberIn(http.Request) is { } from && await moved.WhereAsync(http.RequestServices.GetRequiredService<NewsDb>(), from, http.RequestAborted) is { } to)
            http.Response.Redirect(to, permanent: true);
        else
            await next(http);
    }

    private static string? NumberIn(HttpRequest request) => request.QueryString.HasValue && request.Path == "/" && HttpMethods.IsGet(request.Method)
        ? ReaderAddress.Numbered(request.Query["p"]) ?? ReaderAddress.Numbered(request.Query["page_id"])
        : null;
}
