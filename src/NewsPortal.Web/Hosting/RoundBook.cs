using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace NewsPortal.Web.Hosting;

/// <summary>When each of the rounds did its work last, and which cannot, since when. By a watch: a clock that is set changes nothing.</summary>
public sealed class RoundBook(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new();

    private sealed record Entry(long Done, long? FailsSince, string Reason);

    /// <summary>Also at the start, when it has not had its turn yet.</summary>
    public void Done(string what) => _entries[what] = new(clock.GetTimestamp(), null, "");

    public void Fails(string what, string reason) =>
        _entries[what] = _entries.TryGetValue(what, out var entry) ? entry with { FailsSince = entry.FailsSince ?? clock.GetTimestamp(), Reason = reason } : new(clock.GetTimestamp(), clock.GetTimestamp(), reason);

    /// <summary>Those that have failed for longer than that, and nothing in between.</summary>
    public IReadOnlyList<(string What, TimeSpan For, string Reason)> FailingFor(TimeSpan least) =>
        [.. _entries.Where(e => e.Value.FailsSince is not null)
            .Select(e => (What: e.Key, For: clock.GetElapsedTime(e.Value.FailsSince!.Value), e.Value.Reason)).Where(r => r.For >= least).OrderBy(r => r.What)];

    /// <summary>Seconds since each has worked, or since the start.</summary>
    public IEnumerable<Measurement<double>> Ages() =>
        _entries.Select(e => new Measurement<double>(clock.GetElapsedTime(e.Value.Done).TotalSeconds, new KeyValuePair<string, object?>("round", e.Key)));
}
