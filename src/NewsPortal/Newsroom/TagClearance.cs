using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.Taxonomy;

namespace NewsPortal.Newsroom;

/// <summary>Tags that no story has, many at once: their end, and their return.</summary>
public class TagClearance(NewsDb db, Turns turns, RedirectBook redirects, FormerAddresses former, AuditBook audit)
{
    /// <summary>A page of the list.</summary>
    public const int Most = 50;

    /// <returns>Those that stay, because stories have them.</returns>
    public Task<IReadOnlyList<Tag>> DeleteAsync(IReadOnlyCollection<int> ids, Me me, CancellationToken ct) => turns.TakeAsync<IReadOnlyList<Tag>>(async () =>
    {
        var tags = await db.Tags.Where(t => ids.Contains(t.Id)).OrderBy(t => t.Name).ToListAsync(ct);
        var used = (await db.Taggings.Where(t => ids.Contains(t.TagId)).Select(t => t.TagId).Distinct().ToListAsync(ct)).ToHashSet();
        var gone = tags.Where(t => !used.Contains(t.Id)).ToList();
        var ended = (await redirects.AbandonedAsync([.. gone.Select(TagChanges.AddressOf)], ct)).ToLookup(r => r.To);
        foreach (var tag in gone) audit.Note(me, AuditDeed.Deleted, Audited.Of(tag), TagChanges.Says(tag) + FormerAddresses.Says(ended[TagChanges.AddressOf(tag)]));
        db.RemoveRange(gone);
        await db.SaveChangesAsync(ct);
        return [.. tags.Where(t => used.Contains(t.Id))];
    }, ct);

    /// <summary>Tags whose end these entries of one's own tell, with what led to them; one that somebody has made again meanwhile is left as it is.</summary>
    /// <returns>Those that are back.</returns>
    public Task<IReadOnlyList<Tag>> RestoreAsync(IReadOnlyCollection<int> entryIds, Me me, CancellationToken ct) => turns.TakeAsync<IReadOnlyList<Tag>>(async () =>
    {
        var bySlug = (await db.StandingAsync(AuditSubject.Tag, AuditDeed.Deleted, entryIds, me, ct)).DistinctBy(SlugIn).ToDictionary(SlugIn);
        var known = await db.TagsOfAsync([.. bySlug.Keys], ct);
        List<Tag> back = [.. bySlug.Where(e => !known.ContainsKey(e.Key)).Select(e => new Tag { Name = e.Value.Was(TagChanges.NameLine), Slug = e.Key })];
        await redirects.SettledAsync([.. back.Select(TagChanges.AddressOf)], ct);
        db.AddRange(back);
        foreach (var tag in back) audit.Note(me, AuditDeed.BroughtBack, new(AuditSubject.Tag, bySlug[tag.Slug].SubjectId, tag.Name), to: bySlug[tag.Slug].From);
        await db.SaveChangesAsync(ct);
        await former.ReturnAsync(back.Select(tag => (TagChanges.AddressOf(tag), bySlug[tag.Slug].From)), me, ct);
        await db.SaveChangesAsync(ct);
        return back;
    }, ct);

    private static string SlugIn(AuditEntry entry) => Articles.Slug.Of(entry.Was(TagChanges.NameLine));
}
