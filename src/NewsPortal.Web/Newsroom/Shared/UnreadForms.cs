using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>A form that cannot be read (cut off, too many fields, a NUL) is answered 400: the framework would go on with nothing in its place.</summary>
public class UnreadForms : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        // Not one argument was bound, not even those that no form holds.
        if (!context.ModelState.IsValid && context.ActionArguments.Count == 0 && context.ActionDescriptor.Parameters.Count > 0)
            context.Result = new BadRequestResult();
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
