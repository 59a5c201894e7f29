using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Sidebars;

/// <summary>The names on a story (tags, bylines, topic) and the headlines picked for it, as lines of its page's one question.</summary>
public static class ArticleNames
{
    public static IQueryable<BoxLine> TagNames(this NewsDb db, int articleId) =>
        from tagging in db.Taggings
        where tagging.ArticleId == articleId
        join tag in db.Tags on tagging.TagId equals tag.Id
        select new BoxLine { Box = Box.TagName, Group = 0, Id = tag.Id, Score = 0, At = null, Name = tag.Name, Slug = tag.Slug };

    public static IQueryable<BoxLine> BylineNames(this NewsDb db, int articleId) =>
        from byline in db.Bylines
        where byline.ArticleId == articleId
        join penName in db.PenNames on byline.PenNameId equals penName.Id into known
        from penName in known.DefaultIfEmpty()
        select new BoxLine
        {
            Box = Box.BylineName,
            Group = 0,
            Id = byline.Position,
            Score = -(double)byline.Position,
            At = null,
            Name = penName == null ? byline.GuestName : penName.Name,
            Slug = penName == null ? null : penName.Slug,
        };

    public static IQueryable<BoxLine> TopicName(this NewsDb db, int topicId) =>
        from topic in db.Topics
        where topic.Id == topicId
        select new BoxLine { Box = Box.TopicName, Group = 0, Id = topic.Id, Score = 0, At = null, Name = topic.Name, Slug = topic.Slug };

    public static IQueryable<BoxLine> PickedFor(this NewsDb db, int articleId, DateTime now) =>
        from pick in db.Picks
        where pick.ArticleId == articleId
        join a in db.Articles.Published(now) on pick.PickedId equals a.Id
        select new BoxLine { Box = Box.Picks, Group = 0, Id = a.Id, Score = -(double)pick.Position, At = a.PublishAt, Name = null, Slug = null };
}
