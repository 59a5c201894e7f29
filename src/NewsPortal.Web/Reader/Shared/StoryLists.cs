using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Reading;
using NewsPortal.Sidebars;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>One page of a long list, with its rail.</summary>
public record StoryList(IReadOnlyList<ArticleCard> Stories, PlacedBoxes Boxes, Paging Paging, Paging? Older)
{
    public Paging? Newer => Paging.Newer;
}

/// <summary>Asks for a page of a long list and for the rail beside it in two round trips.</summary>
public class StoryLists(NewsDb db, TimeProvider clock, Placement placement, ReaderEdition edition)
{
    private static readonly IReadOnlyCollection<BoxNeed> Needs = PageNeeds.List(Paging.PageSize);

    /// <param name="candidates">The list's stories up to the instant given, newest first, as <see cref="Box.List"/> lines.</param>
    /// <returns>Null for a page past the end.</returns>
    public Task<StoryList?> AskAsync(Func<DateTime, IQueryable<BoxLine>> candidates, Paging paging, CancellationToken ct) => AskAsync(candidates, null, paging, ct);

    /// <param name="candidates">The list's stories up to the instant given, newest first, as <see cref="Box.List"/> lines; the leading one is not among them.</param>
    /// <param name="lead">The story that leads the first page whatever its age, as a <see cref="Box.Hero"/> line.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null for a page past the end.</returns>
    public async Task<StoryList?> AskAsync(
        Func<DateTime, IQueryable<BoxLine>> candidates, Func<DateTime, IQueryable<BoxLine>>? lead, Paging paging, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var page = candidates(paging.Before(now)).Skip((paging.Number - 1) * Paging.PageSize).Take(Paging.PageSize + 1);
        var all = page.Concat(db.Featured(now)).Concat(db.Breaking(now)).Concat(db.MostRead(ReadWindow.Day, now));
        if (lead is not null && paging is { Number: 1, Until: null }) all = all.Concat(lead(now));
        var arrangement = edition.Arrangement.At(now);
        var lines = (await all.WithStrip(db, arrangement, now).ToListAsync(ct)).Arranged(arrangement);

        var found = lines.Where(l => l.Box == Box.List).ToList();
        if (found.Count == 0 && paging.Number > 1) return null;
        var boxes = await placement.FillAsync(lines, Needs, ownId: null, ct);
        return new([.. boxes[Box.Hero], .. boxes[Box.List]], boxes, paging, found.Count > Paging.PageSize ? paging.Following(found.Min(l => l.At)!.Value) : null);
    }

    /// <summary>The rail alone, for a page whose list is of another kind.</summary>
    /// <param name="shown">The stories that the page shows itself.</param>
    public async Task<PlacedBoxes> RailAsync(IReadOnlyCollection<int> shown, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var arrangement = edition.Arrangement.At(now);
        var lines = (await db.Featured(now).Concat(db.Breaking(now)).Concat(db.MostRead(ReadWindow.Day, now)).WithStrip(db, arrangement, now).ToListAsync(ct)).Arranged(arrangement);
        return await placement.FillAsync([.. lines.Where(l => !shown.Contains(l.Id))], Needs, ownId: null, ct);
    }
}
