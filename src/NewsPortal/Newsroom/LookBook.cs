using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.People;

namespace NewsPortal.Newsroom;

/// <summary>Notes who looks at a withdrawn story, before it is shown.</summary>
public class LookBook(NewsDb db, TimeProvider clock)
{
    public async Task NoteAsync(int storyId, ArticleStatus status, Me me, CancellationToken ct)
    {
        if (status != ArticleStatus.Withdrawn) return;
        db.Add(new Look { ArticleId = storyId, EditorId = me.Id, At = clock.UtcNow() });
        await db.SaveChangesAsync(ct);
    }
}
