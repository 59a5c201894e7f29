using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>What is said at the fields of a refused form, each with an id: the head of the page leads there (Refused.cshtml).</summary>
public class FieldMessages(IAntiforgery antiforgery, IOptions<MvcViewOptions> options, IModelMetadataProvider metadata, IUrlHelperFactory urls,
    HtmlEncoder encoder, ValidationHtmlAttributeProvider rules) : DefaultHtmlGenerator(antiforgery, options, metadata, urls, encoder, rules)
{
    private static readonly object Key = new();

    /// <returns>In the order of the page: where it stands, if it does, and what it says.</returns>
    public static IEnumerable<(string? Id, string Says)> Of(ViewContext view)
    {
        var said = Said(view);
        return said.Select(s => ((string?)s.Id, First(view, s.Field)))
            .Concat(view.ModelState.Where(f => f is { Key.Length: > 0, Value.Errors.Count: > 0 } && !said.Exists(s => Same(s.Field, f.Key))).Select(f => ((string?)null, First(view, f.Key))));
    }

    public override TagBuilder GenerateValidationMessage(ViewContext viewContext, ModelExplorer modelExplorer, string expression, string message, string tag, object htmlAttributes)
    {
        var made = base.GenerateValidationMessage(viewContext, modelExplorer, expression, message, tag, htmlAttributes);
        var field = viewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(expression);
        if (viewContext.ViewData.ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid || Said(viewContext).Exists(s => Same(s.Field, field))) return made;
        made.Attributes.TryAdd("id", $"sai-{TagBuilder.CreateSanitizedId(field, "-")}");
        Said(viewContext).Add((field, made.Attributes["id"]!));
        return made;
    }

    // As the model state has it, whichever way a form writes them.
    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string First(ViewContext view, string field) => view.ModelState[field]!.Errors[0].ErrorMessage;

    private static List<(string Field, string Id)> Said(ViewContext view)
    {
        if (view.HttpContext.Items[Key] is not List<(string, string)> said) view.HttpContext.Items[Key] = said = [];
        return said;
    }
}
