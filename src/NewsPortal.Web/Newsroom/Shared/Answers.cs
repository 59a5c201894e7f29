using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>How the newsroom answers a form.</summary>
public static class Answers
{
    private const int MostNamed = 5;
    private const int MostOfName = 80;

    /// <summary>The form again, with what is wrong said at its fields and nothing typed lost.</summary>
    public static ViewResult Again(this Controller controller, string view, object model)
    {
        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return controller.View(view, model);
    }

    /// <summary>Goes on to another page, which says once what has been done.</summary>
    /// <param name="controller">Who answers.</param>
    /// <param name="address">Where it goes on.</param>
    /// <param name="notice">What has been done.</param>
    /// <param name="undo">The way back, where there is one.</param>
    public static LocalRedirectResult Done(this Controller controller, string address, string notice, Undo? undo = null)
    {
        controller.TempData["Notice"] = notice;
        // One that nobody has seen yet belongs to another notice.
        Undo.Forget(controller.TempData);
        undo?.Keep(controller.TempData);
        return controller.LocalRedirect(address);
    }

    /// <summary>Some names of many: a notice travels in a cookie.</summary>
    public static string Some(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MostNamed).Select(name => name.Length <= MostOfName ? name : $"{name[..MostOfName]}…")) + (all.Count > MostNamed ? " …" : "");
    }

    /// <summary>Beside the next notice: where readers see what was done.</summary>
    public static void Shows(this Controller controller, string address) => controller.TempData["Shown"] = address;

    /// <summary>Goes on to a list in which something was moved; Order.cshtml gives the focus back to the button.</summary>
    public static LocalRedirectResult Moved(this Controller controller, string list, int id, string? way, string? refusal)
    {
        controller.TempData["Moved"] = $"{id} {way}";
        return controller.Done(list, refusal ?? "Đã đổi thứ tự.");
    }

    /// <summary>Says what Identity refuses: of a password at its field, the rest at <paramref name="field"/>.</summary>
    public static void Refuse(this ModelStateDictionary model, IdentityResult refused, string field, string passwordField = "Password")
    {
        foreach (var error in refused.Errors.DistinctBy(e => e.Description))
            model.AddModelError(error.Code.StartsWith("PasswordMismatch", StringComparison.Ordinal) ? field
                : error.Code.StartsWith("Password", StringComparison.Ordinal) ? passwordField : field, error.Description);
    }

    /// <summary>For what Identity refuses only if the program is wrong, or another save was quicker.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(result.ToString());
    }
}
