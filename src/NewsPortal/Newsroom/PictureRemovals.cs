using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media;

namespace NewsPortal.Newsroom;

/// <summary>The end of pictures that were taken out of the library a month ago and that nothing has named since: their rows, then their files.</summary>
public class PictureRemovals(NewsDb db, IMediaStore store, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task DropAsync(CancellationToken ct)
    {
        var before = clock.UtcNow() - Kept;
        foreach (var id in await db.MediaFiles.Where(m => m.RemovedAt < before).Unused(db).Select(m => m.Id).ToListAsync(ct))
        {
            var picture = await db.MediaFiles.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);
            // Asked once more by the statement itself: it may be put into a story, or brought back, this very moment.
            if (picture is null || await db.MediaFiles.Where(m => m.Id == id && m.RemovedAt < before).Unused(db).ExecuteDeleteAsync(ct) == 0) continue;
            // The same picture may have been sent again meanwhile, under the same content.
            if (!await db.MediaFiles.AnyAsync(m => m.ContentHash == picture.ContentHash, ct)) await store.ForgetAsync(picture.ContentHash, ct);
        }
    }
}
