using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>What front matter calls the shelves that stories stand on, and which those are.</summary>
internal sealed record StoryShelves(
    IReadOnlyDictionary<int, Category> Sections, IReadOnlyDictionary<string, Category> ByPath, IReadOnlyDictionary<int, string> Topics, IReadOnlyDictionary<string, int> BySlug,
    Labels Tags, Labels PenNames, IReadOnlyDictionary<int, string> TagNames, IReadOnlyDictionary<int, string> PenNameNames)
{
    public static async Task<StoryShelves> ReadAsync(NewsDb db, CancellationToken ct)
    {
        var sections = await db.Categories.AsNoTracking().ToListAsync(ct);
        var topics = await db.Topics.AsNoTracking().Select(t => new { t.Id, t.Slug }).ToListAsync(ct);
        var tags = await db.Tags.AsNoTracking().Select(t => new { t.Id, t.Name, t.Slug }).ToListAsync(ct);
        var penNames = await db.PenNames.AsNoTracking().Select(p => new { p.Id, p.Name, p.Slug }).ToListAsync(ct);
        return new(sections.ToDictionary(s => s.Id), sections.ToDictionary(s => s.Path), topics.ToDictionary(t => t.Id, t => t.Slug), topics.ToDictionary(t => t.Slug, t => t.Id),
            new(tags.Select(t => (t.Id, t.Name, t.Slug))), new(penNames.Select(p => (p.Id, p.Name, p.Slug))),
            tags.ToDictionary(t => t.Id, t => t.Name), penNames.ToDictionary(p => p.Id, p => p.Name));
    }
}
