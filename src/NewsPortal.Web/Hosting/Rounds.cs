using NewsPortal.Data;
using NewsPortal.Newsroom;
using NewsPortal.Reading;
using NewsPortal.Search;
using NewsPortal.Taxonomy;
using NewsPortal.Watching;
using NewsPortal.Web.Hosting.Backups;

namespace NewsPortal.Web.Hosting;

/// <summary>The work that goes round while the site serves: reads into hourly rows, the most-read list, the sheets of reads,
/// searches that found nothing, the search index of stories whose tag or author has another name, the weights of tags, what is to be forgotten, pictures taken out of the library, the backup of the night.</summary>
public partial class Rounds(IServiceScopeFactory scopes, ReadCounter reads, EmptySearchCounter searches, RoundBook book, Figures figures, TimeProvider clock, ILogger<Rounds> log) : BackgroundService
{
    private static readonly TimeSpan Flush = TimeSpan.FromSeconds(1);
    // The first readers of a paper that has just opened come first: each of these compiles its questions, half a second of a core.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MostRead = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Sheets = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Backups = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Weights = TimeSpan.FromDays(1);
    private static readonly TimeSpan Sweep = TimeSpan.FromDays(1);

    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    // For the last reads at a stop. With the five seconds for slow readers it stays within the ten that Docker gives.
    private static readonly TimeSpan LastFlush = TimeSpan.FromSeconds(4);

    // The patience of the host may be used up by slow readers before this comes to its turn.
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(LastFlush);
        await base.StopAsync(patience.Token);
        if (ExecuteTask is { IsCompleted: false }) ReadsLost(null, "the database does not answer");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Each goes on until the stop, and whatever the stop breaks off in the middle is done again one day.
        await Task.WhenAll(
            EveryAsync(Flush, Flush, "Saving reads", FlushAsync, stoppingToken),
            EveryAsync(Calm, MostRead, "The most-read list", (all, ct) => all.GetRequiredService<MostReadRefresh>().RunAsync(ct), stoppingToken),
            EveryAsync(Calm, Sheets, "The sheets of reads", (all, ct) => all.GetRequiredService<ReadSheetRefresh>().RunAsync(ct), stoppingToken),
            EveryAsync(Calm, Calm, "Saving empty searches", (all, ct) => searches.FlushAsync(all.GetRequiredService<NewsDb>(), ct), stoppingToken),
            EveryAsync(Calm, Sweep, "Dropping old searches", (all, ct) => all.GetRequiredService<OldSearches>().DropAsync(ct), stoppingToken),
            EveryAsync(Calm, Weights, "Weighing tags", (all, ct) => all.GetRequiredService<TagWeights>().RefreshAsync(ct), stoppingToken),
            EveryAsync(Calm, Sweep, "Dropping old saves", (all, ct) => all.GetRequiredService<OldSaves>().DropAsync(ct), stoppingToken),
            EveryAsync(Calm, Sweep, "Dropping ended sessions", (all, ct) => all.GetRequiredService<EditorSessions>().DropAsync(ct), stoppingToken),
            EveryAsync(Calm, Sweep, "Removing pictures", (all, ct) => all.GetRequiredService<PictureRemovals>().DropAsync(ct), stoppingToken),
            EveryAsync(Calm, Stale, "Indexing stories anew", (all, ct) => all.GetRequiredService<Reindexing>().BringUpAsync(left => figures.StaleWords = left, ct), stoppingToken),
            EveryAsync(Calm, Backups, "The backup", (all, ct) => all.GetRequiredService<BackupRound>().RunAsync(ct), stoppingToken),
            EveryAsync(Calm, Sweep, "Folding names", (all, ct) => all.GetRequiredService<FoldedNames>().BringUpAsync(ct), stoppingToken))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // A graceful stop loses no read and no search. A start that was broken off has none, and no store either.
        if (reads.IsEmpty && searches.IsEmpty) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await FlushAsync(scope.ServiceProvider, CancellationToken.None);
            await searches.FlushAsync(scope.ServiceProvider.GetRequiredService<NewsDb>(), CancellationToken.None);
        }
        catch (Exception failure)
        {
            ReadsLost(StoreRefusal.Reason(failure) is null ? failure : null, StoreRefusal.Reason(failure) ?? failure.Message);
        }
    }

    private async Task FlushAsync(IServiceProvider all, CancellationToken ct) => figures.ReadsSaved(await reads.FlushAsync(all.GetRequiredService<NewsDb>(), ct));

    private async Task EveryAsync(TimeSpan first, TimeSpan interval, string what, Func<IServiceProvider, CancellationToken, Task> round, CancellationToken stopping)
    {
        var outage = new Outage(log, what);
        book.Done(what);
        await Task.Delay(first, clock, stopping);
        using var timer = new PeriodicTimer(interval, clock);
        do
        {
            // Reads are saved every second, mostly none: no trace for those.
            using var span = interval > Flush ? Spans.Begin($"round: {what}") : null;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await round(scope.ServiceProvider, stopping);
                outage.Over();
                book.Done(what);
                timer.Period = interval;
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                // The next round tries again; nothing it works from is lost.
                outage.GoesOn(failure);
                span.Failed(failure);
                // What is done once a day need not wait for the next one.
                timer.Period = interval < Again ? interval : Again;
                book.Fails(what, StoreRefusal.Reason(failure) ?? failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    [LoggerMessage(LogLevel.Error, "The last reads before the stop could not be saved and are lost: {Reason}")]
    private partial void ReadsLost(Exception? failure, string reason);
}
