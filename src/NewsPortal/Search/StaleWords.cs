using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Search;

/// <summary>Stories that a change of something else has put out of date in the index: named in the transaction of that change, written anew by a round soon after.</summary>
internal static class StaleWords
{
    public static Task StaleWordsAsync(this NewsDb db, Expression<Func<ArticleWords, bool>> of, CancellationToken ct) =>
        db.Set<ArticleWords>().Where(w => w.Row != null).Where(of).ExecuteUpdateAsync(words => words.SetProperty(w => w.IsStale, true), ct);
}
