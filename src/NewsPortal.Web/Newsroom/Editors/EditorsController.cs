using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Auditing;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Invitations;
using NewsPortal.Web.Newsroom.SessionEnds;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.Editors;

/// <summary>"Người trong tòa soạn": who is there, in what role; whom to invite.</summary>
public class EditorsController(EditorsQuestion question, Staff staff, Invitation invitation, SessionList sessions, UserManager<Editor> editors, AuditBook audit, TimeProvider clock) : Controller
{
    [HttpGet("/admin/nguoi"), Authorize(Policy = nameof(Me.MaySeeEditors))]
    public async Task<IActionResult> Index(CancellationToken ct) => View(new EditorsPage(await question.AllAsync(ct), User.Me().MayAdminister));

    [HttpGet("/admin/nguoi/moi"), Authorize(Policy = nameof(Me.MayAdminister))]
    public IActionResult New() => View(new EditorForm());

    [HttpPost("/admin/nguoi/moi"), Authorize(Policy = nameof(Me.MayAdminister))]
    public async Task<IActionResult> Create(EditorForm form)
    {
        if (!ModelState.IsValid) return this.Again(nameof(New), form);

        var email = form.Email!.Trim();
        var editor = new Editor { UserName = email, Email = email, DisplayName = form.Name!.Trim(), CreatedAt = clock.UtcNow() };
        editor.Become(form.Role!.Value, Known(form.Sections));
        audit.Note(User.Me(), AuditDeed.Invited, Audited.Of(editor), to: $"Thư điện tử: {email}\n{staff.StateOf(editor)}");
        var made = await editors.CreateAsync(editor);
        if (made.Succeeded) return View("Invited", new InvitationPage(editor.Id, editor.DisplayName, HasAccepted: false, invitation.Link(editor, Request), editor is { Role: Role.Editor, Grants.Count: 0 }));

        ModelState.Refuse(made, nameof(form.Email));
        return this.Again(nameof(New), form);
    }

    [HttpGet("/admin/nguoi/{id:int}"), Authorize(Policy = nameof(Me.MayAdminister))]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await PageAsync(id, form: null, ct) is { } page ? View(page) : NotFound();

    [HttpPost("/admin/nguoi/{id:int}"), Authorize(Policy = nameof(Me.MayAdminister))]
    public async Task<IActionResult> Update(int id, [Bind(Prefix = "Form")] RoleForm form, CancellationToken ct)
    {
        if (await staff.FindAsync(id, ct) is not { } editor) return NotFound();
        if (ModelState.IsValid)
        {
            if (await staff.ChangeAsync(editor, AuditDeed.RoleChanged, User.Me(), e => e.Become(form.Role!.Value, Known(form.Sections)), ct) is not { } wrong)
                return this.Done("/admin/nguoi", $"{editor.DisplayName} nay là {form.Role.InVietnamese()}.");
            ModelState.AddModelError("", wrong);
        }
        return this.Again(nameof(Edit), (await PageAsync(id, form, ct))!);
    }

    private IEnumerable<int> Known(IEnumerable<int> sections) => sections.Intersect(question.Sections.Select(s => s.Id));

    private async Task<EditorPage?> PageAsync(int id, RoleForm? form, CancellationToken ct)
    {
        if ((await question.AllAsync(ct)).Find(e => e.Id == id) is not { } line || await staff.FindAsync(id, ct) is not { } editor) return null;
        return new(line, form ?? new() { Role = editor.Role, Sections = [.. editor.Grants.Select(g => g.SectionId)] }, id == User.Me().Id, await sessions.OfAsync(id, User.SessionId(), ct));
    }
}
