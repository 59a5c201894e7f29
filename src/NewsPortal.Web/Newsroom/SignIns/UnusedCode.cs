using Microsoft.AspNetCore.Identity;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>An authenticator app's code, taken once. Identity's own takes one several times, and for minutes.</summary>
public class UnusedCode(TimeProvider clock) : IUserTwoFactorTokenProvider<Editor>
{
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Editor> manager, Editor user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key || OneTimeCode.StepOf(key, token, clock.UtcNow()) is not { } step || step <= user.LastTotpStep)
            return false;

        user.LastTotpStep = step;
        // Two who send the same code at once: the second finds the editor changed, and is refused.
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Editor> manager, Editor user) => await manager.GetAuthenticatorKeyAsync(user) is not null;

    public Task<string> GenerateAsync(string purpose, UserManager<Editor> manager, Editor user) => throw new NotSupportedException("Apps make these codes.");
}
