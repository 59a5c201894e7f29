namespace NewsPortal.Redirecting;

/// <summary>
/// Redirects as they stand and as they are being changed, kept flat: none ends where another begins, so readers and search machines hear
/// one 301 however often a page has moved, and there can be no loop.
/// </summary>
/// <param name="stored">All that begin or end at an address which is going to be named.</param>
public class Redirections(IEnumerable<Redirect> stored)
{
    private readonly Dictionary<string, Redirect> _byFrom = stored.ToDictionary(r => r.From);
    private readonly Dictionary<string, HashSet<Redirect>> _byTo = stored.GroupBy(r => r.To).ToDictionary(g => g.Key, g => g.ToHashSet());

    public List<Redirect> Added { get; } = [];
    public List<Redirect> Removed { get; } = [];

    /// <summary>The page that stood at one address now stands at another: what led to the old one leads to the new one, and the new one is no redirect any more.</summary>
    /// <param name="redirect">The one to be kept, if there is none from there yet.</param>
    public void Move(Redirect redirect)
    {
        Settle(redirect.To);
        if (redirect.From == redirect.To) return;

        Retarget(redirect.From, redirect.To);
        if (_byFrom.TryGetValue(redirect.From, out var there)) Turn(there, redirect.To);
        else Keep(redirect);
    }

    /// <summary>A page stands there now: no redirect begins at it.</summary>
    public void Settle(string address)
    {
        if (_byFrom.TryGetValue(address, out var hidden)) Drop(hidden);
    }

    /// <summary>Nothing stands there any more: no redirect ends at it.</summary>
    public void Abandon(string address)
    {
        foreach (var redirect in _byTo.GetValueOrDefault(address)?.ToList() ?? []) Drop(redirect);
    }

    /// <summary>By hand. One that would end where another begins ends where that one does; those that end where it begins go on with it.</summary>
    /// <returns>Null if it was taken.</returns>
    public RedirectRefusal? Add(Redirect redirect)
    {
        var end = _byFrom.TryGetValue(redirect.To, out var next) ? next.To : redirect.To;
        if (end == redirect.From || redirect.To == redirect.From) return RedirectRefusal.Loop;
        if (_byFrom.TryGetValue(redirect.From, out var there)) return there.To == end ? RedirectRefusal.Known : RedirectRefusal.Taken;

        redirect.To = end;
        Retarget(redirect.From, end);
        Keep(redirect);
        return null;
    }

    private void Retarget(string from, string to)
    {
        foreach (var redirect in _byTo.GetValueOrDefault(from)?.ToList() ?? []) Turn(redirect, to);
    }

    private void Turn(Redirect redirect, string to)
    {
        _byTo[redirect.To].Remove(redirect);
        redirect.To = to;
        EndingAt(to).Add(redirect);
    }

    private void Keep(Redirect redirect)
    {
        _byFrom[redirect.From] = redirect;
        EndingAt(redirect.To).Add(redirect);
        Added.Add(redirect);
    }

    private void Drop(Redirect redirect)
    {
        _byFrom.Remove(redirect.From);
        _byTo[redirect.To].Remove(redirect);
        if (!Added.Remove(redirect)) Removed.Add(redirect);
    }

    private HashSet<Redirect> EndingAt(string to) => _byTo.TryGetValue(to, out var there) ? there : _byTo[to] = [];
}
