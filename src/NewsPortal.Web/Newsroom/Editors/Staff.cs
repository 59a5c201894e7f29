using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.Editors;

/// <summary>
/// Changes of who may do what in the newsroom. Nobody changes himself, and who changes another is an administrator at that very moment:
/// so one always stays. Every change ends the sessions of whom it concerns.
/// </summary>
public class Staff(NewsDb db, UserManager<Editor> editors, ReaderEdition edition, AuditBook audit, SecurityLog security)
{
    /// <returns>What is wrong, to be read by the administrator; null if it is done.</returns>
    public async Task<string?> ChangeAsync(Editor editor, AuditDeed deed, Me by, Func<Editor, Task> change, CancellationToken ct)
    {
        // Two administrators who would take away each other's role take turns.
        await using var turn = await StoreLock.TakeAsync(db, ct);
        if (editor.Id == by.Id) return "Bạn không tự đổi được vai hay quyền vào của chính mình: bạn nhờ một quản trị khác.";
        if (!await db.Editors.AnyAsync(e => e.Id == by.Id && e.Role == Role.Administrator && e.SuspendedAt == null, ct)) return "Bạn không còn là quản trị.";

        var was = StateOf(editor);
        await change(editor);
        var now = StateOf(editor);
        // Saved as it was: nobody is signed out for that. What an invitation, sessions or a second factor are is no state.
        if (was == now && deed is AuditDeed.RoleChanged or AuditDeed.Suspended or AuditDeed.Resumed) return null;
        audit.Note(by, deed, Audited.Of(editor), was == now ? "" : was, was == now ? "" : now);
        // Before Identity attaches the editor anew, when it would take new grants for old ones.
        db.ChangeTracker.DetectChanges();
        var saved = await editors.UpdateSecurityStampAsync(editor);
        if (saved.Succeeded) security.AccountHasChanged(by.Id, editor.Id, deed.ToString());
        return saved.Succeeded ? null : string.Join(' ', saved.Errors.Select(e => e.Description));
    }

    public Task<string?> ChangeAsync(Editor editor, AuditDeed deed, Me by, Action<Editor> change, CancellationToken ct) => ChangeAsync(editor, deed, by, e =>
    {
        change(e);
        return Task.CompletedTask;
    }, ct);

    /// <summary>As the log says it.</summary>
    public string StateOf(Editor editor)
    {
        var sections = editor.Grants.Select(g => edition.Sections[g.SectionId]?.Name ?? $"số {g.SectionId}");
        return $"Vai: {editor.Role.InVietnamese()}{(editor.Grants.Count > 0 ? $"\nChuyên mục: {string.Join(", ", sections)}" : "")}"
            + (editor.SuspendedAt is null ? "" : "\nĐang tạm khóa") + (editor.TwoFactorEnabled ? "\nCó ứng dụng xác thực" : "");
    }

    public Task<Editor?> FindAsync(int id, CancellationToken ct) => db.Editors.Include(e => e.Grants).SingleOrDefaultAsync(e => e.Id == id, ct);
}
