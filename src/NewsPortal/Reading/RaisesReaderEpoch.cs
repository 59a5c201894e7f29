using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Media;
using NewsPortal.People;
using NewsPortal.Publishing;
using NewsPortal.Redirecting;
using NewsPortal.StandingPages;
using NewsPortal.Taxonomy;

namespace NewsPortal.Reading;

/// <summary>A save that readers can notice raises the reader epoch in the same transaction, and this node takes it up before the save returns.</summary>
public class RaisesReaderEpoch(ReaderEdition edition) : SaveChangesInterceptor
{
    private static readonly string[] SeenOfPictures = [nameof(MediaFile.Hash), nameof(MediaFile.Alt), nameof(MediaFile.Caption), nameof(MediaFile.Credit)];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData save, InterceptionResult<int> result, CancellationToken ct = default)
    {
        var db = save.Context!;
        if (db.ChangeTracker.Entries().Any(ReadersNotice))
            (db.Set<ReaderEpoch>().Local.SingleOrDefault() ?? db.Attach(new ReaderEpoch()).Entity).Raise();
        return new(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData save, int result, CancellationToken ct = default)
    {
        // Inside a caller's transaction the new epoch is not true yet: the poll takes it up after the commit.
        if (save.Context is NewsDb db && db.ReaderEpochs.Local.Count > 0 && db.Database.CurrentTransaction is null)
            await edition.RefreshAsync(db, CancellationToken.None);
        return result;
    }

    private static bool ReadersNotice(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry switch
        {
            { Entity: Article article } => IsOrWasApproved(entry, article),
            // A part of a story counts when the story does. One whose story is not loaded is taken as seen: too fresh harms nobody.
            { Entity: ArticleText or Tagging or Byline or Pick or Correction or Picture } => StoryOf(entry) is not { } story
                || IsOrWasApproved(story, story.Entity),
            // Nothing shows a new tag or picture before a story does.
            { Entity: Tag or MediaFile, State: EntityState.Added } => false,
            // A section that a save only looks at, to see that it has not been moved meanwhile.
            { Entity: Category, State: EntityState.Modified } => entry.Properties.Any(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue)),
            // Its licence, who sent it, whether a version names it: nothing that readers see.
            { Entity: MediaFile, State: EntityState.Modified } => SeenOfPictures.Any(name => entry.Property(name).IsModified),
            { Entity: FrontPageRevision or ImprintLine or StandingPage or Category or Tag or Topic or PenName or MediaFile or Redirect } => true,
            _ => false,
        };

    private static EntityEntry<Article>? StoryOf(EntityEntry part)
    {
        var id = part.Property(nameof(ArticleText.ArticleId)).CurrentValue;
        return part.Context.ChangeTracker.Entries<Article>().FirstOrDefault(a => Equals(a.Property(e => e.Id).CurrentValue, id));
    }

    private static bool IsOrWasApproved(EntityEntry entry, Article article) =>
        article.Status == ArticleStatus.Approved
        || (entry.State != EntityState.Added && (ArticleStatus)entry.OriginalValues[nameof(Article.Status)]! == ArticleStatus.Approved);
}
