using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.KeptTexts;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.Codes;

/// <summary>The second step of signing in, for who has an authenticator app.</summary>
[AllowAnonymous]
public class CodesController(Door door) : Controller
{
    [HttpGet("/admin/dang-nhap/ma")]
    public async Task<IActionResult> New(string? ve) =>
        await door.GetTwoFactorAuthenticationUserAsync() is null ? FromTheStart(new() { Ve = ve }) : View(new CodeForm { Ve = ve });

    [HttpPost("/admin/dang-nhap/ma"), Limited(Limited.Attempts)]
    public async Task<IActionResult> Create(CodeForm form)
    {
        if (await door.GetTwoFactorAuthenticationUserAsync() is null) return FromTheStart(form);
        if (!ModelState.IsValid) return this.Again(nameof(New), form);
        if ((await door.EnterWithCodeAsync(form.Code!.Replace(" ", "", StringComparison.Ordinal))).Succeeded) return this.Entered(form.Ve, form.Kept);

        ModelState.AddModelError(nameof(form.Code), "Mã không đúng, đã dùng rồi, hoặc đã hết hạn. Bạn đợi mã mới rồi thử lại.");
        return this.Again(nameof(New), form with { Code = null });
    }

    private IActionResult FromTheStart(CodeForm form) => form.Kept is null
        ? RedirectToAction("New", "SignIns", new { form.Ve })
        : View("/Newsroom/SignIns/New.cshtml", new SignInForm { Ve = form.Ve, Kept = form.Kept });
}
