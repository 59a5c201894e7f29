using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsPortal.Articles;
using NewsPortal.Search;

namespace NewsPortal.Data;

/// <summary>
/// Before every save: what is copied from a story for the sake of an index (its hour on taggings and bylines, its folded words) follows it,
/// so does the search index, and its version is raised.
/// </summary>
public class KeepsCopies(TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData save, InterceptionResult<int> result) =>
        throw new NotSupportedException("Saves are asynchronous here.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData save, InterceptionResult<int> result, CancellationToken ct = default)
    {
        var db = save.Context!;
        db.ChangeTracker.DetectChanges();
        // Rows of the index that this save gives to its stories.
        var taken = new HashSet<long>();
        // Once is enough, and EF Core does it again before it writes: at every look into what is tracked, a thousand stories would take a million.
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var article in db.ChangeTracker.Entries<Article>().ToList())
                if (article.State == EntityState.Added || HasChanged(article)) await CopyAsync((NewsDb)db, article, taken, ct);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
        return result;
    }

    private static bool HasChanged(EntityEntry<Article> article) =>
        article.State == EntityState.Modified
        || article.Collections.Any(c => c.IsModified)
        || article.References.Any(r => r.TargetEntry is { State: EntityState.Modified or EntityState.Added });

    private async Task CopyAsync(NewsDb db, EntityEntry<Article> entry, HashSet<long> taken, CancellationToken ct)
    {
        if (entry.State != EntityState.Added)
        {
            await entry.Collection(a => a.Taggings).LoadAsync(ct);
            await entry.Collection(a => a.Bylines).LoadAsync(ct);
            await entry.Reference(a => a.Words).LoadAsync(ct);
        }
        entry.Entity.FollowWithCopies(clock.UtcNow());
        await SearchIndex.FollowAsync(db, entry.Entity, taken, ct);
    }
}
