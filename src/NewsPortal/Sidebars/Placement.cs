using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;

namespace NewsPortal.Sidebars;

/// <summary>How many stories a box may show. Needs are listed in the order in which the page shows the boxes: an earlier box chooses first.</summary>
/// <param name="From">The candidates it chooses from, where they go by another name than the box itself.</param>
/// <param name="Least">With fewer stories it is not shown, and those go free for the boxes after it.</param>
/// <param name="OfStrand">At most so many of one <see cref="BoxLine.Strand"/>, as long as there are others to fill the box with.</param>
public record BoxNeed(int Box, int Take, int Group = 0, int? From = null, int Least = 1, int OfStrand = int.MaxValue);

/// <summary>The boxes of one page, filled.</summary>
public class PlacedBoxes(Dictionary<(int Box, int Group), List<ArticleCard>> boxes)
{
    /// <returns>Empty for a box that found too little; such a box is not drawn.</returns>
    public IReadOnlyList<ArticleCard> this[int box, int group = 0] => boxes.GetValueOrDefault((box, group)) ?? [];
}

/// <summary>
/// Fills every box of a page in one pass: no story twice on a page, never the story itself. Two round trips: the candidates of all boxes
/// (one UNION ALL), then the cards of those that were placed and that no page before has asked for.
/// </summary>
public class Placement(NewsDb db, TimeProvider clock, AskedBefore before)
{
    // The one door again: whatever was withdrawn since the candidates were asked for is left out here.
    private static readonly CompiledQuestion<(List<int> Ids, DateTime Now), ArticleCard> Cards =
        new((db, asked) => db.Articles.Published(asked.Now).Where(a => asked.Ids.Contains(a.Id)).AsCards());

    /// <param name="candidates">Of all boxes, in any order.</param>
    /// <param name="needs">What the page shows, one of <see cref="PageNeeds"/>.</param>
    /// <param name="ownId">The story whose page it is.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<PlacedBoxes> FillAsync(IReadOnlyCollection<BoxLine> candidates, IReadOnlyCollection<BoxNeed> needs, int? ownId, CancellationToken ct)
    {
        var places = Place(candidates, needs, ownId);
        var ids = places.Values.SelectMany(p => p).ToList();
        if (ids.Count == 0) return new([]);

        var cards = await CardsAsync(ids, ct);

        var shown = places.ToDictionary(p => p.Key, p => p.Value.Where(cards.ContainsKey).Select(id => cards[id]).ToList());
        foreach (var need in needs)
            if (shown[(need.Box, need.Group)].Count < need.Least) shown.Remove((need.Box, need.Group));
        return new(shown);
    }

    private async Task<Dictionary<int, ArticleCard>> CardsAsync(List<int> ids, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var answers = before.At(now);
        var cards = ids.Select(answers.Card).OfType<ArticleCard>().ToDictionary(c => c.Id);
        var missing = ids.Where(id => !cards.ContainsKey(id)).ToList();
        if (missing.Count == 0) return cards;

        await foreach (var card in Cards.Ask(db, (missing, now)).WithCancellation(ct))
        {
            answers.Keep(card);
            cards[card.Id] = card;
        }
        return cards;
    }

    public static Dictionary<(int Box, int Group), List<int>> Place(
        IReadOnlyCollection<BoxLine> candidates, IEnumerable<BoxNeed> needs, int? ownId)
    {
        var byBox = candidates.ToLookup(c => (c.Box, c.Group));
        HashSet<int> used = ownId is { } own ? [own] : [];
        var places = new Dictionary<(int, int), List<int>>();
        foreach (var need in needs)
        {
            var box = Chosen(byBox[(need.From ?? need.Box, need.Group)].Where(c => !used.Contains(c.Id)), need);
            places[(need.Box, need.Group)] = box.Count < need.Least ? [] : box;
            used.UnionWith(places[(need.Box, need.Group)]);
        }
        return places;
    }

    // In the order of their scores, also where a story had to give way to one below it.
    private static List<int> Chosen(IEnumerable<BoxLine> free, BoxNeed need)
    {
        // One that leads its topic may be among its newest, too.
        var inOrder = free.OrderByDescending(c => c.Score).ThenByDescending(c => c.At).ThenByDescending(c => c.Id).DistinctBy(c => c.Id).ToList();
        var alike = inOrder.Where(c => c.Strand != 0).GroupBy(c => c.Strand).SelectMany(strand => strand.Skip(need.OfStrand)).ToHashSet();
        var chosen = inOrder.Where(c => !alike.Contains(c)).Concat(inOrder.Where(alike.Contains)).Take(need.Take).ToHashSet();
        return [.. inOrder.Where(chosen.Contains).Select(c => c.Id)];
    }
}
