using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Editors;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.SessionEnds;

/// <summary>Ends one session: of another editor (Create), of one's own (Delete).</summary>
public class OneSessionEndsController(Staff staff, SessionList sessions) : Controller
{
    [HttpPost("/admin/nguoi/{id:int}/phien/{session:guid}/ket-thuc"), Authorize(Policy = nameof(Me.MayAdminister))]
    public async Task<IActionResult> Create(int id, Guid session, CancellationToken ct)
    {
        if (await staff.FindAsync(id, ct) is not { } editor) return NotFound();
        return this.Done($"/admin/nguoi/{id}", await sessions.EndAsync(session, editor, User.Me(), ct));
    }

    [HttpPost("/admin/tai-khoan/phien/{session:guid}/ket-thuc"), FirstFactorDoes]
    public async Task<IActionResult> Delete(Guid session, CancellationToken ct) =>
        this.Done("/admin/tai-khoan", await sessions.EndAsync(session, (await staff.FindAsync(User.Me().Id, ct))!, User.Me(), ct));
}
