using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Taxonomy;

namespace NewsPortal.Newsroom;

/// <summary>Tags by the names that people write, also by those that they had before they were renamed or merged: a page may have been open meanwhile.</summary>
public static class KnownTags
{
    private const string Address = "/tag/";

    /// <returns>By the slugs asked for.</returns>
    public static async Task<Dictionary<string, Tag>> TagsOfAsync(this NewsDb db, IReadOnlyCollection<string> slugs, CancellationToken ct)
    {
        var wanted = slugs.ToList();
        var known = await db.Tags.Where(t => wanted.Contains(t.Slug)).ToDictionaryAsync(t => t.Slug, ct);
        var old = wanted.Where(slug => !known.ContainsKey(slug)).Select(slug => Address + slug).ToList();
        if (old.Count == 0) return known;

        var moved = await db.Redirects.Where(r => old.Contains(r.From) && r.To.StartsWith(Address)).Select(r => new { r.From, r.To }).ToListAsync(ct);
        if (moved.Count == 0) return known;
        var now = moved.Select(m => m.To[Address.Length..]).ToList();
        var tags = await db.Tags.Where(t => now.Contains(t.Slug)).ToDictionaryAsync(t => t.Slug, ct);
        foreach (var move in moved)
            if (tags.TryGetValue(move.To[Address.Length..], out var tag)) known[move.From[Address.Length..]] = tag;
        return known;
    }
}
