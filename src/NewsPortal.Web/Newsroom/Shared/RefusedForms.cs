using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>A form without its seal is refused before any of ours is asked; this hears of it.</summary>
public class RefusedForms(SecurityLog security) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) security.FormIsRefused(context.HttpContext);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
