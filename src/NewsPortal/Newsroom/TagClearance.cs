using Microsoft.EntityFrameworkCore;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.People;
using NewsPortal.Redirecting;
using NewsPortal.Taxonomy;

namespace NewsPortal.Newsroom;

/// <summary>Tags that no story has, many at once: their end, and their return.</summary>
public class TagClearance(NewsDb db, Turns turns, RedirectBook redirects, AuditBook audit)
{
    /// <summary>A page of the list.</summary>
    public const int Most = 50;

    /// <returns>What became of each, by its id: null for one that is gone, else why it stays.</returns>
    public Task<IReadOnlyList<(Tag Tag, Refusal? Refusal)>> DeleteAsync(IReadOnlyCollection<int> ids, Me me, CancellationToken ct) => turns.TakeAsync<IReadOnlyList<(Tag, Refusal?)>>(async () =>
    {
        var tags = await db.Tags.Where(t => ids.Contains(t.Id)).OrderBy(t => t.Name).ToListAsync(ct);
        var used = (await db.Taggings.Where(t => ids.Contains(t.TagId)).Select(t => t.TagId).Distinct().ToListAsync(ct)).ToHashSet();
        var gone = tags.Where(t => !used.Contains(t.Id)).ToList();
        await redirects.AbandonedAsync([.. gone.Select(TagChanges.AddressOf)], ct);
        foreach (var tag in gone) audit.Note(me, AuditDeed.Deleted, Audited.Of(tag), TagChanges.Says(tag));
        db.RemoveRange(gone);
        await db.SaveChangesAsync(ct);
        return [.. tags.Select(t => (t, used.Contains(t.Id) ? new Refusal("", "Thẻ này còn có bài: hãy gộp vào thẻ khác.") : null))];
    }, ct);

    /// <summary>Tags by names that they had; one that somebody has made again meanwhile is left as it is.</summary>
    /// <returns>Those that are back.</returns>
    public Task<IReadOnlyList<Tag>> RestoreAsync(IReadOnlyCollection<string> names, Me me, CancellationToken ct) => turns.TakeAsync<IReadOnlyList<Tag>>(async () =>
    {
        var wanted = names.DistinctBy(Articles.Slug.Of).ToDictionary(Articles.Slug.Of);
        var known = await db.TagsOfAsync([.. wanted.Keys], ct);
        List<Tag> back = [.. wanted.Where(w => !known.ContainsKey(w.Key)).Select(w => new Tag { Name = w.Value, Slug = w.Key })];
        await redirects.SettledAsync([.. back.Select(TagChanges.AddressOf)], ct);
        db.AddRange(back);
        foreach (var tag in back) audit.Note(me, AuditDeed.Created, Audited.Of(tag), to: TagChanges.Says(tag));
        await db.SaveChangesAsync(ct);
        return back;
    }, ct);
}
