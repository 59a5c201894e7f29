using Microsoft.AspNetCore.Mvc.Rendering;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>What a page says once, after a form, is for whoever reads it: a script that fetches the same page for its newest leaves it there.</summary>
public static class SaidOnce
{
    /// <returns>Null if there is nothing to say, or nobody to read it.</returns>
    public static string? Once(this ViewContext page, string key) =>
        page.HttpContext.Request.Headers.XRequestedWith == "XMLHttpRequest" ? null : page.TempData[key] as string;
}
