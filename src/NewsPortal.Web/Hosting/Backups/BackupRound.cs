using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Moving.Backups;
using NewsPortal.Watching;

namespace NewsPortal.Web.Hosting.Backups;

/// <summary>Makes the backup of the night when its hour has come, looks whether it is good, and lets old ones go. Of processes that share a folder one does it.</summary>
public partial class BackupRound(
    BackupSettings settings, BackupSchedule schedule, BackupBook book, Backup backup, BackupRetention retention, BackupVerification verification, BackupAge age, Figures figures,
    ILogger<BackupRound> log)
{
    private const string Lock = ".newsportal-backups";

    public async Task RunAsync(CancellationToken ct)
    {
        // Also where the night's hour is off: somebody else may make them, by the verbs.
        if (settings.At is { } at) await WorkAsync(at, ct);
        figures.BackupAge = (await age.AskAsync(ct)).Age;
    }

    private async Task WorkAsync(TimeOnly at, CancellationToken ct)
    {
        await book.CloseKilledAsync(ct);
        var due = await schedule.DueAsync(at, ct);
        var unverified = await book.UnverifiedAsync(settings.Folder, ct);
        if (due is null && unverified is null) return;

        using var held = Hold();
        if (held is null) return;
        UnfinishedFile.Sweep(settings.Folder);
        // Room first: what nothing wants any more may be what the new one needs.
        await retention.RunAsync(settings.Folder, settings.Keeping, ct);
        if (unverified is not null) await VerifyAsync(unverified, ct);
        if (due is { } slot) await MakeAsync(slot, ct);
    }

    private async Task MakeAsync(DateTime slot, CancellationToken ct)
    {
        try
        {
            if (await backup.MakeAsync(BackupRetention.FileOf(settings.Folder, slot), slot, new Quiet(), ct) is not { } made) return;
            Made(made.File, made.Bytes >> 20, made.Pictures, made.Missing.Count);
            if (await VerifyAsync(made.File, ct)) await retention.RunAsync(settings.Folder, settings.Keeping, ct);
        }
        // It stands in its row, on the desk and in /health/ready, and is tried again in an hour.
        catch (Exception failure) when (!ct.IsCancellationRequested && (failure is StartRefusedException || StoreRefusal.Reason(failure) is not null))
        {
            Failed(Backup.WhyOf(failure));
        }
    }

    private async Task<bool> VerifyAsync(string file, CancellationToken ct)
    {
        try
        {
            var verdict = await verification.VerifyAsync(file, new Quiet(), ct);
            if (verdict.IsGood) Verified(file, verdict.Pages?.Same ?? 0, verdict.Pages?.Asked ?? 0);
            else Failed(verdict.Damage[0]);
            return verdict.IsGood;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && (failure is StartRefusedException || StoreRefusal.Reason(failure) is not null))
        {
            Failed(Backup.WhyOf(failure));
            return false;
        }
    }

    private FileStream? Hold()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(settings.Folder);
        else Directory.CreateDirectory(settings.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            return new(Path.Combine(settings.Folder, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(Path.Combine(settings.Folder, Lock)))
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "Backup {File} made: {Megabytes} MB, {Pictures} pictures, {Missing} originals were not to be had.")]
    private partial void Made(string file, long megabytes, int pictures, int missing);

    [LoggerMessage(LogLevel.Information, "Backup {File} verified: {Same} of {Pages} pages are the same to the letter.")]
    private partial void Verified(string file, int same, int pages);

    [LoggerMessage(LogLevel.Error, "The backup failed: {Reason}")]
    private partial void Failed(string reason);

    private sealed class Quiet : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value)
        {
        }
    }
}
