using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Sidebars;

/// <summary>How many stories a box may show. Needs are listed in the order in which the page shows the boxes: an earlier box chooses first.</summary>
/// <param name="From">The candidates it chooses from, where they go by another name than the box itself.</param>
public record BoxNeed(int Box, int Take, int Group = 0, int? From = null);

/// <summary>The boxes of one page, filled.</summary>
public class PlacedBoxes(Dictionary<(int Box, int Group), List<ArticleCard>> boxes)
{
    /// <returns>Empty for a box that found nothing; such a box is not drawn.</returns>
    public IReadOnlyList<ArticleCard> this[int box, int group = 0] => boxes.GetValueOrDefault((box, group)) ?? [];
}

/// <summary>
/// Fills every box of a page in one pass: no story twice on a page, never the story itself. Two round trips: the candidates of all boxes
/// (one UNION ALL), then the cards of those that were placed.
/// </summary>
public class Placement(NewsDb db, TimeProvider clock)
{
    public async Task<PlacedBoxes> FillAsync(IReadOnlyCollection<BoxLine> candidates, IEnumerable<BoxNeed> needs, int? ownId, CancellationToken ct)
    {
        var places = Place(candidates, needs, ownId);
        var ids = places.Values.SelectMany(p => p).ToList();
        if (ids.Count == 0) return new([]);

        // The one door again: whatever was withdrawn since the candidates were asked for is left out here.
        var cards = await db.Articles.Published(clock.UtcNow()).Where(a => ids.Contains(a.Id)).AsCards().ToDictionaryAsync(c => c.Id, ct);

        return new(places.ToDictionary(p => p.Key, p => p.Value.Where(cards.ContainsKey).Select(id => cards[id]).ToList()));
    }

    public static Dictionary<(int Box, int Group), List<int>> Place(
        IReadOnlyCollection<BoxLine> candidates, IEnumerable<BoxNeed> needs, int? ownId)
    {
        var byBox = candidates.ToLookup(c => (c.Box, c.Group));
        HashSet<int> used = ownId is { } own ? [own] : [];
        var places = new Dictionary<(int, int), List<int>>();
        foreach (var need in needs)
            places[(need.Box, need.Group)] = [.. byBox[(need.From ?? need.Box, need.Group)]
                .OrderByDescending(c => c.Score).ThenByDescending(c => c.At).ThenByDescending(c => c.Id)
                // One that leads its topic may be among its newest, too.
                .Select(c => c.Id).Distinct().Where(id => !used.Contains(id)).Take(need.Take).Where(used.Add)];
        return places;
    }
}
