using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>A form that is larger than its place takes is answered 413 before its seal is looked for: it could not be read for that, and the answer would be of the seal.</summary>
public class TooLargeForms : IAsyncAuthorizationFilter, IOrderedFilter
{
    // Kestrel's own.
    private const long Usual = 30_000_000;

    // Bytes that are listened to and thrown away.
    private const long Heard = 1 << 29;

    /// <summary>Before the seal (1000).</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var (http, limit) = (context.HttpContext, context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>());
        var most = context.ActionDescriptor.EndpointMetadata.OfType<IRequestSizeLimitMetadata>().LastOrDefault()?.MaxRequestBodySize ?? limit?.MaxRequestBodySize ?? Usual;
        if (!UnreadForms.TakesForms(context) || http.Request.ContentLength is not { } length || length <= most) return;
        http.Features.Set(new TooLarge(most));
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        if (length > Heard || limit is null or { IsReadOnly: true } || http.User.Identity is not { IsAuthenticated: true }) return;

        // To its end, or the browser that is still sending finds its connection cut, and no answer. Strangers are not listened to for that long.
        limit.MaxRequestBodySize = length;
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
    }
}

/// <summary>What the page is told that answers it.</summary>
/// <param name="Most">Bytes that the place takes.</param>
public record TooLarge(long Most);
