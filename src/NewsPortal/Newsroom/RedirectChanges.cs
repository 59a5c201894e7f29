using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Redirecting;

namespace NewsPortal.Newsroom;

/// <summary>Two addresses, as somebody wrote them.</summary>
public readonly record struct RedirectWanted(string? From, string? To);

/// <summary>Redirects written by hand, one or many at once, and their end.</summary>
public class RedirectChanges(NewsDb db, Turns turns, RedirectBook redirects, FormerAddresses former, LivingAddresses living, AuditBook audit)
{
    private const string ToLine = "Chuyển tới: ";

    /// <returns>Null if it was taken.</returns>
    public Task<RedirectRefusal?> AddAsync(RedirectWanted wanted, string siteUrl, Me me, CancellationToken ct) => turns.TakeAsync(async () =>
    {
        var (read, refusals) = await ReadAsync([wanted], siteUrl, ct);
        if (refusals[0] is { } refusal) return refusal;
        if ((await redirects.AddAsync([.. read.Select(r => (r.From, r.To, false))], me, ct))[0] is { } other) return (RedirectRefusal?)other;

        audit.Note(me, AuditDeed.Created, new(AuditSubject.Redirect, null, read[0].From), to: ToLine + read[0].To);
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);

    /// <summary>Each line for itself: what is refused keeps no other from being taken.</summary>
    /// <returns>For each, why it was not taken; null if it was.</returns>
    public async Task<IReadOnlyList<RedirectRefusal?>> ImportAsync(IReadOnlyList<RedirectWanted> wanted, string siteUrl, Me me, CancellationToken ct)
    {
        // Looking at twenty thousand addresses takes seconds, and needs no turn: a page that comes to one of them meanwhile is hidden by no redirect.
        var (read, refused) = await ReadAsync(wanted, siteUrl, ct);
        return await turns.TakeAsync(() => TakeAsync(read, [.. refused], me, ct), ct);
    }

    private async Task<IReadOnlyList<RedirectRefusal?>> TakeAsync(List<(string From, string To)> read, RedirectRefusal?[] refusals, Me me, CancellationToken ct)
    {
        var answers = new Queue<RedirectRefusal?>(await redirects.AddAsync([.. read.Select(r => (r.From, r.To, false))], me, ct));
        for (var line = 0; line < refusals.Length; line++) refusals[line] ??= answers.Dequeue();

        var taken = refusals.Count(r => r is null);
        var lines = string.Concat(db.ChangeTracker.Entries<Redirect>().Where(e => e.State == EntityState.Added).OrderBy(e => e.Entity.From, StringComparer.Ordinal).Select(e => $"\n{e.Entity.From} → {e.Entity.To}"));
        if (taken > 0) audit.Note(me, AuditDeed.Imported, new(AuditSubject.Redirect, null, "Tệp chuyển hướng"), to: $"Đã nhận: {taken} dòng\nKhông nhận: {refusals.Length - taken} dòng{lines}");
        await db.SaveChangesAsync(ct);
        return refusals;
    }

    /// <summary>Deleting what is gone already is no error.</summary>
    /// <returns>Those that were there.</returns>
    public Task<IReadOnlyList<Redirect>> DeleteAsync(IReadOnlyCollection<int> ids, Me me, CancellationToken ct) => turns.TakeAsync<IReadOnlyList<Redirect>>(async () =>
    {
        var gone = await db.Redirects.Where(r => ids.Contains(r.Id)).OrderByDescending(r => r.Id).ToListAsync(ct);
        foreach (var redirect in gone) audit.Note(me, AuditDeed.Deleted, new(AuditSubject.Redirect, redirect.Id, redirect.From), $"{ToLine}{redirect.To}{FormerAddresses.Says([redirect])}");
        db.RemoveRange(gone);
        await db.SaveChangesAsync(ct);
        return gone;
    }, ct);

    /// <summary>Those whose end these entries of one's own tell, where they still lead somewhere and nothing stands or begins there meanwhile.</summary>
    /// <returns>For each entry that could still be taken back, whether its redirect is back.</returns>
    public Task<IReadOnlyList<(string From, bool IsBack)>> RestoreAsync(IReadOnlyCollection<int> entryIds, Me me, CancellationToken ct) => turns.TakeAsync<IReadOnlyList<(string, bool)>>(async () =>
    {
        var entries = await db.StandingAsync(AuditSubject.Redirect, AuditDeed.Deleted, entryIds, me, ct);
        var targets = entries.ConvertAll(e => e.Was(ToLine));
        var leading = (await living.AmongAsync(targets, ct)).Union(await redirects.BegunAmongAsync(targets, ct)).ToHashSet();
        var back = await former.ReturnAsync(entries.Select(e => (e.Was(ToLine), e.From)).Where(e => leading.Contains(e.Item1)), me, ct);
        var answers = entries.ConvertAll(e => (Entry: e, IsBack: FormerAddresses.In(e.From).Any(old => back.Contains(old.From))));
        foreach (var (entry, _) in answers.Where(a => a.IsBack)) audit.Note(me, AuditDeed.BroughtBack, new(AuditSubject.Redirect, entry.SubjectId, entry.SubjectName), to: entry.From);
        await db.SaveChangesAsync(ct);
        return [.. answers.Select(a => (a.Entry.SubjectName, a.IsBack))];
    }, ct);

    private async Task<(List<(string From, string To)> Read, RedirectRefusal?[] Refusals)> ReadAsync(IReadOnlyList<RedirectWanted> wanted, string siteUrl, CancellationToken ct)
    {
        var addresses = wanted.Select(w => (From: ReaderAddress.Read(w.From, siteUrl), To: ReaderAddress.Read(w.To, siteUrl))).ToList();
        var alive = await living.AmongAsync(addresses.SelectMany(a => new[] { a.From, a.To }).OfType<string>(), ct);
        var taken = alive.Except(await living.ByNumberAloneAsync(addresses.Select(a => a.From).OfType<string>(), ct)).ToHashSet();
        var read = new List<(string, string)>();
        var refusals = new RedirectRefusal?[wanted.Count];
        // Where an older redirect leads on from is no dead end, nor where another line does that ends well.
        var begun = await redirects.BegunAmongAsync(addresses.Select(a => a.To).OfType<string>(), ct);
        var lines = new Dictionary<string, string>();
        foreach (var (from, to) in addresses)
            if (from is not null && to is not null && !taken.Contains(from) && !IsNewsroom(from) && !IsNewsroom(to)) lines.TryAdd(from, to);
        foreach (var (line, (from, to)) in addresses.Index())
        {
            refusals[line] = (from, to) switch
            {
                (null, _) => RedirectRefusal.NoOldAddress,
                (_, null) => RedirectRefusal.NoNewAddress,
                _ when IsNewsroom(from) || IsNewsroom(to) => RedirectRefusal.Newsroom,
                _ when from == to => RedirectRefusal.Loop,
                _ when taken.Contains(from) => RedirectRefusal.Living,
                _ when !EndsWell(to) => RedirectRefusal.Nowhere,
                _ => null,
            };
            if (refusals[line] is null) read.Add((from!, to!));
        }
        return (read, refusals);

        bool EndsWell(string address)
        {
            for (var passed = new HashSet<string>(); passed.Add(address); address = lines[address])
            {
                if (alive.Contains(address) || begun.Contains(address)) return true;
                if (!lines.ContainsKey(address)) return false;
            }
            return false;
        }
    }

    private static bool IsNewsroom(string address) => address == "/admin" || address.StartsWith("/admin/", StringComparison.Ordinal);
}
