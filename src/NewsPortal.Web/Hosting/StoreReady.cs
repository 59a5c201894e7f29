using Microsoft.AspNetCore.DataProtection;
using NewsPortal.Data;
using NewsPortal.Media;
using NewsPortal.Reading;
using NewsPortal.Sample;
using NewsPortal.Search;

namespace NewsPortal.Web.Hosting;

/// <summary>Before the server listens: the store is at this version, whole, filled if it is new; keys can be written; this node knows the edition.</summary>
public sealed partial class StoreReady(
    IServiceScopeFactory scopes, Settings settings, ReaderEdition edition, SqlServerFullText fullText, IMediaStore media, IDataProtectionProvider keys, ILogger<StoreReady> log)
    : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource brokenOff = new();
    private Task? ready;

    /// <summary>Does not wait for the host: it goes on beside the building of routes. What goes wrong is said when the host waits for it.</summary>
    public void Begin() => ready ??= Task.Run(() => PrepareAsync(brokenOff.Token));

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var stops = cancellationToken.Register(brokenOff.Cancel);
        Begin();
        await ready!;
    }

    private async Task PrepareAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var sample = scope.ServiceProvider.GetRequiredService<SampleNewspaper>();
        var newer = await StoreStart.PrepareAsync(db, settings.DataFolder, async ct =>
        {
            await media.CheckAsync(ct);
            await MissingIndices.MakeAsync(db, ct);
            await fullText.MakeAsync(db, ct);
            if (settings.SampleNewspaper) await sample.FillAsync(db, ct);
            await SealingKeys.TakeOverAsync(db, settings.DataFolder, ct);
            // Makes the first key while no other node can make another one; the framework would log a failure, and fail at the first form.
            keys.CreateProtector("NewsPortal.Start").Protect([]);
            await edition.RefreshAsync(db, ct);
        }, stopping);
        if (newer.Count > 0) LogNewer(log, string.Join(", ", newer));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public void Dispose() => brokenOff.Dispose();

    [LoggerMessage(LogLevel.Warning, "The database has been opened by a newer version, which added {Steps}: this version leaves that alone.")]
    private static partial void LogNewer(ILogger log, string steps);
}
