using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Web.Newsroom.Shared;

namespace NewsPortal.Web.Newsroom.SecondFactors;

/// <summary>What an editor has beside the password: an app's key with its recovery codes, and passkeys.</summary>
public class SecondFactor(NewsDb db, UserManager<Editor> editors, IUserStore<Editor> store)
{
    private const int RecoveryCodes = 10;

    private IUserAuthenticatorKeyStore<Editor> Keys => (IUserAuthenticatorKeyStore<Editor>)store;

    /// <returns>The recovery codes: to be shown now, and never again.</returns>
    public async Task<IReadOnlyList<string>> SetAppAsync(Editor editor, string key, long step, CancellationToken ct)
    {
        await Keys.SetAuthenticatorKeyAsync(editor, key, ct);
        // The code that proved the app is used up.
        editor.LastTotpStep = step;
        (await editors.SetTwoFactorEnabledAsync(editor, true)).OrThrow();
        return await NewCodesAsync(editor);
    }

    public async Task<IReadOnlyList<string>> NewCodesAsync(Editor editor) => [.. (await editors.GenerateNewTwoFactorRecoveryCodesAsync(editor, RecoveryCodes))!];

    public async Task RemoveAppAsync(Editor editor, CancellationToken ct)
    {
        await DropTokensAsync(editor, ct);
        (await editors.SetTwoFactorEnabledAsync(editor, false)).OrThrow();
    }

    /// <summary>Saved by whoever changes the staff.</summary>
    public async Task RemoveAllAsync(Editor editor, CancellationToken ct)
    {
        await DropTokensAsync(editor, ct);
        db.RemoveRange(await db.Set<IdentityUserPasskey<int>>().Where(p => p.UserId == editor.Id).ToListAsync(ct));
        editor.TwoFactorEnabled = false;
    }

    private async Task DropTokensAsync(Editor editor, CancellationToken ct) =>
        db.RemoveRange(await db.Set<IdentityUserToken<int>>().Where(t => t.UserId == editor.Id).ToListAsync(ct));
}
