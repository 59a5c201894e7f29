using System.Collections.Concurrent;
using NewsPortal.Data;

namespace NewsPortal.Reading;

/// <summary>Counts in memory what readers looked for in vain, and adds it to the store in batches. It knows words and days, never a reader.</summary>
public class EmptySearchCounter(TimeProvider clock)
{
    /// <summary>Different words kept between two batches, and of a day: whoever makes words up fills neither memory nor store.</summary>
    public const int MostWords = 500;

    // The words of this minute: whoever asks again, sorted otherwise or from another page, has looked for them once.
    private volatile Lately _lately = new(0);
    private ConcurrentDictionary<(int Day, string Folded), SearchCount> _counts = new();

    public bool IsEmpty => _counts.IsEmpty;

    public void Count(string words)
    {
        if (SearchedWords.Of(words) is not { } searched) return;
        var minute = clock.UtcNow().Ticks / TimeSpan.TicksPerMinute;
        var lately = _lately;
        if (lately.Minute != minute) _lately = lately = new(minute);
        if (lately.Words.Count >= MostWords || !lately.Words.TryAdd(searched.Folded, 0)) return;

        var key = (clock.UtcNow().DayInVietnam().DayNumber, searched.Folded);
        var counts = _counts;
        if (counts.Count < MostWords || counts.ContainsKey(key)) counts.AddOrUpdate(key, new SearchCount(searched.Typed, 1), (_, known) => known with { Times = known.Times + 1 });
    }

    private sealed record Lately(long Minute)
    {
        public ConcurrentDictionary<string, byte> Words { get; } = new();
    }

    /// <summary>What could not be saved is counted again.</summary>
    public async Task FlushAsync(NewsDb db, CancellationToken ct)
    {
        if (_counts.IsEmpty) return;
        var counts = Interlocked.Exchange(ref _counts, new());
        try
        {
            await EmptySearchUpsert.AddAsync(db, counts, ct);
        }
        catch
        {
            foreach (var (key, count) in counts) _counts.AddOrUpdate(key, count, (_, newer) => count with { Times = count.Times + newer.Times });
            throw;
        }
    }
}

/// <summary>How often, and as typed first.</summary>
public readonly record struct SearchCount(string Typed, int Times);
