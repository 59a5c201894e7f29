using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Newsroom;

/// <summary>Saves are kept as long as a page may still be open on them. A page that comes back later has its text parked, not merged.</summary>
public class OldSaves(NewsDb db, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Versions stay for good; of the saves the last of each story does.</summary>
    public Task DropAsync(CancellationToken ct)
    {
        var before = clock.UtcNow() - Kept;
        return db.StorySaves.Where(s => s.At < before
                && db.StorySaves.Any(newer => newer.ArticleId == s.ArticleId && newer.Version > s.Version && newer.PutByOn == null && newer.At < before))
            .ExecuteDeleteAsync(ct);
    }
}
