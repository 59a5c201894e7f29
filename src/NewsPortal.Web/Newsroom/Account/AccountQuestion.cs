using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Web.Newsroom.SessionEnds;
using NewsPortal.Web.Newsroom.SignIns;

namespace NewsPortal.Web.Newsroom.Account;

public class AccountQuestion(NewsDb db, UserManager<Editor> editors, ReaderEdition edition, SessionList sessions, NewsroomSettings settings)
{
    public async Task<AccountPage> AskAsync(ClaimsPrincipal user, Editor editor, AccountForm? form, CancellationToken ct)
    {
        var me = user.Me();
        var passkeys = await editors.GetPasskeysAsync(editor);
        return new(
            form ?? new() { Name = editor.DisplayName, PenName = editor.PenNameId }, editor.Email!, me.Role,
            string.Join(", ", edition.Sections.Top.Where(s => me.SectionIds.Contains(s.Id)).Select(s => s.Name)),
            await FreePenNamesAsync(editor.Id, ct), editor.TwoFactorEnabled,
            editor.TwoFactorEnabled ? await editors.CountRecoveryCodesAsync(editor) : 0,
            [.. passkeys.OrderBy(p => p.CreatedAt).Select(p => new PasskeyLine(WebEncoders.Base64UrlEncode(p.CredentialId), p.Name ?? "Passkey", p.CreatedAt.UtcDateTime))],
            await sessions.OfAsync(me.Id, user.SessionId(), ct),
            settings.ChiefsNeedSecondFactor && me.Role.IsChief() && !user.HasSecondFactor());
    }

    public async Task<List<(int Id, string Name)>> FreePenNamesAsync(int editorId, CancellationToken ct) =>
        [.. (await db.PenNames.Where(p => !db.Editors.Any(e => e.PenNameId == p.Id && e.Id != editorId)).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(ct))
            .Select(p => (p.Id, p.Name))];
}
