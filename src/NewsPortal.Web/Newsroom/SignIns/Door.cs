using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>The door of the newsroom: who comes in, and who does not.</summary>
public class Door(
    UserManager<Editor> editors, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Editor> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Editor>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Editor> confirmation)
    : SignInManager<Editor>(editors, http, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Editor user) => user.SuspendedAt is null && await base.CanSignInAsync(user);
}
