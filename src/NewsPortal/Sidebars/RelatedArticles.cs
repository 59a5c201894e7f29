using NewsPortal.Data;

namespace NewsPortal.Sidebars;

/// <summary>"Tin liên quan": stories that share tags with this one; a rare tag says more than a common one, newer first among equals.</summary>
public static class RelatedArticles
{
    // A popular tag holds thousands of stories; only its newest are weighed, which keeps the cost flat (FlatCostTests).
    private const int NewestPerTag = 50;

    public static IQueryable<BoxLine> Related(this NewsDb db, int articleId, DateTime now)
    {
        var pairs =
            from own in db.Taggings
            where own.ArticleId == articleId
            join tag in db.Tags on own.TagId equals tag.Id
            from other in db.Taggings
            where other.TagId == own.TagId && other.ArticleId != articleId && other.PublishAt <= now
                && other.PublishAt >= (db.Taggings.Where(t => t.TagId == own.TagId && t.PublishAt <= now)
                    .OrderByDescending(t => t.PublishAt).Select(t => t.PublishAt).Skip(NewestPerTag - 1).FirstOrDefault() ?? DateTime.MinValue)
            select new { other.ArticleId, other.PublishAt, tag.Weight };

        return pairs.GroupBy(p => p.ArticleId)
            .Select(g => new BoxLine
            {
                Box = Box.Related,
                Group = 0,
                Id = g.Key,
                Score = g.Sum(p => p.Weight),
                At = g.Max(p => p.PublishAt),
                Name = null,
                Slug = null,
            })
            .OrderByDescending(l => l.Score).ThenByDescending(l => l.At).Take(24);
    }
}
