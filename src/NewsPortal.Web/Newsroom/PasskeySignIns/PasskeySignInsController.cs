using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.PasskeySignIns;

/// <summary>Signing in with a passkey: the browser asks what to sign (New), then shows what it has signed (Create).</summary>
[AllowAnonymous, EnableRateLimiting(Attempts.Policy)]
public class PasskeySignInsController(Door door) : Controller
{
    [HttpPost("/admin/dang-nhap/passkey/tuy-chon")]
    public async Task<IActionResult> New() => Content(await door.MakePasskeyRequestOptionsAsync(null), "application/json");

    [HttpPost("/admin/dang-nhap/passkey")]
    public async Task<IActionResult> Create(string? credential, string? ve) =>
        !string.IsNullOrEmpty(credential) && (await door.PasskeySignInAsync(credential)).Succeeded
            ? LocalRedirect(Url.BackTo(ve))
            : this.Done($"/admin/dang-nhap{QueryString.Create("ve", Url.BackTo(ve))}", "Không đăng nhập được bằng passkey này. Bạn thử lại, hoặc dùng mật khẩu.");
}
