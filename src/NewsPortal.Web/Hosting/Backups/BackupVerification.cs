using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Moving.Backups;

namespace NewsPortal.Web.Hosting.Backups;

/// <summary>Restores a backup into a temporary place and compares: every part by its sum, every table by the sum that the paper's own gave, pages as readers get them.</summary>
public class BackupVerification(
    NewsDb db, BackupBook book, Restoration restoration, SqlServerBackup server, Settings settings, IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
{
    /// <exception cref="StartRefusedException">The archive is damaged, or cannot be restored here.</exception>
    public async Task<Verdict> VerifyAsync(string file, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var whyNoPages = await WhyNoPagesAsync(ct);
        var run = whyNoPages.Length == 0 ? await book.OfFileAsync(file, ct) : null;
        try
        {
            var verdict = await CompareAsync(file, whyNoPages, progress, ct);
            if (run is not null) await book.SaveAsync(run.Id, r => (r.VerifiedAt, r.Failure) = (verdict.IsGood ? clock.UtcNow() : null, verdict.IsGood ? "" : Cut(verdict.Damage[0])), CancellationToken.None);
            return verdict;
        }
        catch (Exception failure) when (failure is not OperationCanceledException && run is not null)
        {
            await book.FailAsync(run.Id, Backup.WhyOf(failure));
            throw;
        }
    }

    private async Task<Verdict> CompareAsync(string file, string whyNoPages, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        await using var archive = await BackupArchive.OpenAsync(file, ct);
        restoration.CheckFits(archive, file);
        await archive.CheckAsync(progress, ct);
        var verdict = new Verdict(archive.Manifest, archive.Pictures, null, [], whyNoPages);
        return db is SqlServerNewsDb ? await OnServerAsync(verdict, progress, ct) : await InFolderAsync(verdict, archive, progress, ct);
    }

    // A file can be looked through where no paper is left.
    private async Task<string> WhyNoPagesAsync(CancellationToken ct) =>
        db is SqliteNewsDb && !File.Exists(db.Database.GetDbConnection().DataSource) ? "ở đây không có tờ báo nào để so."
        : (await db.Database.GetPendingMigrationsAsync(ct)).Any() ? "tờ báo ở đây thuộc phiên bản cũ hơn chương trình này; hãy chạy migrate trước."
        : "";

    private async Task<Verdict> InFolderAsync(Verdict verdict, BackupArchive archive, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        using var copy = await RestoredCopy.MakeAsync(archive, settings.DataFolder, progress, ct);
        var damage = await copy.FindDamageAsync(archive.Manifest, progress, ct);
        if (damage.Count > 0 || verdict.NotDone.Length > 0) return verdict with { Damage = damage };
        return await WithPagesAsync(verdict, copy.Connection, progress, ct);
    }

    private async Task<Verdict> OnServerAsync(Verdict verdict, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        progress.Report(new("SQL Server soát tệp của nó", 0, 3));
        await server.VerifyAsync(verdict.Manifest.ServerFile!, ct);
        progress.Report(new("SQL Server khôi phục thử", 1, 3));
        var name = $"{server.Name}_verify_{clock.UtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}";
        try
        {
            await server.RestoreAsync(verdict.Manifest.ServerFile!, name, ct);
            await server.CheckAsync(name, ct);
            progress.Report(new("SQL Server khôi phục thử", 3, 3));
            return verdict.NotDone.Length > 0 ? verdict : await WithPagesAsync(verdict, server.ConnectionTo(name), progress, ct);
        }
        catch (StartRefusedException refused)
        {
            // Many logins may back up and not restore: the file was read through and is whole, which is said, and no more than that.
            return verdict with { NotDone = $"SQL Server chỉ đọc hết tệp của nó và thấy đúng (RESTORE VERIFYONLY). {refused.Message}" };
        }
        finally
        {
            await server.DropAsync(name, CancellationToken.None);
        }
    }

    private async Task<Verdict> WithPagesAsync(Verdict verdict, string restoredConnection, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var now = clock.UtcNow();
        await using var restored = await RenderedPages.OfAsync(configuration, environment, restoredConnection, now, ct);
        // Made by an older version of the program: as the start would, after everything else was compared.
        await restored.Db.Database.MigrateAsync(ct);
        await using var live = await RenderedPages.OfAsync(configuration, environment, settings.ConnectionString, now, ct);
        var pages = await PageComparison.OfAsync(live, restored, (int)verdict.Manifest.MadeAt.Ticks, now, progress, ct);
        return verdict with { Pages = pages, Damage = [.. pages.Different.Select(address => $"trang {address} khác")] };
    }

    private static string Cut(string text) => text.Length > Moving.BackupRun.MaxFailure ? text[..Moving.BackupRun.MaxFailure] : text;
}

/// <summary>What a verification has found.</summary>
/// <param name="Pictures">Whose originals are in the archive, each as its name says.</param>
/// <param name="Pages">Null where none were compared.</param>
/// <param name="Damage">Empty if all is as it was.</param>
/// <param name="NotDone">Why no pages were compared; empty if nothing was left out.</param>
public sealed record Verdict(BackupManifest Manifest, int Pictures, PageComparison? Pages, IReadOnlyList<string> Damage, string NotDone)
{
    public bool IsGood => Damage.Count == 0;
}
