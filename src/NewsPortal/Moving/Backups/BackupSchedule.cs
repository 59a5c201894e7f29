using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Moving.Backups;

/// <summary>Which backup is due: one a day, made up once where the program was down or killed at its hour.</summary>
public class BackupSchedule(NewsDb db, TimeProvider clock)
{
    // A disk that is full at three may have been cleared by four; after that somebody is to look.
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private const int Tries = 3;

    /// <summary>The last time before now that it was that hour in Vietnam (UTC).</summary>
    public static DateTime LastHour(TimeOnly at, DateTime now)
    {
        var today = now.DayInVietnam().StartInVietnam() + at.ToTimeSpan();
        return today <= now ? today : today.AddDays(-1);
    }

    /// <returns>The slot to be entered, or null if there is nothing to do. Each try of an hour has a second of its own: of many nodes one gets it.</returns>
    public async Task<DateTime?> DueAsync(TimeOnly at, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var hour = LastHour(at, now);
        var runs = await db.BackupRuns.AsNoTracking().Where(r => r.Slot >= hour).OrderBy(r => r.Slot).ToListAsync(ct);
        if (runs.Exists(r => r.MadeAt is not null || r.Failure.Length == 0)) return null;
        // Nobody has ever worked here, or not yet at that hour: there is nothing that could be lost.
        if (runs.Count == 0 && !await db.Editors.AnyAsync(e => e.CreatedAt < hour, ct)) return null;

        var tries = runs.Where(r => r.Slot < hour.AddSeconds(Tries)).ToList();
        if (tries.Count >= Tries || tries.LastOrDefault() is { Failure: not KilledRun } last && now - last.StartedAt < Pause) return null;
        return hour.AddSeconds(tries.Count);
    }

    internal const string KilledRun = "chương trình bị dừng giữa chừng";
}
