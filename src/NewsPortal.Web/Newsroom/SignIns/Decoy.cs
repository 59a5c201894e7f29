using Microsoft.AspNetCore.Identity;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>An editor who is not there, whose password nobody knows: checking it takes as long as checking a real one.</summary>
public class Decoy
{
    private static readonly Editor Nobody = new() { DisplayName = "", CreatedAt = default };
    private readonly IServiceScopeFactory scopes;
    private readonly string hash;

    public Decoy(IServiceScopeFactory scopes)
    {
        this.scopes = scopes;
        hash = With(hasher => hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
    }

    public void Check(string password) => With(hasher => hasher.VerifyHashedPassword(Nobody, hash, password));

    private T With<T>(Func<IPasswordHasher<Editor>, T> work)
    {
        using var scope = scopes.CreateScope();
        return work(scope.ServiceProvider.GetRequiredService<IPasswordHasher<Editor>>());
    }
}
