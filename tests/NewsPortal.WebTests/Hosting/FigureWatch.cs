using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using NewsPortal.Watching;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>Listens to the figures of one paper, as a scraper would; what other papers of this process count it does not hear.</summary>
public sealed class FigureWatch : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _heard = new();

    public FigureWatch(Figures figures)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter != figures.Meter) return;
            Names.Enqueue(instrument.Name);
            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    public ConcurrentQueue<string> Names { get; } = new();

    /// <summary>The sum of what was heard under that name, with that tag.</summary>
    public double Sum(string name, string tag = "") => Of(name, tag).Sum();

    public int Times(string name, string tag = "") => Of(name, tag).Count();

    /// <summary>What a gauge says now; not a number (NaN) where it has never said anything.</summary>
    public double Now(string name, string tag = "")
    {
        _listener.RecordObservableInstruments();
        return Of(name, tag).LastOrDefault(double.NaN);
    }

    public async Task HearsAsync(string name, string tag = "")
    {
        for (var tries = 0; Times(name, tag) == 0; tries++)
        {
            Assert.True(tries < 500, $"Nothing is heard of {name} {tag}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => _listener.Dispose();

    private IEnumerable<double> Of(string name, string tag) => _heard.Where(h => h.Name == name && h.Tags.Contains(tag, StringComparison.Ordinal)).Select(h => h.Value);

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _heard.Enqueue((instrument.Name, value, string.Join(',', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))));
}
