using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsPortal.Web.Reader;

/// <summary>Readers send no forms: whatever stands in the body of their requests is never read, so none can be malformed.</summary>
public class ReadsNoForm : IControllerModelConvention, IResourceFilter
{
    public void Apply(ControllerModel controller)
    {
        if (controller.ControllerType.Namespace!.StartsWith(typeof(ReadsNoForm).Namespace!, StringComparison.Ordinal)) controller.Filters.Add(this);
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
