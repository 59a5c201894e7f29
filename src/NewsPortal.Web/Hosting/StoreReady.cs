using NewsPortal.Data;
using NewsPortal.Reading;
using NewsPortal.Sample;

namespace NewsPortal.Web.Hosting;

/// <summary>Before the server listens: the store is at this version, filled if it is new, and this node knows the edition.</summary>
public class StoreReady(IServiceScopeFactory scopes, Settings settings, ReaderEdition edition) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var sample = scope.ServiceProvider.GetRequiredService<SampleNewspaper>();
        await StoreStart.PrepareAsync(db, settings.DataFolder, settings.SampleNewspaper ? sample.FillAsync : null, cancellationToken);
        await edition.RefreshAsync(db, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
