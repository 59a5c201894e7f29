using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Reading;

/// <summary>Whose reads somebody may see: everyone's, or those of granted sections and of one's own stories.</summary>
/// <param name="Sections">Null for all of them.</param>
public record ReadReach(IReadOnlySet<int>? Sections, IReadOnlySet<int> OwnStories)
{
    public static async Task<ReadReach> OfAsync(Me me, NewsDb db, CancellationToken ct)
    {
        if (me.MaySeeAllReads) return new(null, new HashSet<int>());
        var own = await db.Articles.Where(a => a.CreatedById == me.Id).Select(a => a.Id).ToListAsync(ct);
        return new(me.SectionIds.ToHashSet(), own.ToHashSet());
    }

    public bool HasSection(int sectionId) => Sections is null || Sections.Contains(sectionId);
}
