using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using NewsPortal.Auditing;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.Passkeys;

/// <summary>One's own passkeys: the browser asks what to make (New), shows what it has made (Create); names and removal.</summary>
[FirstFactorDoes]
public class PasskeysController(UserManager<Editor> editors, Door door, AuditBook audit, SecurityLog security) : Controller
{
    private const int Most = 20;
    private const int LongestName = 60;

    [HttpPost("/admin/tai-khoan/passkey/tuy-chon")]
    public async Task<IActionResult> New()
    {
        var me = (await editors.GetUserAsync(User))!;
        return Content(await door.MakePasskeyCreationOptionsAsync(new() { Id = await editors.GetUserIdAsync(me), Name = me.Email!, DisplayName = me.DisplayName }), "application/json");
    }

    [HttpPost("/admin/tai-khoan/passkey")]
    public async Task<IActionResult> Create(string? credential, string? name)
    {
        var me = (await editors.GetUserAsync(User))!;
        if (string.IsNullOrEmpty(credential) || (await editors.GetPasskeysAsync(me)).Count >= Most) return Refused();
        var made = await door.PerformPasskeyAttestationAsync(credential);
        if (!made.Succeeded || made.UserEntity.Id != await editors.GetUserIdAsync(me)) return Refused();

        made.Passkey.Name = NameOf(name);
        audit.Note(User.Me(), AuditDeed.PasskeyAdded, Audited.Of(me), to: $"Passkey: {made.Passkey.Name}");
        (await editors.AddOrUpdatePasskeyAsync(me, made.Passkey)).OrThrow();
        await EndOthersAsync(me, by: "passkey");
        security.AccountHasChanged(me.Id, me.Id, nameof(AuditDeed.PasskeyAdded));
        return this.Done("/admin/tai-khoan", $"Passkey \"{made.Passkey.Name}\" đã thêm.");
    }

    [HttpPost("/admin/tai-khoan/passkey/doi-ten")]
    public async Task<IActionResult> Update(string? id, string? name)
    {
        var me = (await editors.GetUserAsync(User))!;
        if (await FindAsync(me, id) is not { } passkey) return NotFound();

        var was = passkey.Name;
        passkey.Name = NameOf(name);
        audit.Note(User.Me(), AuditDeed.PasskeyRenamed, Audited.Of(me), $"Passkey: {was}", $"Passkey: {passkey.Name}");
        (await editors.AddOrUpdatePasskeyAsync(me, passkey)).OrThrow();
        return this.Done("/admin/tai-khoan", $"Passkey nay tên là \"{passkey.Name}\".");
    }

    [HttpPost("/admin/tai-khoan/passkey/go")]
    public async Task<IActionResult> Delete(string? id)
    {
        var me = (await editors.GetUserAsync(User))!;
        if (await FindAsync(me, id) is not { } passkey) return NotFound();

        audit.Note(User.Me(), AuditDeed.PasskeyRemoved, Audited.Of(me), from: $"Passkey: {passkey.Name}");
        (await editors.RemovePasskeyAsync(me, passkey.CredentialId)).OrThrow();
        var still = me.TwoFactorEnabled && User.HasClaim("amr", "mfa") ? "mfa" : (await editors.GetPasskeysAsync(me)).Count > 0 && User.HasClaim("amr", "passkey") ? "passkey" : "pwd";
        await EndOthersAsync(me, still);
        security.AccountHasChanged(me.Id, me.Id, nameof(AuditDeed.PasskeyRemoved));
        return this.Done("/admin/tai-khoan", $"Passkey \"{passkey.Name}\" đã gỡ.");
    }

    // Identity leaves the stamp alone when passkeys come and go.
    private async Task EndOthersAsync(Editor me, string by)
    {
        (await editors.UpdateSecurityStampAsync(me)).OrThrow();
        await door.StayAsync(me, by);
    }

    private async Task<UserPasskeyInfo?> FindAsync(Editor me, string? id)
    {
        var known = await editors.GetPasskeysAsync(me);
        return known.FirstOrDefault(p => WebEncoders.Base64UrlEncode(p.CredentialId) == id);
    }

    private LocalRedirectResult Refused() => this.Done("/admin/tai-khoan", "Không thêm được passkey này. Bạn thử lại.");

    private static string NameOf(string? name)
    {
        name = name?.Trim();
        return string.IsNullOrEmpty(name) ? "Passkey" : name.Length > LongestName ? name[..LongestName] : name;
    }
}
