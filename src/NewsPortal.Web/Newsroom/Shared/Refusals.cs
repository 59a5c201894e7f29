using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsPortal.Newsroom;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>Says at the fields of a form what is wrong with it.</summary>
public static class Refusals
{
    /// <returns>Whether the form may go on.</returns>
    public static bool Take(this ModelStateDictionary model, params IEnumerable<Refusal?> refusals)
    {
        foreach (var refusal in refusals.OfType<Refusal>()) model.AddModelError(refusal.Field, refusal.Says);
        return model.IsValid;
    }
}
