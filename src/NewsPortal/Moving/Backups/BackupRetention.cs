using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Moving.Backups;

/// <summary>Lets go of the schedule's own backups on this machine that nothing wants any more. Never of the newest that was verified, nor of a file it has not made.</summary>
public class BackupRetention(NewsDb db, TimeProvider clock)
{
    private const string Prefix = "newsportal-";
    private static readonly TimeSpan FailuresKept = TimeSpan.FromDays(30);

    /// <summary>The name of a scheduled backup, which says its hour in Vietnam.</summary>
    public static string FileOf(string folder, DateTime slot) =>
        Path.Combine(folder, $"{Prefix}{slot.InVietnam().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.zip");

    public async Task RunAsync(string folder, BackupKeeping keeping, CancellationToken ct)
    {
        var here = await db.BackupRuns.Where(r => r.Machine == BackupBook.Machine).ToListAsync(ct);
        var scheduled = here.Where(r => r.MadeAt is not null && r.File == FileOf(folder, r.Slot)).ToList();
        // By hand or not, one that is known to be good stays until there is a newer one.
        var newestVerified = here.Where(r => r.VerifiedAt is not null && File.Exists(r.File)).MaxBy(r => r.StartedAt);
        var (verified, others) = (scheduled.Where(r => r.VerifiedAt is not null && File.Exists(r.File)).ToList(), scheduled.Where(r => r.VerifiedAt is null));
        // What could not be verified takes no good one's place, and goes when a newer one is good, or when there are many.
        var superfluous = keeping.Superfluous(verified.Select(r => r.StartedAt)).ToHashSet();
        var doubtful = others.OrderByDescending(r => r.StartedAt).Where((r, i) => r.StartedAt < newestVerified?.StartedAt || i >= keeping.Days);
        foreach (var run in verified.Where(r => r != newestVerified && superfluous.Contains(r.StartedAt)).Concat(doubtful).ToList())
        {
            File.Delete(run.File);
            db.Remove(run);
        }
        db.RemoveRange(here.Where(r => r.MadeAt is null && r.Failure.Length > 0 && clock.UtcNow() - r.StartedAt > FailuresKept));
        await db.SaveChangesAsync(ct);
    }
}
