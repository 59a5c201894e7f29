using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Moving.Backups;

/// <summary>The rows of backups: of many nodes one makes that of an hour, and what became of each is known to all.</summary>
public class BackupBook(NewsDb db, TimeProvider clock)
{
    // A machine that has not come back for so long does not go on with it.
    private static readonly TimeSpan GivenUp = TimeSpan.FromHours(12);

    public static string Machine => Environment.MachineName.Length > BackupRun.MaxMachine ? Environment.MachineName[..BackupRun.MaxMachine] : Environment.MachineName;

    /// <returns>Null when another process has entered that slot.</returns>
    public async Task<BackupRun?> BeginAsync(DateTime slot, string file, CancellationToken ct)
    {
        if (file.Length > BackupRun.MaxFile) throw new StartRefusedException($"Đường dẫn {file} quá dài; cần nhiều nhất {BackupRun.MaxFile} ký tự.");
        var run = new BackupRun { Slot = slot, StartedAt = clock.UtcNow(), Machine = Machine, File = file };
        db.BackupRuns.Add(run);
        try
        {
            await db.SaveChangesAsync(ct);
            return run;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            db.Entry(run).State = EntityState.Detached;
            if (await db.BackupRuns.AnyAsync(r => r.Slot == slot, ct)) return null;
            throw;
        }
    }

    public async Task<BackupRun> BeginByHandAsync(string file, CancellationToken ct)
    {
        await CloseKilledAsync(ct);
        for (var slot = clock.UtcNow(); ; slot = slot.AddMilliseconds(1))
            if (await BeginAsync(slot, file, ct) is { } run) return run;
    }

    public async Task SaveAsync(int id, Action<BackupRun> change, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.BackupRuns.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } run) return;
        change(run);
        await db.SaveChangesAsync(ct);
    }

    public Task FailAsync(int id, string reason) =>
        SaveAsync(id, run => run.Failure = reason.Length > BackupRun.MaxFailure ? reason[..BackupRun.MaxFailure] : reason, CancellationToken.None);

    /// <summary>Runs that were begun and that nobody works at any more: their process was killed.</summary>
    public async Task CloseKilledAsync(CancellationToken ct)
    {
        var now = clock.UtcNow();
        foreach (var run in await db.BackupRuns.Where(r => r.MadeAt == null && r.Failure == "").ToListAsync(ct))
            if (run.Machine == Machine ? !UnfinishedFile.IsHeld(run.File) : now - run.StartedAt > GivenUp)
                run.Failure = BackupSchedule.KilledRun;
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The newest whole backup whose file lies on this machine.</summary>
    public async Task<BackupRun?> NewestHereAsync(CancellationToken ct)
    {
        // An older version kept none.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any()) return null;
        var made = await db.BackupRuns.AsNoTracking().Where(r => r.MadeAt != null && r.Machine == Machine).OrderByDescending(r => r.StartedAt).ToListAsync(ct);
        return made.Find(r => File.Exists(r.File));
    }

    /// <summary>The newest scheduled backup on this machine, if whoever made it was stopped before it was verified.</summary>
    public async Task<string?> UnverifiedAsync(string folder, CancellationToken ct)
    {
        var last = await db.BackupRuns.AsNoTracking().Where(r => r.Machine == Machine).OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(ct);
        return last is { MadeAt: not null, VerifiedAt: null, Failure: "" } && last.File == BackupRetention.FileOf(folder, last.Slot) && File.Exists(last.File) ? last.File : null;
    }

    public async Task<BackupRun?> OfFileAsync(string file, CancellationToken ct) =>
        await db.BackupRuns.AsNoTracking().Where(r => r.MadeAt != null && r.Machine == Machine && r.File == file).OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(ct);
}
