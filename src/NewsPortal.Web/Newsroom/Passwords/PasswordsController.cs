using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.Passwords;

[FirstFactorDoes]
public class PasswordsController(UserManager<Editor> editors, Door door, AuditBook audit, SecurityLog security) : Controller
{
    [HttpGet("/admin/tai-khoan/mat-khau")]
    public IActionResult Edit() => View(new PasswordForm());

    [HttpPost("/admin/tai-khoan/mat-khau"), Limited(Limited.Attempts)]
    public async Task<IActionResult> Update(PasswordForm form)
    {
        if (!ModelState.IsValid) return this.Again(nameof(Edit), new PasswordForm());

        var me = (await editors.GetUserAsync(User))!;
        audit.Note(User.Me(), AuditDeed.PasswordChanged, Audited.Of(me));
        var changed = await editors.ChangePasswordAsync(me, form.Current!, form.Password!);
        if (changed.Succeeded)
        {
            await door.RefreshSignInAsync(me);
            security.AccountHasChanged(me.Id, me.Id, nameof(AuditDeed.PasswordChanged));
            return this.Done("/admin/tai-khoan", "Mật khẩu đã đổi. Mọi phiên khác của bạn đã kết thúc.");
        }
        ModelState.Refuse(changed, nameof(form.Current));
        return this.Again(nameof(Edit), new PasswordForm());
    }
}
