using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Taxonomy;

namespace NewsPortal.Reading;

/// <summary>
/// What this node knows of the reader epoch, of the next scheduled stories, of the sections, of the imprint and of how the front page is arranged.
/// Pages cached under another edition are never served.
/// </summary>
public sealed class ReaderEdition(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile Known _known = new(Guid.CreateVersion7(), [], new SectionTree([]), new Dictionary<string, string>(), Arrangement.Automatic);

    /// <summary>Changes with the epoch, and by itself at the second a scheduled story comes out or a pin ends.</summary>
    public string Current => _known.NameAt(clock.UtcNow());

    /// <summary>The sections of the paper as of the epoch: every page shows them, so no page asks for them.</summary>
    public SectionTree Sections => _known.Sections;

    /// <summary>The lines of the imprint that the newsroom has changed, by key.</summary>
    public IReadOnlyDictionary<string, string> Imprint => _known.Imprint;

    /// <summary>What is set by hand on the front page, ended pins included.</summary>
    public Arrangement Arrangement => _known.Arrangement;

    public async Task RefreshAsync(NewsDb db, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            // Epoch first: a schedule newer than its epoch is harmless, an older one would hide a story.
            var epoch = await db.ReaderEpochs.AsNoTracking().Select(e => e.Name).SingleAsync(ct);
            var releases = await NextReleasesAsync(db, ct);
            var sections = epoch == _known.Epoch ? _known.Sections : new SectionTree(await db.Categories.AsNoTracking().ToListAsync(ct));
            var imprint = epoch == _known.Epoch ? _known.Imprint : await db.ImprintLines.AsNoTracking().ToDictionaryAsync(l => l.Key, l => l.Text, ct);
            var arrangement = epoch == _known.Epoch ? _known.Arrangement : await ArrangementAsync(db, ct);
            _known = new(epoch, releases, sections, imprint, arrangement);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private Task<List<DateTime>> NextReleasesAsync(NewsDb db, CancellationToken ct) =>
        db.Articles.Scheduled(clock.UtcNow()).Select(a => a.PublishAt!.Value).Distinct().Order().Take(50).ToListAsync(ct);

    private static async Task<Arrangement> ArrangementAsync(NewsDb db, CancellationToken ct) =>
        Arrangement.Read(await db.FrontPageRevisions.OrderByDescending(r => r.Number).Select(r => r.Text).FirstOrDefaultAsync(ct) ?? "") ?? Arrangement.Automatic;

    private sealed class Known(Guid epoch, List<DateTime> releases, SectionTree sections, IReadOnlyDictionary<string, string> imprint, Arrangement arrangement)
    {
        private readonly List<(DateTime Until, string Name)> _editions =
            [.. releases.Union(arrangement.Ends).Order().Select(r => (r, $"{epoch:n}.{r.Ticks}")), (DateTime.MaxValue, $"{epoch:n}")];

        public Guid Epoch => epoch;
        public SectionTree Sections => sections;
        public IReadOnlyDictionary<string, string> Imprint => imprint;
        public Arrangement Arrangement => arrangement;

        public string NameAt(DateTime now)
        {
            foreach (var (until, name) in _editions)
                if (now < until) return name;
            return _editions[^1].Name;
        }
    }
}
