using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Reading;
using NewsPortal.Redirecting;

namespace NewsPortal.Moving;

/// <summary>Leads readers from the addresses of the old paper to those of ours; saved with what was made.</summary>
public sealed class OldAddresses(NewsDb db, LivingAddresses living, ReaderEdition edition, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Before the first: the sections and standing pages that no redirect may hide.</summary>
    public Task LookAsync(CancellationToken ct) => edition.RefreshAsync(db, ct);

    /// <param name="moves">From where to where; an address that a page of ours has stays its own.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many are new.</returns>
    public async Task<int> LeadAsync(IEnumerable<(string From, string To)> moves, CancellationToken ct)
    {
        var wanted = moves.Where(m => m.From != m.To && m.From != "/" && m.From != "/admin" && !m.From.StartsWith("/admin/", StringComparison.Ordinal)).DistinctBy(m => m.From).ToList();
        if (wanted.Count == 0) return 0;
        var froms = wanted.ConvertAll(m => m.From);
        var taken = (await living.AmongAsync(froms, ct)).Except(await living.ByNumberAloneAsync(froms, ct)).ToHashSet();
        var stored = new Dictionary<int, Redirect>();
        foreach (var some in wanted.SelectMany(m => new[] { m.From, m.To }).Distinct().Chunk(AtOnce).Select(c => c.ToList()))
            foreach (var redirect in await db.Redirects.Where(r => some.Contains(r.From) || some.Contains(r.To)).ToListAsync(ct)) stored[redirect.Id] = redirect;

        var redirections = new Redirections(stored.Values);
        foreach (var (from, to) in wanted.Where(m => !taken.Contains(m.From))) redirections.Add(new() { From = from, To = to, CreatedAt = clock.UtcNow(), IsAutomatic = true });
        db.AddRange(redirections.Added);
        return redirections.Added.Count;
    }
}
