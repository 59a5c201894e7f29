using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Search;
using NewsPortal.Web.Newsroom.Desk;

namespace NewsPortal.Web.Hosting;

// What each part says is read by administrators too, on their desk: in their language.
internal sealed class DatabaseAnswers(NewsDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            await db.ReaderEpochs.AsNoTracking().SingleAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure)
        {
            return HealthCheckResult.Unhealthy(StoreRefusal.Reason(failure) ?? failure.Message.ReplaceLineEndings(" "), failure);
        }
    }
}

// A node that goes on with what it knew a minute ago shows what was withdrawn since.
internal sealed class EpochIsKnown(ReaderEdition edition) : IHealthCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(1);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var age = edition.Age;
        var says = $"Hỏi được cơ sở dữ liệu lần cuối {age.TotalSeconds:0} giây trước.";
        return Task.FromResult(age > Lost ? HealthCheckResult.Unhealthy(says) : age > Late ? HealthCheckResult.Degraded(says) : HealthCheckResult.Healthy(says));
    }
}

// Slow search is no reason to send readers elsewhere: the part says so and stays healthy.
internal sealed class SearchIsIndexed(NewsDb db, SqlServerFullText fullText) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        if (db is not SqlServerNewsDb) return HealthCheckResult.Healthy("FTS5");
        try
        {
            return HealthCheckResult.Healthy(await fullText.IsThereAsync(db, cancellationToken)
                ? "full-text index" : "no Full-Text Search on this server: LIKE, slow in a large archive");
        }
        catch (Exception failure)
        {
            return HealthCheckResult.Degraded(StoreRefusal.Reason(failure) ?? failure.Message.ReplaceLineEndings(" "), failure);
        }
    }
}

internal sealed class PicturesCanBeKept(MediaProbe probe) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        await probe.AskAsync() is { } refusal ? HealthCheckResult.Degraded(refusal) : HealthCheckResult.Healthy();
}

// Also of a database that lies elsewhere.
internal sealed class DiskHasRoom(Settings settings) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var folders = new List<string> { settings.DataFolder };
        if (settings.Provider == DatabaseProvider.Sqlite && Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource)) is { } own) folders.Add(own);
        foreach (var folder in folders)
        {
            if (DiskRoom.Of(folder) is not { } room) return Task.FromResult(HealthCheckResult.Degraded($"Không hỏi được ổ đĩa của {folder}."));
            if (room.HasHardlyAny) return Task.FromResult(HealthCheckResult.Degraded($"Ổ đĩa của {folder} sắp đầy: {room.Says}."));
        }
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}

// Without keys nobody signs in and no form is taken; readers notice nothing.
internal sealed class KeysCanSeal(IDataProtectionProvider keys) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            var seal = keys.CreateProtector("NewsPortal.Health");
            seal.Unprotect(seal.Protect([1]));
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (Exception failure)
        {
            return Task.FromResult(HealthCheckResult.Degraded(StoreRefusal.Reason(failure) ?? "Không dùng được khóa niêm phong phiên làm việc.", failure));
        }
    }
}

internal sealed class RoundsWork(RoundBook book) : IHealthCheck
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var failing = book.FailingFor(Long);
        return Task.FromResult(failing.Count == 0 ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(string.Join(' ', failing.Select(r => $"\"{r.What}\" không chạy được từ {r.For.TotalMinutes:0} phút trước: {r.Reason}"))));
    }
}

// Scheduled stories come out by the clock of each node. The embedded store has this machine's.
internal sealed class ClocksAgree(NewsDb db, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Much = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        if (db is not SqlServerNewsDb) return HealthCheckResult.Healthy();
        try
        {
            var apart = (await db.Database.SqlQuery<DateTime>($"SELECT SYSUTCDATETIME() AS Value").SingleAsync(cancellationToken) - clock.UtcNow()).Duration();
            return apart > Much ? HealthCheckResult.Degraded($"Đồng hồ của máy này lệch {apart.TotalSeconds:0} giây so với máy cơ sở dữ liệu.") : HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (StoreRefusal.Reason(failure) is { } reason)
        {
            return HealthCheckResult.Degraded(reason, failure);
        }
    }
}
