using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Editors;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Invitations;

/// <summary>New links for who is in the list (Create), and the page behind them (Edit, Update).</summary>
public class InvitationsController(Invitation invitation, Staff staff, UserManager<Editor> editors, AuditBook audit, SecurityLog security) : Controller
{
    [HttpPost("/admin/nguoi/{id:int}/loi-moi"), Authorize(Policy = nameof(Me.MayAdminister))]
    public async Task<IActionResult> Create(int id, CancellationToken ct)
    {
        if (await staff.FindAsync(id, ct) is not { SuspendedAt: null } editor) return NotFound();
        // The new stamp makes every older link void.
        if (await staff.ChangeAsync(editor, AuditDeed.Invited, User.Me(), _ => { }, ct) is { } wrong) return this.Done($"/admin/nguoi/{id}", wrong);
        return View("/Newsroom/Editors/Invited.cshtml", new InvitationPage(id, editor.DisplayName, editor.PasswordHash is not null, invitation.Link(editor, Request)));
    }

    [HttpGet("/admin/loi-moi"), AllowAnonymous]
    public async Task<IActionResult> Edit(string? ma, CancellationToken ct) =>
        await invitation.OpenAsync(ma, ct) is { } editor ? View(new InvitationForm { Ma = ma, Name = editor.DisplayName, Email = editor.Email }) : Gone();

    [HttpPost("/admin/loi-moi"), AllowAnonymous, Limited(Limited.Attempts)]
    public async Task<IActionResult> Update(InvitationForm form, CancellationToken ct)
    {
        if (await invitation.OpenAsync(form.Ma, ct) is not { } editor) return Gone();
        if (!ModelState.IsValid) return Again(form, editor);

        var name = editor.DisplayName;
        editor.DisplayName = form.Name!.Trim();
        (editor.LockoutEnd, editor.AccessFailedCount) = (null, 0);
        audit.Note(editor.Id, editor.DisplayName, AuditDeed.PasswordChanged, Audited.Of(editor), name == editor.DisplayName ? "" : $"Tên: {name}", name == editor.DisplayName ? "" : $"Tên: {editor.DisplayName}");
        var set = await editors.ResetPasswordAsync(editor, await editors.GeneratePasswordResetTokenAsync(editor), form.Password!);
        if (set.Succeeded)
        {
            security.AccountHasChanged(editor.Id, editor.Id, nameof(AuditDeed.PasswordChanged));
            return this.Done("/admin/dang-nhap", "Mật khẩu đã đặt. Bạn đăng nhập bằng thư điện tử và mật khẩu ấy.");
        }

        ModelState.Refuse(set, nameof(form.Name));
        return Again(form, editor);
    }

    private ViewResult Again(InvitationForm form, Editor editor) => this.Again(nameof(Edit), form with { Password = null, Again = null, Email = editor.Email });

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Gone");
    }
}
