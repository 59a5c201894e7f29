using NewsPortal.Newsroom;
using NewsPortal.People;

namespace NewsPortal.Redirecting;

/// <summary>The redirects that ended with a page, or for one: the log tells of them, and by that they come back.</summary>
public class FormerAddresses(RedirectBook redirects, LivingAddresses living)
{
    private const string Automatic = "Địa chỉ cũ: ";
    private const string ByHand = "Chuyển hướng tay: ";

    /// <summary>A line each, below whatever else the entry says.</summary>
    public static string Says(IEnumerable<Redirect> ended) => string.Concat(ended.Select(r => $"\n{(r.IsAutomatic ? Automatic : ByHand)}{r.From}"));

    /// <summary>One is back only where nothing stands or begins meanwhile.</summary>
    /// <param name="pages">Where each leads to, and what the log said of it.</param>
    /// <param name="me">Who brings them back.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Those that are back.</returns>
    public async Task<IReadOnlySet<string>> ReturnAsync(IEnumerable<(string Address, string State)> pages, Me me, CancellationToken ct)
    {
        var told = pages.SelectMany(page => In(page.State).Select(old => (old.From, To: page.Address, old.IsAutomatic))).ToList();
        var alive = await living.AmongAsync(told.Select(old => old.From), ct);
        var wanted = told.Where(old => !alive.Contains(old.From)).ToList();
        return wanted.Zip(await redirects.AddAsync(wanted, me, ct)).Where(w => w.Second is null).Select(w => w.First.From).ToHashSet();
    }

    /// <summary>Those of which an entry tells. It has room for so much: of an address that was cut nothing is known.</summary>
    public static IEnumerable<(string From, bool IsAutomatic)> In(string state)
    {
        foreach (var line in state.Split('\n').Where(line => !line.EndsWith('…')))
            if (line.StartsWith(Automatic, StringComparison.Ordinal)) yield return (line[Automatic.Length..], true);
            else if (line.StartsWith(ByHand, StringComparison.Ordinal)) yield return (line[ByHand.Length..], false);
    }
}
