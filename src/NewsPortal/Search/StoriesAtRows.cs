using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>From rows of the index to their stories.</summary>
internal static class StoriesAtRows
{
    // Joined from the rows on: by its navigation, which may be missing, SQLite would walk the whole archive for eight of them.
    public static IQueryable<Article> AtRows(this NewsDb db, IReadOnlyCollection<long> rows, DateTime now) =>
        from words in db.WordsAt(rows)
        join story in db.Articles.Published(now) on words.ArticleId equals story.Id
        select story;

    // Three hundred parameters are looked up by their names each time; SQLite takes them as one, which SQL Server would read by OPENJSON, and not every server has that.
    private static IQueryable<ArticleWords> WordsAt(this NewsDb db, IReadOnlyCollection<long> rows) => db is SqliteNewsDb
        ? db.Set<ArticleWords>().Where(w => EF.Parameter(rows).Contains(w.Row!.Value))
        : db.Set<ArticleWords>().Where(w => rows.Contains(w.Row!.Value));
}
