using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Publishing;
using NewsPortal.StandingPages;
using NewsPortal.Taxonomy;

namespace NewsPortal.Reading;

/// <summary>
/// What this node knows of the reader epoch, of the next scheduled stories, of the sections, the imprint and the standing pages.
/// Pages cached under another edition are never served.
/// </summary>
public sealed class ReaderEdition(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile Known _known = new(Guid.CreateVersion7(), [], new SectionTree([]), new Dictionary<string, string>(), new Dictionary<string, Logo>(), []);

    /// <summary>Changes with the epoch, and by itself at the second a scheduled story comes out.</summary>
    public string Current => _known.NameAt(clock.UtcNow());

    /// <summary>The sections of the paper as of the epoch: every page shows them, so no page asks for them.</summary>
    public SectionTree Sections => _known.Sections;

    /// <summary>The lines of the imprint that the newsroom has changed, by key.</summary>
    public IReadOnlyDictionary<string, string> Imprint => _known.Imprint;

    /// <summary>The paper's logo, for light and for dark paper, by the key of its line in the imprint.</summary>
    public IReadOnlyDictionary<string, Logo> Logos => _known.Logos;

    /// <summary>The standing pages that every footer leads to, in its order.</summary>
    public IReadOnlyList<StandingLink> StandingPages => _known.StandingPages;

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
            var logos = epoch == _known.Epoch ? _known.Logos : await Logo.AllAsync(db, imprint, ct);
            var standing = epoch == _known.Epoch ? _known.StandingPages : await StandingAsync(db, ct);
            _known = new(epoch, releases, sections, imprint, logos, standing);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private Task<List<DateTime>> NextReleasesAsync(NewsDb db, CancellationToken ct) =>
        db.Articles.Scheduled(clock.UtcNow()).Select(a => a.PublishAt!.Value).Distinct().Order().Take(50).ToListAsync(ct);

    private static async Task<IReadOnlyList<StandingLink>> StandingAsync(NewsDb db, CancellationToken ct) =>
        [.. (await db.StandingPages.InSight().Select(p => new { p.Title, p.Slug }).ToListAsync(ct)).Select(p => new StandingLink(p.Title, StandingPage.AddressOf(p.Slug)))];

    private sealed class Known(
        Guid epoch, List<DateTime> releases, SectionTree sections, IReadOnlyDictionary<string, string> imprint,
        IReadOnlyDictionary<string, Logo> logos, IReadOnlyList<StandingLink> standingPages)
    {
        private readonly List<(DateTime Until, string Name)> _editions =
            [.. releases.Select(r => (r, $"{epoch:n}.{r.Ticks}")), (DateTime.MaxValue, $"{epoch:n}")];

        public Guid Epoch => epoch;
        public SectionTree Sections => sections;
        public IReadOnlyDictionary<string, string> Imprint => imprint;
        public IReadOnlyDictionary<string, Logo> Logos => logos;
        public IReadOnlyList<StandingLink> StandingPages => standingPages;

        public string NameAt(DateTime now)
        {
            foreach (var (until, name) in _editions)
                if (now < until) return name;
            return _editions[^1].Name;
        }
    }
}
