using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>A form that is larger than its place takes is answered 413 before its seal is looked for: it could not be read for that, and the answer would be of the seal.</summary>
public class TooLargeForms : IAuthorizationFilter, IOrderedFilter
{
    // Kestrel's own.
    private const long Usual = 30_000_000;

    /// <summary>Before the seal (1000).</summary>
    public int Order => 950;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var most = context.ActionDescriptor.EndpointMetadata.OfType<IRequestSizeLimitMetadata>().LastOrDefault()?.MaxRequestBodySize
            ?? http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? Usual;
        if (!UnreadForms.TakesForms(context) || http.Request.ContentLength is null || http.Request.ContentLength <= most) return;
        http.Features.Set(new TooLarge(most));
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}

/// <summary>What the page is told that answers it.</summary>
/// <param name="Most">Bytes that the place takes.</param>
public record TooLarge(long Most);
