using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Publishing;
using NewsPortal.StandingPages;
using NewsPortal.Taxonomy;
using NewsPortal.Watching;

namespace NewsPortal.Reading;

/// <summary>
/// What this node knows of the reader epoch, of the next scheduled stories, and of what every page shows: sections, imprint, standing pages; and of how
/// the front page is arranged. Pages cached under another edition are never served.
/// </summary>
public sealed class ReaderEdition(TimeProvider clock, Figures figures) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private bool _knowsOne;
    private long _asked = Stopwatch.GetTimestamp();
    private volatile Known _known = new(Guid.CreateVersion7(), [], Contents.Empty);

    /// <summary>Its name changes with the epoch, and by itself at the second a scheduled story comes out or a pin ends.</summary>
    public string Current => At(clock.UtcNow()).Name;

    /// <summary>The sections of the paper as of the epoch: every page shows them, so no page asks for them.</summary>
    public SectionTree Sections => _known.Contents.Sections;

    /// <summary>The lines of the imprint that the newsroom has changed, by key.</summary>
    public IReadOnlyDictionary<string, string> Imprint => _known.Contents.Imprint;

    /// <summary>The paper's logo, for light and for dark paper, by the key of its line in the imprint.</summary>
    public IReadOnlyDictionary<string, Logo> Logos => _known.Contents.Logos;

    /// <summary>The standing pages that every footer leads to, in its order.</summary>
    public IReadOnlyList<StandingLink> StandingPages => _known.Contents.StandingPages;

    /// <summary>What is set by hand on the front page, ended pins included.</summary>
    public Arrangement Arrangement => _known.Contents.Arrangement;

    /// <summary>How long ago the database said it last, by a watch that no clock sets.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(Interlocked.Read(ref _asked));

    /// <param name="now">The time, by this node's clock.</param>
    public Edition At(DateTime now) => _known.At(now);

    public async Task RefreshAsync(NewsDb db, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            // Epoch first: a schedule newer than its epoch is harmless, an older one would hide a story.
            var epoch = await db.ReaderEpochs.AsNoTracking().Select(e => e.Name).SingleAsync(ct);
            var releases = await NextReleasesAsync(db, ct);
            var isNew = epoch != _known.Epoch;
            if (isNew || !releases.SequenceEqual(_known.Releases)) _known = new(epoch, releases, isNew ? await Contents.OfAsync(db, ct) : _known.Contents);
            Interlocked.Exchange(ref _asked, Stopwatch.GetTimestamp());
            // The first one may be days old.
            if (isNew && _knowsOne && ReaderEpoch.RaisedAt(epoch) is { } raised) figures.EpochCame(clock.UtcNow() > raised ? clock.UtcNow() - raised : TimeSpan.Zero);
            _knowsOne = true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private Task<List<DateTime>> NextReleasesAsync(NewsDb db, CancellationToken ct) =>
        db.Articles.Scheduled(clock.UtcNow()).Select(a => a.PublishAt!.Value).Distinct().Order().Take(50).ToListAsync(ct);

    /// <summary>What changes with the epoch alone.</summary>
    private sealed record Contents(
        SectionTree Sections, IReadOnlyDictionary<string, string> Imprint, IReadOnlyDictionary<string, Logo> Logos, IReadOnlyList<StandingLink> StandingPages,
        Arrangement Arrangement)
    {
        public static readonly Contents Empty = new(new([]), new Dictionary<string, string>(), new Dictionary<string, Logo>(), [], Arrangement.Automatic);

        public static async Task<Contents> OfAsync(NewsDb db, CancellationToken ct)
        {
            var sections = new SectionTree(await db.Categories.AsNoTracking().ToListAsync(ct));
            var imprint = await db.ImprintLines.AsNoTracking().ToDictionaryAsync(l => l.Key, l => l.Text, ct);
            var pages = await db.StandingPages.InSight().Select(p => new { p.Title, p.Slug }).ToListAsync(ct);
            var arranged = await db.FrontPageRevisions.OrderByDescending(r => r.Number).Select(r => r.Text).FirstOrDefaultAsync(ct);
            return new(sections, imprint, await Logo.AllAsync(db, imprint, ct), [.. pages.Select(p => new StandingLink(p.Title, StandingPage.AddressOf(p.Slug)))],
                Arrangement.Read(arranged ?? "") ?? Arrangement.Automatic);
        }
    }

    private sealed class Known(Guid epoch, List<DateTime> releases, Contents contents)
    {
        private readonly Edition[] _editions =
            [.. releases.Union(contents.Arrangement.Ends).Order().Select(r => new Edition($"{epoch:n}.{r.Ticks}", r)), new Edition($"{epoch:n}", DateTime.MaxValue)];

        public Guid Epoch => epoch;
        public List<DateTime> Releases => releases;
        public Contents Contents => contents;

        public Edition At(DateTime now)
        {
            foreach (var edition in _editions)
                if (now < edition.Until) return edition;
            return _editions[^1];
        }
    }
}
