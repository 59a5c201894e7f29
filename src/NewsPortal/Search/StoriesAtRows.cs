using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>From rows of the index to their stories.</summary>
internal static class StoriesAtRows
{
    // Joined from the rows on: by its navigation, which may be missing, SQLite would walk the whole archive for eight of them.
    public static IQueryable<Article> AtRows(this NewsDb db, IReadOnlyCollection<long> rows, DateTime now) =>
        from words in db.Set<ArticleWords>().Where(w => rows.Contains(w.Row!.Value))
        join story in db.Articles.Published(now) on words.ArticleId equals story.Id
        select story;
}
