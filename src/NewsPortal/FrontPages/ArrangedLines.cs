using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Sidebars;

namespace NewsPortal.FrontPages;

/// <summary>
/// How what is set by hand goes among a page's candidates. A pinned story is a candidate only while readers may see it: whatever else it is, its
/// place fills itself as if nothing had been set.
/// </summary>
public static class ArrangedLines
{
    /// <summary>The stories that are held in a place.</summary>
    public static IQueryable<BoxLine> Pinned(this NewsDb db, List<int> storyIds, DateTime now) =>
        db.Articles.Published(now).Where(a => storyIds.Contains(a.Id)).AsLines(Box.Pinned);

    /// <summary>The one story that the strip of every page asks for.</summary>
    public static List<int> StripId(this Arrangement arrangement, DateTime now) =>
        arrangement.PinAt(Arrangement.StripPlace) is { } pin && !pin.HasEnded(now) ? [pin.StoryId] : [];

    /// <summary>"Tin nổi bật" in the order of the hand, and the candidates of the strip: the pinned story, or else "Tin nóng"; none where it is off.</summary>
    public static List<BoxLine> Arranged(this IReadOnlyCollection<BoxLine> lines, Arrangement arrangement)
    {
        var byHand = arrangement.Featured.Index().ToDictionary(f => f.Item, f => arrangement.Featured.Count - f.Index);
        // A story that is held there gives way to no other: where it stands on the page already, there is no strip.
        var held = PinnedIn(Arrangement.StripPlace, lines, arrangement).ToList();
        var strip = arrangement.StripIsOff ? [] : (held.Count > 0 ? held : lines.Where(l => l.Box == Box.Breaking)).Select(l => Again(l, Box.Strip, 0));
        return [.. lines.Select(l => l.Box == Box.Featured && byHand.TryGetValue(l.Id, out var place) ? Again(l, Box.Featured, place) : l), .. strip];
    }

    /// <summary>The hero, place by place: what is pinned there; else the first featured story leads, and the freshest stand beside it.</summary>
    /// <param name="lines">As <see cref="Arranged"/> left them.</param>
    /// <param name="arrangement">As it is at this hour.</param>
    public static IEnumerable<BoxLine> Hero(this IReadOnlyCollection<BoxLine> lines, Arrangement arrangement)
    {
        var lead = lines.Where(l => l.Box == Box.Featured).OrderByDescending(l => l.Score).ThenByDescending(l => l.At).Take(1);
        var fresh = lines.Where(l => l.Box == Box.Latest).OrderByDescending(l => l.At).ThenByDescending(l => l.Id).Take(2 * Arrangement.HeroPlaces + arrangement.StoryIds.Count);
        var free = new Queue<BoxLine>(lead.Concat(fresh).DistinctBy(l => l.Id).Where(l => !arrangement.StoryIds.Contains(l.Id)));
        var places = Enumerable.Range(1, Arrangement.HeroPlaces)
            .Select(number => PinnedIn(Arrangement.HeroPlace(number), lines, arrangement).FirstOrDefault() ?? free.GetValueOrNull());
        return [.. places.OfType<BoxLine>().Concat(free).Select((l, i) => Again(l, Box.Hero, -i))];
    }

    private static IEnumerable<BoxLine> PinnedIn(string place, IEnumerable<BoxLine> lines, Arrangement arrangement) =>
        arrangement.PinAt(place) is { } pin ? lines.Where(l => l.Box == Box.Pinned && l.Id == pin.StoryId).Take(1) : [];

    private static BoxLine? GetValueOrNull(this Queue<BoxLine> lines) => lines.TryDequeue(out var line) ? line : null;

    private static BoxLine Again(BoxLine line, int box, double score) => new() { Box = box, Id = line.Id, Score = score, At = line.At };
}
