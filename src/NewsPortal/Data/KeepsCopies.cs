using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsPortal.Articles;

namespace NewsPortal.Data;

/// <summary>
/// Before every save: what is copied from a story for the sake of an index (its hour on taggings and bylines, its folded words) follows it,
/// and its version is raised.
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
        foreach (var article in db.ChangeTracker.Entries<Article>().ToList())
            if (article.State == EntityState.Added || HasChanged(article)) await CopyAsync(article, ct);
        return result;
    }

    private static bool HasChanged(EntityEntry<Article> article) =>
        article.State == EntityState.Modified
        || article.Collections.Any(c => c.IsModified)
        || article.References.Any(r => r.TargetEntry is { State: EntityState.Modified or EntityState.Added });

    private async Task CopyAsync(EntityEntry<Article> entry, CancellationToken ct)
    {
        if (entry.State != EntityState.Added)
        {
            await entry.Collection(a => a.Taggings).LoadAsync(ct);
            await entry.Collection(a => a.Bylines).LoadAsync(ct);
            await entry.Reference(a => a.Words).LoadAsync(ct);
        }
        entry.Entity.FollowWithCopies(clock.UtcNow());
    }
}
