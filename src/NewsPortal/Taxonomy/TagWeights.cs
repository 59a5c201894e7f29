using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Taxonomy;

/// <summary>Weighs every tag by its rarity, ln(N / (1 + n)), never below 0.1: a tag on every story still says a little.</summary>
public class TagWeights(NewsDb db)
{
    /// <summary>One pass over the taggings' index; run daily, for weights need not follow each story.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        var stories = await db.Taggings.Where(t => t.PublishAt != null).Select(t => t.ArticleId).Distinct().CountAsync(ct);
        var counts = await db.Taggings.Where(t => t.PublishAt != null).GroupBy(t => t.TagId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

        foreach (var tag in await db.Tags.ToListAsync(ct))
        {
            var weight = Math.Max(0.1, Math.Log(stories / (1.0 + counts.GetValueOrDefault(tag.Id))));
            // A shift too small to reorder anything is not worth the readers' cached pages.
            if (Math.Abs(weight - tag.Weight) > 0.05) tag.Weight = weight;
        }
        await db.SaveChangesAsync(ct);
    }
}
