using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.Taxonomy;

namespace NewsPortal.Newsroom;

/// <summary>Tags that no story has, many at once: their end, and their return.</summary>
public class TagClearance(NewsDb db, Turns turns, RedirectBook redirects, LivingAddresses living, AuditBook audit)
{
    /// <summary>A page of the list.</summary>
    public const int Most = 50;

    /// <returns>What became of each.</returns>
    public Task<IReadOnlyList<ClearedTag>> DeleteAsync(IReadOnlyCollection<int> ids, Me me, CancellationToken ct) => turns.TakeAsync<IReadOnlyList<ClearedTag>>(async () =>
    {
        var tags = await db.Tags.Where(t => ids.Contains(t.Id)).OrderBy(t => t.Name).ToListAsync(ct);
        var used = (await db.Taggings.Where(t => ids.Contains(t.TagId)).Select(t => t.TagId).Distinct().ToListAsync(ct)).ToHashSet();
        var gone = tags.Where(t => !used.Contains(t.Id)).ToList();
        var addresses = gone.ConvertAll(TagChanges.AddressOf);
        var old = (await db.Redirects.Where(r => addresses.Contains(r.To)).Select(r => new { r.From, r.To }).ToListAsync(ct)).ToLookup(r => r.To, r => r.From);
        await redirects.AbandonedAsync(addresses, ct);
        foreach (var tag in gone) audit.Note(me, AuditDeed.Deleted, Audited.Of(tag), TagChanges.Says(tag));
        db.RemoveRange(gone);
        await db.SaveChangesAsync(ct);
        return [.. tags.Select(t => new ClearedTag(t.Name, !used.Contains(t.Id), [.. old[TagChanges.AddressOf(t)]]))];
    }, ct);

    /// <summary>Tags by names that they had, with the old addresses that led to them; one that somebody has made again meanwhile is left as it is.</summary>
    /// <returns>Those that are back.</returns>
    public Task<IReadOnlyList<Tag>> RestoreAsync(IReadOnlyCollection<ClearedTag> wanted, Me me, CancellationToken ct) => turns.TakeAsync<IReadOnlyList<Tag>>(async () =>
    {
        var bySlug = wanted.DistinctBy(w => Articles.Slug.Of(w.Name)).ToDictionary(w => Articles.Slug.Of(w.Name));
        var known = await db.TagsOfAsync([.. bySlug.Keys], ct);
        List<Tag> back = [.. bySlug.Where(w => !known.ContainsKey(w.Key)).Select(w => new Tag { Name = w.Value.Name, Slug = w.Key })];
        await redirects.SettledAsync([.. back.Select(TagChanges.AddressOf)], ct);
        db.AddRange(back);
        foreach (var tag in back) audit.Note(me, AuditDeed.Created, Audited.Of(tag), to: TagChanges.Says(tag));
        await db.SaveChangesAsync(ct);

        var old = back.SelectMany(tag => bySlug[tag.Slug].OldAddresses.Where(a => a.StartsWith("/tag/", StringComparison.Ordinal)).Select(from => (From: from, To: TagChanges.AddressOf(tag)))).DistinctBy(o => o.From).ToList();
        var alive = await living.AmongAsync(old.Select(o => o.From), ct);
        var begun = await redirects.BegunAmongAsync(old.Select(o => o.From), ct);
        await redirects.MovedAsync([.. old.Where(o => !alive.Contains(o.From) && !begun.Contains(o.From))], me, ct);
        await db.SaveChangesAsync(ct);
        return back;
    }, ct);
}

/// <param name="IsGone">Else stories have it.</param>
/// <param name="OldAddresses">What led to it.</param>
public record ClearedTag(string Name, bool IsGone, IReadOnlyList<string> OldAddresses);
