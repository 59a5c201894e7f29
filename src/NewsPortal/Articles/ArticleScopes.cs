namespace NewsPortal.Articles;

/// <summary>The words reader queries are built from. Every list a reader sees begins with <see cref="Published"/>.</summary>
public static class ArticleScopes
{
    /// <summary>Stories that can stand in front at a time; of more, those that stay longest. Asked for in the order of their index, so that no
    /// database gets the idea to walk the archive in the order of the page instead.</summary>
    public const int InFront = 100;

    public static IQueryable<Article> Published(this IQueryable<Article> articles, DateTime now) =>
        articles.Where(a => a.Status == ArticleStatus.Approved && a.PublishAt <= now);

    /// <summary>Approved, with an hour still to come.</summary>
    public static IQueryable<Article> Scheduled(this IQueryable<Article> articles, DateTime now) =>
        articles.Where(a => a.Status == ArticleStatus.Approved && a.PublishAt > now);

    /// <summary>Taken down after readers could see it: its address answers 410.</summary>
    public static IQueryable<Article> TakenDown(this IQueryable<Article> articles) =>
        articles.Where(a => a.Status == ArticleStatus.Withdrawn && a.PublishAt <= a.WithdrawnAt);

    public static IQueryable<Article> InCategory(this IQueryable<Article> articles, int categoryId) =>
        articles.Where(a => a.CategoryId == categoryId);

    /// <summary>In a top-level section or in any of its children.</summary>
    public static IQueryable<Article> InSection(this IQueryable<Article> articles, int sectionId) =>
        articles.Where(a => a.SectionId == sectionId);

    public static IQueryable<Article> InTopic(this IQueryable<Article> articles, int topicId) =>
        articles.Where(a => a.TopicId == topicId);

    public static IQueryable<Article> Featured(this IQueryable<Article> articles, DateTime now) =>
        articles.Where(a => a.FeaturedUntil > now).OrderByDescending(a => a.FeaturedUntil).Take(InFront);

    public static IQueryable<Article> Breaking(this IQueryable<Article> articles, DateTime now) =>
        articles.Where(a => a.BreakingUntil > now).OrderByDescending(a => a.BreakingUntil).Take(InFront);

    public static IQueryable<Article> NewestFirst(this IQueryable<Article> articles) =>
        articles.OrderByDescending(a => a.PublishAt).ThenByDescending(a => a.Id);

    public static IQueryable<ArticleCard> AsCards(this IQueryable<Article> articles) =>
        articles.Select(a => new ArticleCard(a.Id, a.Title, a.Slug, a.Lead, a.CategoryId, a.PublishAt!.Value, a.WordCount,
            a.Cover == null ? null : new CardPicture(a.Cover.Hash, a.Cover.Width, a.Cover.Height, a.Cover.Alt)));
}
