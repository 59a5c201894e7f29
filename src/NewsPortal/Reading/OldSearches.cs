using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Reading;

/// <summary>Words that were looked for in vain are forgotten after a season; those that only one search had, after a week.</summary>
public class OldSearches(NewsDb db, TimeProvider clock)
{
    public const int DaysKept = 90;
    public const int DaysOfOne = 7;

    public async Task DropAsync(CancellationToken ct)
    {
        var today = clock.UtcNow().DayInVietnam().DayNumber;
        await db.EmptySearches.Where(s => s.Day < today - DaysKept).ExecuteDeleteAsync(ct);
        await db.EmptySearches.Where(s => s.Day < today - DaysOfOne && s.Times == 1 && !db.EmptySearches.Any(other => other.Folded == s.Folded && other.Day != s.Day))
            .ExecuteDeleteAsync(ct);
    }
}
