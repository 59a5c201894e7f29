using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.SecondFactors;

namespace NewsPortal.Web.Newsroom.Authenticators;

/// <summary>New recovery codes in the place of the old.</summary>
public class RecoveryCodesController(UserManager<Editor> editors, SecondFactor factor, AuditBook audit, SecurityLog security) : Controller
{
    [HttpPost("/admin/tai-khoan/ma-du-phong")]
    public async Task<IActionResult> Create()
    {
        var me = (await editors.GetUserAsync(User))!;
        if (!me.TwoFactorEnabled) return NotFound();

        audit.Note(User.Me(), AuditDeed.RecoveryCodesMade, Audited.Of(me));
        security.AccountHasChanged(me.Id, me.Id, nameof(AuditDeed.RecoveryCodesMade));
        return View("/Newsroom/Authenticators/Codes.cshtml", new RecoveryCodesPage(await factor.NewCodesAsync(me)));
    }
}
