using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Moving.Backups;

/// <summary>How old the newest verified backup is: what would be lost if the disk went now.</summary>
public class BackupAge(NewsDb db, TimeProvider clock)
{
    /// <summary>A night missed and half a day to see to it.</summary>
    public static readonly TimeSpan TooOld = TimeSpan.FromHours(36);

    public async Task<BackupState> AskAsync(CancellationToken ct)
    {
        // The epoch is one row: all of it in one question.
        var found = await db.ReaderEpochs.Select(_ => new
        {
            Verified = db.BackupRuns.Where(r => r.VerifiedAt != null).Max(r => (DateTime?)r.StartedAt),
            LastFailure = db.BackupRuns.Where(r => r.Failure != "" || r.MadeAt != null).OrderByDescending(r => r.StartedAt).Select(r => r.Failure).FirstOrDefault(),
            FirstEditor = db.Editors.Min(e => (DateTime?)e.CreatedAt),
        }).SingleAsync(ct);
        var now = clock.UtcNow();
        // A paper that has none yet is as old as its first editor.
        return new(now - found.Verified, found.LastFailure ?? "", now - (found.Verified ?? found.FirstEditor) > TooOld);
    }
}

/// <param name="Age">Of what the newest verified backup holds; null where there is none.</param>
/// <param name="LastFailure">What went wrong with the last backup; empty if nothing did.</param>
/// <param name="IsTooOld">Also where none was ever verified, and the paper is older than that.</param>
public sealed record BackupState(TimeSpan? Age, string LastFailure, bool IsTooOld)
{
    public bool WantsAHand => IsTooOld || LastFailure.Length > 0;
}
