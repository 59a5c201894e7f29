using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsPortal.Watching;

/// <summary>What the paper counts and times of its own work, under the meter <c>NewsPortal</c>; each is explained in docs/monitoring.md, with its alarm.</summary>
public sealed class Figures : IDisposable
{
    public const string Name = "NewsPortal";

    // Seconds. A page is some milliseconds, a rendition up to some seconds, an epoch 250 ms at most where all is well.
    private static readonly InstrumentAdvice<double> Steps = new() { HistogramBucketBoundaries = [.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30] };

    private readonly Counter<long> _saves, _steps, _signIns, _pictures, _reads, _emptySearches, _hits, _misses;
    private readonly Histogram<double> _merges, _searches, _renditions, _epochLag, _commands;
    private long _renditionsWaiting;
    private long _staleWords;
    private double _backupAge = double.NaN;

    public Figures()
    {
        _hits = Meter.CreateCounter<long>("newsportal.reader_cache.hits", description: "Reader pages that were finished already");
        _misses = Meter.CreateCounter<long>("newsportal.reader_cache.misses", description: "Reader pages that had to be made");
        _epochLag = Meter.CreateHistogram("newsportal.epoch.lag", "s", "From a change that readers can see to this node's knowing it", advice: Steps);
        _saves = Meter.CreateCounter<long>("newsportal.saves", description: "Saves of stories that arrived, by what became of them");
        _merges = Meter.CreateHistogram("newsportal.merge.duration", "s", "Saves that met a colleague's", advice: Steps);
        _steps = Meter.CreateCounter<long>("newsportal.story_steps", description: "Stories brought to another step");
        _signIns = Meter.CreateCounter<long>("newsportal.sign_ins", description: "Attempts to sign in");
        _pictures = Meter.CreateCounter<long>("newsportal.pictures", description: "Pictures that were sent");
        _renditions = Meter.CreateHistogram("newsportal.rendition.duration", "s", "Renditions made", advice: Steps);
        _reads = Meter.CreateCounter<long>("newsportal.reads", description: "Reads that were saved");
        _searches = Meter.CreateHistogram("newsportal.search.duration", "s", "Searches that were looked up", advice: Steps);
        _emptySearches = Meter.CreateCounter<long>("newsportal.search.empty", description: "Searches that found nothing");
        _commands = Meter.CreateHistogram("newsportal.database.duration", "s", "Commands that the database answered", advice: Steps);
        Show("newsportal.renditions.waiting", null, "Renditions that wait or are being made", () => Interlocked.Read(ref _renditionsWaiting));
        Show("newsportal.search.stale", null, "Stories whose words in the search index are out of date", () => Interlocked.Read(ref _staleWords));
        Show("newsportal.backup.age", "s", "Of what the newest verified backup holds", () => Volatile.Read(ref _backupAge) is var age && double.IsNaN(age) ? [] : [new Measurement<double>(age)]);
    }

    /// <summary>One a program, so that two in a process do not count for each other.</summary>
    public Meter Meter { get; } = new(Name);

    /// <summary>Stories that the search index is behind with.</summary>
    public long StaleWords
    {
        set => Interlocked.Exchange(ref _staleWords, value);
    }

    /// <summary>As a round of this node last knew it; null while there is none, and the figure is not there.</summary>
    public TimeSpan? BackupAge
    {
        set => Volatile.Write(ref _backupAge, value?.TotalSeconds ?? double.NaN);
    }

    /// <summary>A figure that is looked up when somebody asks: quick, and never by the database.</summary>
    public void Show(string name, string? unit, string description, Func<double> now) => Meter.CreateObservableGauge(name, now, unit, description);

    /// <summary>The same of many, each with its tag.</summary>
    public void Show(string name, string? unit, string description, Func<IEnumerable<Measurement<double>>> now) => Meter.CreateObservableGauge(name, now, unit, description);

    public void PageWasReady() => _hits.Add(1);

    public void PageWasMade() => _misses.Add(1);

    public void EpochCame(TimeSpan after) => _epochLag.Record(after.TotalSeconds);

    public void Saved(string outcome) => _saves.Add(1, Outcome(outcome));

    public void Merged(TimeSpan took, bool parked) => _merges.Record(took.TotalSeconds, Outcome(parked ? "parked" : "clean"));

    public void Stepped(string to) => _steps.Add(1, new KeyValuePair<string, object?>("to", to));

    public void SignedIn(string outcome) => _signIns.Add(1, Outcome(outcome));

    public void PictureSent(bool taken) => _pictures.Add(1, Outcome(taken ? "taken" : "refused"));

    public void ReadsSaved(int reads) => _reads.Add(reads);

    public void Searched(TimeSpan took, bool found)
    {
        _searches.Record(took.TotalSeconds);
        if (!found) _emptySearches.Add(1);
    }

    public void Asked(TimeSpan took, bool failed) => _commands.Record(took.TotalSeconds, new KeyValuePair<string, object?>("failed", failed));

    public void RenditionAsked() => Interlocked.Increment(ref _renditionsWaiting);

    public void RenditionAnswered() => Interlocked.Decrement(ref _renditionsWaiting);

    public void RenditionMade(long began) => _renditions.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);

    public void Dispose() => Meter.Dispose();

    private static KeyValuePair<string, object?> Outcome(string outcome) => new("outcome", outcome);
}
