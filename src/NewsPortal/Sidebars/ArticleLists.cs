using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Reading;

namespace NewsPortal.Sidebars;

/// <summary>The boxes that are a list of stories in an order of their own, each as candidates to be placed.</summary>
public static class ArticleLists
{
    /// <summary>"Tin cùng chuyên mục": the newest other stories of the same category, with their words, for any may be related, too.</summary>
    public static IQueryable<BoxLine> SameCategory(this NewsDb db, int articleId, int categoryId, DateTime now) =>
        db.Articles.Published(now).InCategory(categoryId).Where(a => a.Id != articleId).NewestFirst().Take(20)
            .Select(a => new BoxLine { Box = Box.SameCategory, Group = 0, Id = a.Id, Score = 0, At = a.PublishAt, Name = a.Words!.All, Slug = null });

    /// <summary>"Tin nổi bật": what editors set in front, in their order, until its time is over.</summary>
    public static IQueryable<BoxLine> Featured(this NewsDb db, DateTime now) =>
        db.Articles.Published(now).Featured(now).OrderBy(a => a.FeaturedRank).ThenByDescending(a => a.PublishAt).Take(20)
            .Select(a => new BoxLine
            {
                Box = Box.Featured,
                Group = 0,
                Id = a.Id,
                Score = -(double)a.FeaturedRank,
                At = a.PublishAt,
                Name = null,
                Slug = null,
            });

    /// <summary>"Tin nóng": breaking stories, newest first, until their time is over.</summary>
    public static IQueryable<BoxLine> Breaking(this NewsDb db, DateTime now) =>
        db.Articles.Published(now).Breaking(now).NewestFirst().Take(20).AsLines(Box.Breaking);

    /// <summary>"Tin mới nhất".</summary>
    public static IQueryable<BoxLine> Latest(this NewsDb db, DateTime now, int take) =>
        db.Articles.Published(now).NewestFirst().Take(take).AsLines(Box.Latest);

    /// <summary>"Xem nhiều nhất" of the last 24 hours or of the week.</summary>
    public static IQueryable<BoxLine> MostRead(this NewsDb db, ReadWindow window, DateTime now, int box = Box.MostReadDay) =>
        from place in db.MostRead
        where place.Window == window
        join a in db.Articles.Published(now) on place.ArticleId equals a.Id
        orderby place.Rank
        select new BoxLine { Box = box, Group = 0, Id = a.Id, Score = -(double)place.Rank, At = a.PublishAt, Name = null, Slug = null };

    /// <summary>The boxes beside every page.</summary>
    public static IQueryable<BoxLine> Rail(this NewsDb db, DateTime now) => db.Featured(now).Concat(db.Breaking(now)).Concat(db.MostRead(ReadWindow.Day, now));

    /// <summary>Any scope's stories, newest first, as the list of a page.</summary>
    public static IQueryable<BoxLine> AsLines(this IQueryable<Article> articles, int box) =>
        articles.Select(a => new BoxLine { Box = box, Group = 0, Id = a.Id, Score = 0, At = a.PublishAt, Name = null, Slug = null });

    /// <summary>The newest stories of every top-level section. "Not older than the n-th newest" instead of a LIMIT a section: one plain join on both databases.</summary>
    public static IQueryable<BoxLine> NewestOfEachSection(this NewsDb db, DateTime now, int take) =>
        from section in db.Categories
        where section.ParentId == null
        from a in db.Articles.Published(now)
        where a.SectionId == section.Id
            && a.PublishAt >= (db.Articles.Published(now).Where(x => x.SectionId == section.Id)
                .OrderByDescending(x => x.PublishAt).Select(x => x.PublishAt).Skip(take - 1).FirstOrDefault() ?? DateTime.MinValue)
        select new BoxLine { Box = Box.Section, Group = section.Id, Id = a.Id, Score = 0, At = a.PublishAt, Name = null, Slug = null };

    /// <summary>The newest stories of every open topic, and the topics' names.</summary>
    public static IQueryable<BoxLine> NewestOfEachTopic(this NewsDb db, DateTime now, int take) =>
        from topic in db.Topics
        where topic.IsOpen
        from a in db.Articles.Published(now)
        where a.TopicId == topic.Id
            && a.PublishAt >= (db.Articles.Published(now).Where(x => x.TopicId == topic.Id)
                .OrderByDescending(x => x.PublishAt).Select(x => x.PublishAt).Skip(take - 1).FirstOrDefault() ?? DateTime.MinValue)
        select new BoxLine { Box = Box.Topic, Group = topic.Id, Id = a.Id, Score = -(double)topic.Position, At = a.PublishAt, Name = topic.Name, Slug = topic.Slug };

    /// <summary>The story that leads every open topic, before its newest; half a place, so that the topics' own order stays.</summary>
    public static IQueryable<BoxLine> LeadOfEachTopic(this NewsDb db, DateTime now) =>
        from topic in db.Topics
        where topic.IsOpen
        join a in db.Articles.Published(now) on topic.LeadId equals (int?)a.Id
        // Written so that no key serves for it: SQLite would walk the archive and look up each story's topic, instead of each topic's story.
        where (a.TopicId ?? 0) - topic.Id == 0
        select new BoxLine { Box = Box.Topic, Group = topic.Id, Id = a.Id, Score = 0.5 - topic.Position, At = a.PublishAt, Name = topic.Name, Slug = topic.Slug };
}
