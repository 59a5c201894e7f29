using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Editors;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Suspensions;

/// <summary>Who may not come in for the time being (Create), and may again (Delete).</summary>
[Authorize(Policy = nameof(Me.MayAdminister))]
public class SuspensionsController(Staff staff, TimeProvider clock) : Controller
{
    [HttpPost("/admin/nguoi/{id:int}/tam-dung")]
    public Task<IActionResult> Create(int id, CancellationToken ct) => ChangeAsync(id, AuditDeed.Suspended, e => e.Suspend(clock.UtcNow()), "{0} đã bị tạm khóa.", ct);

    [HttpPost("/admin/nguoi/{id:int}/mo-lai")]
    public Task<IActionResult> Delete(int id, CancellationToken ct) => ChangeAsync(id, AuditDeed.Resumed, e => e.Reinstate(), "Đã mở khóa cho {0}.", ct);

    private async Task<IActionResult> ChangeAsync(int id, AuditDeed deed, Action<Editor> change, string notice, CancellationToken ct)
    {
        if (await staff.FindAsync(id, ct) is not { } editor) return NotFound();
        var wrong = await staff.ChangeAsync(editor, deed, User.Me(), change, ct);
        return this.Done($"/admin/nguoi/{id}", wrong ?? string.Format(System.Globalization.CultureInfo.InvariantCulture, notice, editor.DisplayName));
    }
}
