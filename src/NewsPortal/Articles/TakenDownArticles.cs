using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Articles;

/// <summary>The one thing readers may learn of a story that is not published: that it was public once and is gone.</summary>
public static class TakenDownArticles
{
    public static Task<bool> HasAsync(NewsDb db, int id, CancellationToken ct) => db.Articles.TakenDown().AnyAsync(a => a.Id == id, ct);
}
