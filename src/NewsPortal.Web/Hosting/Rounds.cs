using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Reading;
using NewsPortal.Taxonomy;

namespace NewsPortal.Web.Hosting;

/// <summary>The work that goes round while the site serves: reads into hourly rows, the most-read list, the weights of tags, old saves.</summary>
public partial class Rounds(IServiceScopeFactory scopes, ReadCounter reads, TimeProvider clock, ILogger<Rounds> log) : BackgroundService
{
    private static readonly TimeSpan Flush = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostRead = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Weights = TimeSpan.FromDays(1);
    private static readonly TimeSpan Sweep = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(
                EveryAsync(Flush, FlushAsync, stoppingToken),
                EveryAsync(MostRead, (all, ct) => all.GetRequiredService<MostReadRefresh>().RunAsync(ct), stoppingToken),
                EveryAsync(Weights, (all, ct) => all.GetRequiredService<TagWeights>().RefreshAsync(ct), stoppingToken),
                EveryAsync(Sweep, (all, ct) => all.GetRequiredService<OldSaves>().DropAsync(ct), stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A graceful stop loses no read. A start that was broken off has none, and no store either.
            if (reads.IsEmpty) return;
            await using var scope = scopes.CreateAsyncScope();
            await FlushAsync(scope.ServiceProvider, CancellationToken.None);
        }
    }

    private Task FlushAsync(IServiceProvider all, CancellationToken ct) => reads.FlushAsync(all.GetRequiredService<NewsDb>(), ct);

    private async Task EveryAsync(TimeSpan interval, Func<IServiceProvider, CancellationToken, Task> round, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(interval, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await round(scope.ServiceProvider, stopping);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                // The next round tries again; nothing it works from is lost.
                RoundFailed(failure, round.Method.Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    [LoggerMessage(LogLevel.Error, "A round of {Round} failed and will be tried again.")]
    private partial void RoundFailed(Exception failure, string round);
}
