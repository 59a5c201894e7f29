using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Editors;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.SecondFactors;

/// <summary>For who has lost the telephone or the machine: everything but the password goes.</summary>
[Authorize(Policy = nameof(Me.MayAdminister))]
public class SecondFactorsController(Staff staff, SecondFactor factor) : Controller
{
    [HttpPost("/admin/nguoi/{id:int}/go-lop-hai")]
    public async Task<IActionResult> Delete(int id, CancellationToken ct)
    {
        if (await staff.FindAsync(id, ct) is not { } editor) return NotFound();
        var wrong = await staff.ChangeAsync(editor, AuditDeed.SecondFactorRemoved, User.Me(), e => factor.RemoveAllAsync(e, ct), ct);
        return this.Done($"/admin/nguoi/{id}", wrong ?? $"{editor.DisplayName} nay đăng nhập chỉ bằng mật khẩu.");
    }
}
