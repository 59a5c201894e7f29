using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>Which stories an editor may come to at all: whatever is out of reach is not found, as if it were not there.</summary>
public static class Reach
{
    /// <summary>Reporters their own, editors their own and those of their sections, chiefs all, administrators none; withdrawn ones chiefs only.</summary>
    public static IQueryable<Article> WithinReachOf(this IQueryable<Article> articles, Me me) => me.Role switch
    {
        Role.ManagingEditor or Role.ChiefEditor => articles,
        Role.Editor => articles.Where(a => a.Status != ArticleStatus.Withdrawn && (a.CreatedById == me.Id || me.SectionIds.Contains(a.SectionId))),
        Role.Reporter => articles.Where(a => a.Status != ArticleStatus.Withdrawn && a.CreatedById == me.Id),
        _ => articles.Where(a => false),
    };

    /// <summary>With all that a save may change. One query a part: joined, a body would come once for every tag and name.</summary>
    public static IQueryable<Article> WithParts(this IQueryable<Article> articles) => articles
        .Include(a => a.Text).Include(a => a.Pictures).Include(a => a.Taggings).Include(a => a.Bylines).Include(a => a.Picks).AsSplitQuery();
}
