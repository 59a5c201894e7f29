using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Sidebars;

/// <summary>
/// What "Tin liên quan" is chosen from (<see cref="RelatedRanking"/>), each with its folded words: of every tag the newest stories and those nearest to
/// the story's own hour, and the same of its topic. A popular tag holds thousands: the bounds keep the cost flat (FlatCostTests).
/// </summary>
public static class RelatedArticles
{
    // The rarest: what thirty tags say together, eight say, too.
    private const int Tags = 8;
    private const int Newest = 12;
    private const int Nearest = 2;

    /// <summary>Also the lines of "Tin cùng chuyên mục", whose stories may be related, too.</summary>
    /// <param name="db">The store.</param>
    /// <param name="articleId">The story.</param>
    /// <param name="categoryId">Its section.</param>
    /// <param name="topicId">Its topic; 0 for none.</param>
    /// <param name="at">Its hour, <paramref name="now"/> at the latest.</param>
    /// <param name="now">Nothing later is seen.</param>
    public static IQueryable<BoxLine> MaybeRelated(this NewsDb db, int articleId, int categoryId, int topicId, DateTime at, DateTime now) =>
        db.SharingTags(articleId, at, now).Concat(db.SameCategory(articleId, categoryId, now))
            .Concat(db.NewestInTopic(articleId, topicId, now, Newest)).Concat(db.NewestInTopic(articleId, topicId, at, Nearest));

    // A line for every tag that a story shares: the tag is its group, how much it says its score.
    private static IQueryable<BoxLine> SharingTags(this NewsDb db, int articleId, DateTime at, DateTime now) =>
        from shared in db.NewestSharing(articleId, now, Newest).Union(db.NewestSharing(articleId, at, Nearest)).Union(db.NextSharing(articleId, at, now))
        join a in db.Articles.Published(now) on shared.ArticleId equals a.Id
        where a.Id != articleId
        select new BoxLine { Box = Box.SharedTag, Group = shared.TagId, Id = a.Id, Score = shared.Weight, At = a.PublishAt, Name = a.Words!.All, Slug = null };

    private static IQueryable<BoxLine> NewestInTopic(this NewsDb db, int articleId, int topicId, DateTime until, int take) =>
        db.Articles.Published(until).InTopic(topicId).Where(a => a.Id != articleId).NewestFirst().Take(take)
            .Select(a => new BoxLine { Box = Box.SameTopic, Group = 0, Id = a.Id, Score = 0, At = a.PublishAt, Name = a.Words!.All, Slug = null });

    private static IQueryable<Shared> NewestSharing(this NewsDb db, int articleId, DateTime until, int take) =>
        from tag in db.RarestTags(articleId)
        from other in db.Taggings
        where other.TagId == tag.TagId && other.PublishAt <= until
            && other.PublishAt >= (db.Taggings.Where(t => t.TagId == tag.TagId && t.PublishAt <= until)
                .OrderByDescending(t => t.PublishAt).Select(t => t.PublishAt).Skip(take - 1).FirstOrDefault() ?? DateTime.MinValue)
        select new Shared { ArticleId = other.ArticleId, TagId = tag.TagId, Weight = tag.Weight };

    // One upper bound only: of two, SQLite may walk to the further one.
    private static IQueryable<Shared> NextSharing(this NewsDb db, int articleId, DateTime at, DateTime now) =>
        from tag in db.RarestTags(articleId)
        from other in db.Taggings
        where other.TagId == tag.TagId && other.PublishAt >= at
            && other.PublishAt <= (db.Taggings.Where(t => t.TagId == tag.TagId && t.PublishAt >= at && t.PublishAt <= now)
                .OrderBy(t => t.PublishAt).Select(t => t.PublishAt).Skip(Nearest - 1).FirstOrDefault() ?? now)
        select new Shared { ArticleId = other.ArticleId, TagId = tag.TagId, Weight = tag.Weight };

    private static IQueryable<Shared> RarestTags(this NewsDb db, int articleId) => (
        from own in db.Taggings
        where own.ArticleId == articleId
        join tag in db.Tags on own.TagId equals tag.Id
        orderby tag.Weight descending, tag.Id
        select new Shared { ArticleId = articleId, TagId = tag.Id, Weight = tag.Weight }).Take(Tags);

    private sealed class Shared
    {
        public int ArticleId { get; init; }
        public int TagId { get; init; }
        public double Weight { get; init; }
    }
}
