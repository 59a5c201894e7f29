using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Redirecting;

namespace NewsPortal.Newsroom;

/// <summary>Tells which of the paper's own addresses in a text lead to nothing that readers can open, by a redirect or without.</summary>
public class OwnAddresses(NewsDb db, LivingAddresses living)
{
    /// <param name="links">From the root: "/lu-ve-12.html".</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<string>> LeadingNowhereAsync(IEnumerable<string> links, CancellationToken ct)
    {
        var read = links.Distinct().Select(link => (Link: link, Address: ReaderAddress.Normal(Uri.UnescapeDataString(link.Split('?', '#')[0])))).ToList();
        var addresses = read.Select(r => r.Address).OfType<string>().Distinct().ToList();
        if (addresses.Count == 0) return [.. read.Select(r => r.Link)];

        var alive = await living.AmongAsync(addresses, ct);
        var moved = await db.Redirects.Where(r => addresses.Contains(r.From)).Select(r => r.From).ToListAsync(ct);
        return [.. read.Where(r => r.Address is not { } address || (!alive.Contains(address) && !moved.Contains(address))).Select(r => r.Link)];
    }
}
