using NewsPortal.Kit;
using NewsPortal.Sidebars;
using Xunit;

namespace NewsPortal.Tests.Sidebars;

public class PlacementTests
{
    private const int Own = 7;

    private static readonly BoxNeed[] Needs =
        [new(Box.Strip, 1, From: Box.Breaking), new(Box.Related, 6), new(Box.SameCategory, 6), new(Box.Featured, 5), new(Box.Breaking, 5), new(Box.Section, 4, 3)];

    [Fact]
    public void However_candidates_fall_no_story_stands_twice_and_earlier_boxes_choose_first() => Assert.All(Enumerable.Range(0, 300), seed =>
    {
        var candidates = Random(new(seed));

        var places = Placement.Place(candidates, Needs, Own);

        var placed = places.Values.SelectMany(p => p).ToList();
        Assert.Equal(placed.Count, placed.Distinct().Count());
        Assert.DoesNotContain(Own, placed);
        HashSet<int> taken = [Own];
        foreach (var need in Needs)
        {
            var open = candidates.Where(c => c.Box == (need.From ?? need.Box) && c.Group == need.Group && !taken.Contains(c.Id)).ToList();
            var box = places[(need.Box, need.Group)];
            // Full, as far as there is something to fill it with, and with the best there is.
            Assert.Equal(Math.Min(need.Take, open.Select(c => c.Id).Distinct().Count()), box.Count);
            Assert.All(open.Where(c => !box.Contains(c.Id)), left => Assert.All(box, id => Assert.True(open.Where(c => c.Id == id).Max(c => c.Score) >= left.Score)));
            taken.UnionWith(box);
        }
    });

    [Fact]
    public void Among_equals_the_later_comes_first() =>
        Assert.Equal([2, 1], Placement.Place([Line(1, -1), Line(2, 0)], [new(Box.Related, 6)], Own)[(Box.Related, 0)]);

    [Fact]
    public void A_box_with_nothing_to_show_is_empty() => Assert.Empty(new PlacedBoxes([])[Box.Related]);

    private static BoxLine Line(int id, int hours) => new() { Box = Box.Related, Id = id, At = An.Hour.AddHours(hours) };

    private static List<BoxLine> Random(Random random) => [.. Enumerable.Range(0, random.Next(80)).Select(_ => new BoxLine
    {
        Box = Needs[random.Next(Needs.Length)].Box,
        Group = random.Next(2) * 3,
        Id = random.Next(1, 30),
        Score = random.Next(4),
        At = random.Next(3) == 0 ? null : An.Hour.AddHours(-random.Next(9)),
    })];
}
