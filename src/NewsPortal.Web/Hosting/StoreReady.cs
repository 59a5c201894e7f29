using Microsoft.AspNetCore.DataProtection;
using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Sample;

namespace NewsPortal.Web.Hosting;

/// <summary>Before the server listens: the store is at this version, whole, filled if it is new; keys can be written; this node knows the edition.</summary>
public class StoreReady(IServiceScopeFactory scopes, Settings settings, ReaderEdition edition, IDataProtectionProvider keys) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var sample = scope.ServiceProvider.GetRequiredService<SampleNewspaper>();
        await StoreStart.PrepareAsync(db, settings.DataFolder, async ct =>
        {
            await MissingIndices.MakeAsync(db, ct);
            if (settings.SampleNewspaper) await sample.FillAsync(db, ct);
            // The framework would log a folder it cannot write its first key to, and fail at the first form.
            keys.CreateProtector("NewsPortal.Start").Protect([]);
            await edition.RefreshAsync(db, ct);
        }, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
