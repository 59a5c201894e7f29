using NewsPortal.Articles;

namespace NewsPortal.Web.Reader.Sitemaps;

/// <summary>What search machines are told of a story.</summary>
public record SitemapStory(int Id, string Slug, string Title, DateTime PublishedAt, DateTime? UpdatedAt)
{
    public string Address => ArticleCard.AddressOf(Slug, Id);

    public DateTime ChangedAt => UpdatedAt > PublishedAt ? UpdatedAt.Value : PublishedAt;
}

public static class SitemapStories
{
    public static IQueryable<SitemapStory> AsSitemapStories(this IQueryable<Article> articles) =>
        articles.Select(a => new SitemapStory(a.Id, a.Slug, a.Title, a.PublishAt!.Value, a.UpdatedAt));
}
