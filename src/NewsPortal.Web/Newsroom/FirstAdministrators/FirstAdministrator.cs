using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.FirstAdministrators;

/// <summary>
/// How a new paper comes to its first administrator: by a link that holds on every node and after a restart, for a day, and is worth nothing as
/// soon as there is one.
/// </summary>
public class FirstAdministrator(NewsDb db, UserManager<Editor> editors, Seals seals, AuditBook audit, TimeProvider clock)
{
    private const string Purpose = "first administrator";
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>
    /// One who is suspended is there, too: a link would be a way around the suspension. One who never had a password (all, after <c>import newspaper</c>) is not: nobody could send a link.
    /// </summary>
    public async Task<bool> IsMissingAsync(CancellationToken ct) => !await db.Editors.AnyAsync(e => e.Role == Role.Administrator && e.PasswordHash != null, ct);

    /// <summary>From the root.</summary>
    public string Link() => $"/admin/quan-tri-dau-tien{QueryString.Create("ma", seals.Seal(Purpose, "", Life))}";

    public async Task<bool> MayBeMadeWithAsync(string? word, CancellationToken ct) => seals.Open(Purpose, word) is not null && await IsMissingAsync(ct);

    /// <returns>Null when there is one already.</returns>
    public async Task<IdentityResult?> MakeAsync(string email, string name, string password, CancellationToken ct)
    {
        // Two tabs, two nodes: they take turns.
        await using var turn = await StoreLock.TakeAsync(db, ct);
        if (!await IsMissingAsync(ct)) return null;

        if (await editors.FindByEmailAsync(email) is { Role: Role.Administrator, SuspendedAt: null } back)
        {
            // Came back with the newspaper, and comes in as the same.
            audit.Note(null, back.DisplayName, AuditDeed.PasswordChanged, Audited.Of(back));
            return await editors.AddPasswordAsync(back, password);
        }
        var editor = new Editor { UserName = email, Email = email, DisplayName = name, CreatedAt = clock.UtcNow() };
        editor.Become(Role.Administrator, []);
        audit.Note(null, name, AuditDeed.Created, Audited.Of(editor), to: $"Thư điện tử: {email}\nVai: {Role.Administrator.InVietnamese()}, đầu tiên");
        return await editors.CreateAsync(editor, password);
    }
}
