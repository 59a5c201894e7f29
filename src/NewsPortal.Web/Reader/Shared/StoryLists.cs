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
public class StoryLists(NewsDb db, TimeProvider clock, Placement placement, ReaderEdition edition, AskedBefore before)
{
    /// <summary>All stories.</summary>
    public static readonly ListQuestion Newest = new((db, asked) => db.Articles.Published(asked.Until).NewestFirst().AsLines(Box.List));

    private static readonly IReadOnlyCollection<BoxNeed> Needs = PageNeeds.List(Paging.PageSize);

    private static readonly RailedQuestion<(DateTime Now, List<int> Strip)> Rail = new((db, asked) => db.Pinned(asked.Strip, asked.Now), asked => asked.Now);

    /// <param name="of">Whose list it is: the id of a section, a tag; 0 where there is only one.</param>
    /// <returns>Null for a page past the end.</returns>
    public Task<StoryList?> AskAsync(ListQuestion stories, int of, Paging paging, CancellationToken ct) => AskAsync(stories, of, 0, paging, ct);

    /// <param name="stories">What list it is.</param>
    /// <param name="of">Whose list it is: the id of a section, a tag; 0 where there is only one.</param>
    /// <param name="leadId">The story that leads the first page whatever its age, and stands on no other; 0 for none.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null for a page past the end.</returns>
    public async Task<StoryList?> AskAsync(ListQuestion stories, int of, int leadId, Paging paging, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var arrangement = edition.Arrangement.At(now);
        var hero = paging is { Number: 1, Until: null } ? leadId : 0;
        var lines = (await stories.AskAsync(db, new(of, leadId, hero, paging.Before(now), now), paging, arrangement.StripId(now), before, ct)).Arranged(arrangement);

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
        var lines = (await Rail.AskAsync(db, (now, arrangement.StripId(now)), before, ct)).Arranged(arrangement);
        return await placement.FillAsync([.. lines.Where(l => !shown.Contains(l.Id))], Needs, ownId: null, ct);
    }
}
