using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsPortal.Moving.Backups;

namespace NewsPortal.Web.Hosting.Backups;

/// <summary>The age of the newest verified backup. Too old, or failed, it is Degraded, which still answers 200: no reader is helped by a node less.</summary>
public sealed class BackupHealth(BackupAge age, BackupSettings settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        BackupState state;
        try
        {
            state = await age.AskAsync(cancellationToken);
        }
        catch (Exception failure)
        {
            // The database says it itself.
            return HealthCheckResult.Healthy($"chưa biết: {failure.Message.ReplaceLineEndings(" ")}");
        }
        var says = state.Age is { } old ? string.Create(CultureInfo.InvariantCulture, $"bản đã kiểm tra mới nhất cách đây {old.TotalHours:0.0} giờ") : "chưa có bản nào đã kiểm tra";
        if (state.LastFailure.Length > 0) says += $"; bản gần nhất hỏng: {state.LastFailure}";
        if (settings.At is null) says += "; không đặt giờ tự sao lưu";
        return settings.At is not null && state.WantsAHand ? HealthCheckResult.Degraded(says) : HealthCheckResult.Healthy(says);
    }
}
