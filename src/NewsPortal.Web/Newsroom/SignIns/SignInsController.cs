using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace NewsPortal.Web.Newsroom.SignIns;

public class SignInsController(Door door) : Controller
{
    [HttpGet("/admin/dang-nhap"), AllowAnonymous]
    public IActionResult New(string? ve) => View(new SignInForm { Ve = ve });

    [HttpPost("/admin/dang-nhap"), AllowAnonymous]
    public async Task<IActionResult> Create(SignInForm form)
    {
        if (!ModelState.IsValid) return UnprocessableEntity(form);
        if ((await door.PasswordSignInAsync(form.Email!, form.Password!, isPersistent: false, lockoutOnFailure: true)).Succeeded)
            return LocalRedirect(Url.IsLocalUrl(form.Ve) ? form.Ve : "/admin");

        ModelState.AddModelError("", "Thư điện tử hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa.");
        return UnprocessableEntity(form);
    }

    [HttpPost("/admin/dang-xuat"), AllowAnonymous]
    public async Task<IActionResult> Delete()
    {
        await door.SignOutAsync();
        return RedirectToAction(nameof(New));
    }

    private ViewResult UnprocessableEntity(SignInForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(New), form with { Password = null });
    }
}
