using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.KeptTexts;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.PasskeySignIns;

/// <summary>Signing in with a passkey: the browser asks what to sign (New), then shows what it has signed (Create).</summary>
[AllowAnonymous, Limited(Limited.Attempts)]
public class PasskeySignInsController(Door door) : Controller
{
    [HttpPost("/admin/dang-nhap/passkey/tuy-chon")]
    public async Task<IActionResult> New() => Content(await door.MakePasskeyRequestOptionsAsync(null), "application/json");

    [HttpPost("/admin/dang-nhap/passkey")]
    public async Task<IActionResult> Create(string? credential, string? ve, string? kept)
    {
        if (!string.IsNullOrEmpty(credential) && (await door.PasskeySignInAsync(credential)).Succeeded) return this.Entered(ve, kept);

        const string Refused = "Không đăng nhập được bằng passkey này. Bạn thử lại, hoặc dùng mật khẩu.";
        if (kept is null) return this.Done($"/admin/dang-nhap{QueryString.Create("ve", Url.BackTo(ve))}", Refused);
        ModelState.AddModelError("", Refused);
        return this.Again("/Newsroom/SignIns/New.cshtml", new SignInForm { Ve = ve, Kept = kept });
    }
}
