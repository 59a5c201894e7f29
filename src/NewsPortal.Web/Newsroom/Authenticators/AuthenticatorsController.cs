using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.SecondFactors;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.Authenticators;

/// <summary>One's own authenticator app: its QR code (New), the first code that it gives (Create), its end (Delete).</summary>
[FirstFactorDoes]
public class AuthenticatorsController(
    UserManager<Editor> editors, SecondFactor factor, Door door, AuditBook audit, SecurityLog security, Seals seals, Site site, TimeProvider clock) : Controller
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    [HttpGet("/admin/tai-khoan/ung-dung-ma")]
    public async Task<IActionResult> New()
    {
        var me = (await editors.GetUserAsync(User))!;
        return me.TwoFactorEnabled ? LocalRedirect("/admin/tai-khoan") : View(PageOf(me, editors.GenerateNewAuthenticatorKey()));
    }

    [HttpPost("/admin/tai-khoan/ung-dung-ma"), Limited(Limited.Attempts)]
    public async Task<IActionResult> Create(string? key, string? code, CancellationToken ct)
    {
        var me = (await editors.GetUserAsync(User))!;
        if (me.TwoFactorEnabled || seals.Open(PurposeOf(me), key) is not { } opened) return LocalRedirect("/admin/tai-khoan/ung-dung-ma");

        if (OneTimeCode.StepOf(opened, (code ?? "").Replace(" ", "", StringComparison.Ordinal), clock.UtcNow()) is not { } step)
        {
            ModelState.AddModelError("code", "Mã không đúng. Bạn xem lại đồng hồ của điện thoại, rồi điền mã đang hiện.");
            return this.Again(nameof(New), PageOf(me, opened));
        }
        audit.Note(User.Me(), AuditDeed.SecondFactorSet, Audited.Of(me));
        var codes = await factor.SetAppAsync(me, opened, step, ct);
        await door.StayAsync(me, by: "mfa");
        security.AccountHasChanged(me.Id, me.Id, nameof(AuditDeed.SecondFactorSet));
        return View("Codes", new RecoveryCodesPage(codes));
    }

    [HttpPost("/admin/tai-khoan/ung-dung-ma/go"), Limited(Limited.Attempts)]
    public async Task<IActionResult> Delete(string? password, CancellationToken ct)
    {
        var me = (await editors.GetUserAsync(User))!;
        // Whoever sits down at an open session does not know it.
        if (!await editors.CheckPasswordAsync(me, password ?? "")) return this.Done("/admin/tai-khoan", "Mật khẩu không đúng: ứng dụng xác thực vẫn còn.");

        audit.Note(User.Me(), AuditDeed.SecondFactorRemoved, Audited.Of(me));
        await factor.RemoveAppAsync(me, ct);
        await door.StayAsync(me, by: User.HasClaim("amr", "passkey") ? "passkey" : "pwd");
        security.AccountHasChanged(me.Id, me.Id, nameof(AuditDeed.SecondFactorRemoved));
        return this.Done("/admin/tai-khoan", "Ứng dụng xác thực đã gỡ.");
    }

    private AuthenticatorPage PageOf(Editor me, string key) => new(key, seals.Seal(PurposeOf(me), key, Life), me.Email!, site.Name);

    private static string PurposeOf(Editor me) => string.Create(CultureInfo.InvariantCulture, $"authenticator of {me.Id}");
}
