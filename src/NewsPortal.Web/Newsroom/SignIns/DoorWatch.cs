using Microsoft.AspNetCore.Identity;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>Who came to the door and what became of it: a line for who watches, and for the newsroom when an account has been locked, four times an hour at most.</summary>
public class DoorWatch(SecurityLog security, AuditBook audit, NewsDb db)
{
    /// <returns>What was seen.</returns>
    public async Task<SignInResult> SawAsync(HttpContext http, Editor? editor, SignInResult result, string how)
    {
        // The password was right, and more is asked for.
        if (result.RequiresTwoFactor) return result;
        if (result.Succeeded) security.HasSignedIn(http, editor!.Id, how);
        else security.HasFailed(http, editor?.Id, how);
        if (!result.IsLockedOut || editor is null) return result;

        security.IsLockedOut(http, editor.Id);
        audit.Note(null, "Cửa tòa soạn", AuditDeed.LockedOut, Audited.Of(editor), to: $"Khóa đến: {AuditStates.Hour(editor.LockoutEnd!.Value.UtcDateTime)}");
        await db.SaveChangesAsync(http.RequestAborted);
        return result;
    }
}
