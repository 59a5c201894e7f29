using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Newsroom;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Codes;
using NewsPortal.Web.Newsroom.KeptTexts;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>Signing in with a password, and out.</summary>
[AllowAnonymous]
public class SignInsController(Door door, EditorSessions sessions, SecurityLog security) : Controller
{
    [HttpGet("/admin/dang-nhap")]
    public IActionResult New(string? ve) => View(new SignInForm { Ve = ve });

    [HttpPost("/admin/dang-nhap"), Limited(Limited.Attempts)]
    public async Task<IActionResult> Create(SignInForm form)
    {
        if (!ModelState.IsValid) return Again(form);

        var result = await door.EnterAsync(form.Email!, form.Password!);
        if (result.Succeeded) return this.Entered(form.Ve, form.Kept);
        if (result.RequiresTwoFactor && form.Kept is not null) return View("/Newsroom/Codes/New.cshtml", new CodeForm { Ve = form.Ve, Kept = form.Kept });
        if (result.RequiresTwoFactor) return RedirectToAction("New", "Codes", new { form.Ve });

        // Who hears the second one knew the password.
        ModelState.AddModelError("", result.IsNotAllowed ? "Tài khoản này đăng nhập bằng passkey." : "Thư điện tử hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa.");
        return Again(form);
    }

    [HttpPost("/admin/dang-xuat")]
    public async Task<IActionResult> Delete(CancellationToken ct)
    {
        // Nobody need be signed in to sign out.
        if ((await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal is { } user && user.SessionId() is { } session)
        {
            await sessions.EndAsync(session, user.Me().Id, ct);
            security.HasSignedOut(HttpContext, user.Me().Id);
        }
        await door.SignOutAsync();
        return RedirectToAction(nameof(New));
    }

    private ViewResult Again(SignInForm form) => this.Again(nameof(New), form with { Password = null });
}
