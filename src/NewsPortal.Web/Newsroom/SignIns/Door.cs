using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsPortal.People;
using NewsPortal.Watching;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>The door of the newsroom: who comes in, and who does not.</summary>
public class Door(
    UserManager<Editor> editors, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Editor> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Editor>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Editor> confirmation, Decoy decoy, NewsroomSettings settings, DoorWatch watch, Figures figures)
    : SignInManager<Editor>(editors, http, claims, options, log, schemes, confirmation)
{
    /// <summary>Takes as long and says the same whoever may not come in: unknown, locked, suspended, without a password, or with a wrong one.</summary>
    public async Task<SignInResult> EnterAsync(string email, string password)
    {
        var editor = await UserManager.FindByNameAsync(email);
        if (editor?.PasswordHash is not null && await CanSignInAsync(editor) && !await IsLockedOut(editor))
            return Counted(await watch.SawAsync(Context, editor, await PasswordSignInAsync(editor, password, isPersistent: false, lockoutOnFailure: true), "pwd"));

        decoy.Check(password);
        return Counted(await watch.SawAsync(Context, editor, SignInResult.Failed, "pwd"));
    }

    public override async Task<SignInResult> TwoFactorAuthenticatorSignInAsync(string code, bool isPersistent, bool rememberClient) =>
        Counted(await base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient));

    public override async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode) => Counted(await base.TwoFactorRecoveryCodeSignInAsync(recoveryCode));

    public override async Task<bool> CanSignInAsync(Editor user) => user.SuspendedAt is null && await base.CanSignInAsync(user);

    /// <summary>Identity's own would write down a password as the way in, and say nothing of what the key has counted since.</summary>
    public override async Task<SignInResult> PasskeySignInAsync(string credentialJson) => Counted(await WithPasskeyAsync(credentialJson));

    private SignInResult Counted(SignInResult result)
    {
        figures.SignedIn(result.Succeeded ? "entered" : result.RequiresTwoFactor ? "second_factor" : result.IsLockedOut ? "locked" : "refused");
        return result;
    }

    private async Task<SignInResult> WithPasskeyAsync(string credentialJson)
    {
        var shown = await PerformPasskeyAssertionAsync(credentialJson);
        if (!shown.Succeeded) return await watch.SawAsync(Context, shown.User, SignInResult.Failed, "passkey");
        if (await PreSignInCheck(shown.User) is { } refused) return await watch.SawAsync(Context, shown.User, refused, "passkey");

        var kept = await UserManager.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        if (!kept.Succeeded) return SignInResult.Failed;
        await ResetLockout(shown.User);
        await SignInWithClaimsAsync(shown.User, isPersistent: false, [Sessions.By("passkey")]);
        return await watch.SawAsync(Context, shown.User, SignInResult.Success, "passkey");
    }

    /// <summary>The second step: an app's six digits, or a recovery code. Both are guesses to be counted, the second one too, which Identity does not.</summary>
    public async Task<SignInResult> EnterWithCodeAsync(string code)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } editor) return SignInResult.Failed;
        var isApps = code.All(char.IsAsciiDigit);
        if (!isApps && await IsLockedOut(editor)) return await watch.SawAsync(Context, editor, SignInResult.Failed, "recovery");
        var result = isApps ? await TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false) : await TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant());
        if (!isApps && !result.Succeeded)
        {
            await UserManager.AccessFailedAsync(editor);
            if (await IsLockedOut(editor)) result = SignInResult.LockedOut;
        }
        return await watch.SawAsync(Context, editor, result, isApps ? "mfa" : "recovery");
    }

    public override Task<PasskeyAssertionResult<Editor>> PerformPasskeyAssertionAsync(string credentialJson) =>
        AnsweredAsync(() => base.PerformPasskeyAssertionAsync(credentialJson), PasskeyAssertionResult.Fail<Editor>);

    public override Task<PasskeyAttestationResult> PerformPasskeyAttestationAsync(string credentialJson) =>
        AnsweredAsync(() => base.PerformPasskeyAttestationAsync(credentialJson), PasskeyAttestationResult.Fail);

    /// <summary>This browser stays signed in, now by other means; every other session that the change has ended stays ended.</summary>
    public Task StayAsync(Editor editor, string by) => SignInWithClaimsAsync(editor, isPersistent: false, [Sessions.By(by)]);

    // A chief with a passkey and no app would be asked for no second factor here: who has only the password could then set up his own.
    protected override async Task<SignInResult> SignInOrTwoFactorAsync(Editor user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false) =>
        settings.ChiefsNeedSecondFactor && user.Role.IsChief() && !user.TwoFactorEnabled && (await UserManager.GetPasskeysAsync(user)).Count > 0
            ? SignInResult.NotAllowed
            : await base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor);

    // Identity takes an answer to a question that it has not asked, or asked too long ago, for a programmer's mistake; anyone can send one.
    private static async Task<T> AnsweredAsync<T>(Func<Task<T>> answer, Func<PasskeyException, T> refuse)
    {
        try
        {
            return await answer();
        }
        catch (InvalidOperationException unasked)
        {
            return refuse(new(unasked.Message, unasked));
        }
    }
}
