using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>Where Identity keeps editors. Keys of authenticator apps and recovery codes lie there sealed: a copy of the database alone opens no door.</summary>
public class EditorStore(NewsDb db, IDataProtectionProvider protection, IdentityErrorDescriber errors) : UserOnlyStore<Editor, NewsDb, int>(db, errors)
{
    private readonly IDataProtector seal = protection.CreateProtector("NewsPortal.EditorTokens");

    public override Task SetTokenAsync(Editor user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : seal.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Editor user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } held ? seal.Unprotect(held) : null;
}
