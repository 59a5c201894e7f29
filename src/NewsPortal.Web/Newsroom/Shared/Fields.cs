using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>What views say of a field that was refused.</summary>
public static class Fields
{
    /// <returns>For <c>aria-invalid</c>: nothing where nothing is wrong.</returns>
    public static string? Wrong(this ViewDataDictionary view, string field) =>
        view.ModelState.GetFieldValidationState(field) == ModelValidationState.Invalid ? "true" : null;
}
