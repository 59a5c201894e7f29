using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>
/// What is sent and is no form is answered 415, a form that cannot be read (cut off, too many fields, a NUL) 400: the framework would go on with nothing
/// in its place.
/// </summary>
public class UnreadForms : IActionFilter
{
    /// <returns>Null for what is no form, and for one that cannot be read: too large, malformed, cut off on its way.</returns>
    public static IFormCollection? Form(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? request.Form : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return null;
        }
    }

    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (TakesForms(context) && !context.HttpContext.Request.HasFormContentType) context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        // Not one argument was bound, not even those that no form holds.
        else if (!context.ModelState.IsValid && context.ActionArguments.Count == 0 && context.ActionDescriptor.Parameters.Count > 0) context.Result = new BadRequestResult();
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    // Pages of errors are reached by any method, and name none.
    internal static bool TakesForms(FilterContext context) =>
        context.ActionDescriptor.EndpointMetadata.OfType<HttpMethodMetadata>().Any(m => m.HttpMethods.Contains(HttpMethods.Post));
}
