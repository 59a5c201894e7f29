using NewsPortal.FrontPages;
using NewsPortal.Kit;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.FrontPages;

public class ArrangementTests
{
    private const string Written = "featured 5 3\nhero-1 12 2026-03-04T05:00:00Z\nhero-3 7\norder 2 1\nsize-1 large\nstrip off";

    [Fact]
    public void An_arrangement_is_read_as_it_was_written()
    {
        var read = Arrangement.Read(Written)!;

        Assert.Equal(Written, $"{read}");
        Assert.Equal(new Pin(12, An.Hour.AddHours(2)), read.PinAt("hero-1"));
        Assert.Equal([12, 7], read.StoryIds);
        Assert.Equal([5, 3], read.Featured);
        Assert.True(read.StripIsOff);
        Assert.Equal("", $"{Arrangement.Read("")}");
    }

    [Theory]
    [InlineData("hero-6 1"), InlineData("hero-1 x"), InlineData("hero-1 -4"), InlineData("hero-1 1 hôm nay"), InlineData("size-1 huge"), InlineData("size-x large")]
    [InlineData("order 1  2"), InlineData("strip"), InlineData("featured a"), InlineData("gì đó 1"), InlineData("hero-1 99999999999")]
    public void What_no_arrangement_is_written_as_is_none(string text) => Assert.Null(Arrangement.Read(text));

    [Fact]
    public void A_section_that_is_gone_has_no_block_and_a_new_one_comes_last_with_normal_size()
    {
        Section[] top = [new(1, "Một", "mot", "", null), new(2, "Hai", "hai", "", null), new(9, "Mới", "moi", "", null)];

        var sections = Arrangement.Read("order 4 2 1\nsize-2 none\nsize-4 large")!.Sections(top);

        Assert.Equal([(2, BlockSize.None), (1, BlockSize.Normal), (9, BlockSize.Normal)], sections.Select(s => (s.Section.Id, s.Size)));
    }

    [Fact]
    public void A_pin_ends_at_its_second()
    {
        var read = Arrangement.Read(Written)!;

        Assert.NotNull(read.At(An.Hour.AddHours(2).AddSeconds(-1)).PinAt("hero-1"));
        Assert.Null(read.At(An.Hour.AddHours(2)).PinAt("hero-1"));
        Assert.Equal([5, 3], read.At(An.Hour.AddHours(2)).Featured);
    }

    [Fact]
    public void Whatever_two_change_at_once_each_change_stands_or_is_told() => Assert.All(Enumerable.Range(0, 2_000), seed =>
    {
        var dice = new Random(seed);
        var began = Edited(Arrangement.Automatic, dice, 6);
        var (mine, theirs) = (Edited(began, dice, dice.Next(4)), Edited(began, dice, dice.Next(4)));

        var met = MetArrangement.Of(began, mine, theirs);

        foreach (var place in began.Places.Concat(mine.Places).Concat(theirs.Places).Distinct())
        {
            var (iChanged, theyChanged) = (mine[place] != began[place], theirs[place] != began[place]);
            Assert.Equal(iChanged ? mine[place] : theirs[place], met.Merged[place]);
            if (iChanged && theyChanged && mine[place] != theirs[place]) Assert.Contains(place, met.Contested);
            if (!iChanged) Assert.DoesNotContain(place, met.Contested);
        }
        // Nothing goes on the page without a question in which a story stands twice.
        Assert.Equal(PinsIn(met.Merged).Distinct().Count() < PinsIn(met.Merged).Count(), met.HasTwice);
    });

    private static IEnumerable<int> PinsIn(Arrangement arrangement) => Arrangement.PinPlaces.Select(arrangement.PinAt).OfType<Pin>().Select(p => p.StoryId);

    // Never a story in two places: a form refuses that.
    private static Arrangement Edited(Arrangement arrangement, Random dice, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var place = new[] { "hero-1", "hero-2", "hero-3", "hero-5", "strip", "featured", "order", "size-1", "size-2" }[dice.Next(9)];
            var value = place switch
            {
                "featured" or "order" => string.Join(' ', Enumerable.Range(1, 4).OrderBy(_ => dice.Next())),
                "size-1" or "size-2" => new[] { "", "none", "small", "large" }[dice.Next(4)],
                _ => dice.Next(4) == 0 ? "" : $"{new Pin(dice.Next(1, 7), dice.Next(2) == 0 ? null : An.Hour.AddHours(dice.Next(1, 9)))}",
            };
            var edited = arrangement.With(place, value);
            if (PinsIn(edited).Distinct().Count() == PinsIn(edited).Count()) arrangement = edited;
        }
        return arrangement;
    }
}
