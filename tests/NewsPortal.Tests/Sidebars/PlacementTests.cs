using NewsPortal.Kit;
using NewsPortal.Sidebars;
using Xunit;

namespace NewsPortal.Tests.Sidebars;

public class PlacementTests
{
    private const int Own = 7;
    private const int Papers = 10_000;

    private static readonly IReadOnlyCollection<BoxNeed>[] Pages =
        [PageNeeds.Article, PageNeeds.List(20), PageNeeds.Front([1, 2, 3], [(1, 4), (2, 3), (3, 7)]), PageNeeds.FrontHead, [.. PageNeeds.Article.Select(n => n with { From = Box.Latest })]];

    [Fact]
    public void However_stories_fall_each_stands_once_and_never_on_its_own_page() => OnEveryPaper((places, _, _, _) =>
    {
        var placed = places.Values.SelectMany(p => p).ToList();
        Assert.Equal(placed.Count, placed.Distinct().Count());
        Assert.DoesNotContain(Own, placed);
    });

    [Fact]
    public void However_stories_fall_a_box_shows_enough_or_nothing_and_in_the_order_of_their_scores() => OnEveryPaper((places, candidates, needs, _) =>
    {
        foreach (var need in needs)
        {
            var box = places[(need.Box, need.Group)];
            Assert.True(box.Count == 0 || (box.Count >= need.Least && box.Count <= need.Take));
            var lines = box.ConvertAll(id => Best(candidates, need, id));
            Assert.Equal(lines.OrderByDescending(l => l.Score).ThenByDescending(l => l.At).ThenByDescending(l => l.Id), lines);
        }
    });

    [Fact]
    public void However_stories_fall_no_box_loses_any_to_a_later_one_nor_to_one_that_is_not_shown() => OnEveryPaper((places, candidates, needs, _) =>
    {
        HashSet<int> taken = [Own];
        foreach (var need in needs)
        {
            var free = Of(candidates, need).Select(c => c.Id).Where(id => !taken.Contains(id)).Distinct().ToList();
            var box = places[(need.Box, need.Group)];
            // Only what stands in boxes before it was not free.
            Assert.Equal(free.Count < need.Least ? 0 : Math.Min(need.Take, free.Count), box.Count);
            Assert.Empty(box.Except(free));
            taken.UnionWith(box);
        }
    });

    [Fact]
    public void However_stories_fall_better_ones_stay_out_only_for_the_sake_of_variety() => OnEveryPaper((places, candidates, needs, own) =>
    {
        HashSet<int> taken = [own];
        foreach (var need in needs)
        {
            var box = places[(need.Box, need.Group)];
            if (box.Count > 0)
            {
                var shown = box.ConvertAll(id => Best(candidates, need, id));
                var left = Of(candidates, need).Select(c => c.Id).Distinct().Where(id => !taken.Contains(id) && !box.Contains(id)).Select(id => Best(candidates, need, id)).ToList();
                Assert.All(left, l => Assert.True(shown.All(s => s.Score >= l.Score) || shown.Count(s => s.Strand == l.Strand && s.Score >= l.Score) >= need.OfStrand));
                // More of one strand only where nothing else was left.
                if (shown.GroupBy(s => s.Strand).Any(g => g.Key != 0 && g.Count() > need.OfStrand))
                    Assert.DoesNotContain(left, l => l.Strand == 0 || shown.Count(s => s.Strand == l.Strand) < need.OfStrand);
            }
            taken.UnionWith(box);
        }
    });

    [Fact]
    public void Among_equals_the_later_comes_first() =>
        Assert.Equal([2, 1], Placement.Place([Line(1, -1), Line(2, 0)], [new(Box.Related, 6)], Own)[(Box.Related, 0)]);

    [Fact]
    public void A_box_with_nothing_to_show_is_empty() => Assert.Empty(new PlacedBoxes([])[Box.Related]);

    [Fact]
    public void What_a_box_that_is_too_short_let_go_stands_in_the_next()
    {
        var places = Placement.Place([Line(1, 0), Line(1, 0, Box.SameCategory), Line(2, 0, Box.SameCategory)], [new(Box.Related, 6, Least: 2), new(Box.SameCategory, 6, Least: 2)], Own);

        Assert.Empty(places[(Box.Related, 0)]);
        Assert.Equal([2, 1], places[(Box.SameCategory, 0)]);
    }

    [Theory]
    [InlineData(4, new[] { 15, 14, 12, 11 })]
    [InlineData(5, new[] { 15, 14, 13, 12, 11 })]
    public void Two_stories_of_a_tag_leave_room_for_others_as_long_as_there_are_some(int take, int[] shown)
    {
        BoxLine[] lines = [Of(15, tag: 1), Of(14, tag: 1), Of(13, tag: 1), Of(12, tag: 2), Of(11, tag: 0)];

        Assert.Equal(shown, Placement.Place(lines, [new(Box.Related, take, OfStrand: 2)], Own)[(Box.Related, 0)]);

        static BoxLine Of(int id, int tag) => new() { Box = Box.Related, Id = id, Score = id, Strand = tag };
    }

    private static void OnEveryPaper(Action<Dictionary<(int Box, int Group), List<int>>, List<BoxLine>, IReadOnlyCollection<BoxNeed>, int> holds) => Assert.All(Enumerable.Range(0, Papers), seed =>
    {
        var needs = Pages[seed % Pages.Length];
        var candidates = Random(new(seed), needs);
        holds(Placement.Place(candidates, needs, Own), candidates, needs, Own);
    });

    private static IEnumerable<BoxLine> Of(List<BoxLine> candidates, BoxNeed need) => candidates.Where(c => c.Box == (need.From ?? need.Box) && c.Group == need.Group);

    private static BoxLine Best(List<BoxLine> candidates, BoxNeed need, int id) =>
        Of(candidates, need).Where(c => c.Id == id).OrderByDescending(c => c.Score).ThenByDescending(c => c.At).First();

    private static BoxLine Line(int id, int hours, int box = Box.Related) => new() { Box = box, Id = id, At = An.Hour.AddHours(hours) };

    // Few stories or many, in few boxes or in all, again and again the same ones.
    private static List<BoxLine> Random(Random random, IReadOnlyCollection<BoxNeed> needs)
    {
        var (boxes, stories) = (needs.ToList(), random.Next(2, 60));
        return [.. Enumerable.Range(0, random.Next(120)).Select(_ => boxes[random.Next(boxes.Count)]).Select(need => new BoxLine
        {
            Box = need.From ?? need.Box,
            Group = need.Group,
            Id = random.Next(1, stories),
            Score = random.Next(4),
            At = random.Next(3) == 0 ? null : An.Hour.AddHours(-random.Next(9)),
            Strand = random.Next(4),
        })];
    }
}
