using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Editors;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.SessionEnds;

/// <summary>Ends sessions: all of another editor's (Create), all others of one's own (Delete).</summary>
public class SessionEndsController(Staff staff, UserManager<Editor> editors, Door door, AuditBook audit) : Controller
{
    [HttpPost("/admin/nguoi/{id:int}/ket-thuc-phien"), Authorize(Policy = nameof(Me.MayAdminister))]
    public async Task<IActionResult> Create(int id, CancellationToken ct)
    {
        if (await staff.FindAsync(id, ct) is not { } editor) return NotFound();
        var wrong = await staff.ChangeAsync(editor, AuditDeed.SessionsEnded, User.Me(), _ => { }, ct);
        return this.Done($"/admin/nguoi/{id}", wrong ?? $"Mọi phiên của {editor.DisplayName} đã kết thúc.");
    }

    [HttpPost("/admin/tai-khoan/ket-thuc-phien"), FirstFactorDoes]
    public async Task<IActionResult> Delete()
    {
        var me = (await editors.GetUserAsync(User))!;
        audit.Note(User.Me(), AuditDeed.SessionsEnded, Audited.Of(me));
        (await editors.UpdateSecurityStampAsync(me)).OrThrow();
        await door.RefreshSignInAsync(me);
        return this.Done("/admin/tai-khoan", "Mọi phiên khác của bạn đã kết thúc.");
    }
}
