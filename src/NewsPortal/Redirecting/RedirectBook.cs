using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Redirecting;

/// <summary>Brings redirects up to what is done to pages; what it writes is saved with that.</summary>
public class RedirectBook(NewsDb db, TimeProvider clock)
{
    // Addresses in one question: each stands in it twice, and SQL Server takes 2,100 parameters.
    private const int AtOnce = 500;

    /// <summary>Pages have moved, in this order.</summary>
    public async Task MovedAsync(IReadOnlyCollection<(string From, string To)> moves, Me me, CancellationToken ct)
    {
        var redirections = await AroundAsync(moves.SelectMany(m => new[] { m.From, m.To }), ct);
        foreach (var (from, to) in moves) redirections.Move(New(from, to, me, isAutomatic: true));
        Save(redirections);
    }

    /// <summary>New pages stand at these addresses.</summary>
    /// <returns>The redirects that began there, and are no more.</returns>
    public async Task<IReadOnlyList<Redirect>> SettledAsync(IReadOnlyCollection<string> addresses, CancellationToken ct)
    {
        var redirections = await AroundAsync(addresses, ct);
        foreach (var address in addresses) redirections.Settle(address);
        return Save(redirections);
    }

    /// <summary>The pages at these addresses are gone.</summary>
    /// <returns>The redirects that led there, and are no more.</returns>
    public async Task<IReadOnlyList<Redirect>> AbandonedAsync(IReadOnlyCollection<string> addresses, CancellationToken ct)
    {
        var redirections = await AroundAsync(addresses, ct);
        foreach (var address in addresses) redirections.Abandon(address);
        return Save(redirections);
    }

    /// <summary>One after the other; addresses as <see cref="ReaderAddress"/> writes them.</summary>
    /// <returns>For each, why it was not taken; null if it was.</returns>
    public async Task<IReadOnlyList<RedirectRefusal?>> AddAsync(IReadOnlyCollection<(string From, string To, bool IsAutomatic)> wanted, Me me, CancellationToken ct)
    {
        var redirections = await AroundAsync(wanted.SelectMany(w => new[] { w.From, w.To }), ct);
        List<RedirectRefusal?> answers = [.. wanted.Select(w => redirections.Add(New(w.From, w.To, me, w.IsAutomatic)))];
        Save(redirections);
        return answers;
    }

    /// <returns>Those of the addresses at which a redirect begins.</returns>
    public async Task<IReadOnlySet<string>> BegunAmongAsync(IEnumerable<string> addresses, CancellationToken ct)
    {
        var begun = new HashSet<string>();
        foreach (var some in addresses.Distinct().Chunk(AtOnce).Select(some => some.ToList()))
            begun.UnionWith(await db.Redirects.Where(r => some.Contains(r.From)).Select(r => r.From).ToListAsync(ct));
        return begun;
    }

    private async Task<Redirections> AroundAsync(IEnumerable<string> addresses, CancellationToken ct)
    {
        var found = new Dictionary<int, Redirect>();
        foreach (var some in addresses.Distinct().Chunk(AtOnce).Select(some => some.ToList()))
            foreach (var redirect in await db.Redirects.Where(r => some.Contains(r.From) || some.Contains(r.To)).ToListAsync(ct)) found[redirect.Id] = redirect;
        return new(found.Values);
    }

    private List<Redirect> Save(Redirections redirections)
    {
        db.AddRange(redirections.Added);
        db.RemoveRange(redirections.Removed);
        return redirections.Removed;
    }

    private Redirect New(string from, string to, Me me, bool isAutomatic) =>
        new() { From = from, To = to, CreatedAt = clock.UtcNow(), CreatedById = me.Id, IsAutomatic = isAutomatic };
}
