using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Kit;
using NewsPortal.Sidebars;
using Xunit;

namespace NewsPortal.Tests.FrontPages;

public class PinnedStoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void However_stories_are_pinned_each_stands_in_its_place_and_none_twice() => Assert.All(Enumerable.Range(0, 500), seed =>
    {
        var dice = new Random(seed);
        var latest = Enumerable.Range(1, 12).Select(id => Line(Box.Latest, id)).ToList();
        var featured = Enumerable.Range(1, 12).Where(_ => dice.Next(3) == 0).Select(id => Line(Box.Featured, id)).ToList();
        var breaking = Enumerable.Range(1, 12).Where(_ => dice.Next(3) == 0).Select(id => Line(Box.Breaking, id)).ToList();
        var ids = Enumerable.Range(1, 20).OrderBy(_ => dice.Next()).ToList();
        var arrangement = Arrangement.PinPlaces.Where(_ => dice.Next(2) == 0).Aggregate(Arrangement.Automatic, (all, place) => all.With(place, $"{ids[all.Places.Count()]}"));
        // Those above sixteen are not public.
        var pinned = arrangement.StoryIds.Where(id => id <= 16).Select(id => Line(Box.Pinned, id)).ToList();

        var lines = new[] { latest, featured, breaking, pinned }.SelectMany(l => l).ToList().Arranged(arrangement);
        var places = Placement.Place([.. lines, .. lines.Hero(arrangement)],
            [new(Box.Hero, 5), new(Box.Strip, 1), new(Box.Featured, 5), new(Box.Breaking, 5), new(Box.Latest, 8)], ownId: null);

        var hero = places[(Box.Hero, 0)];
        Assert.Equal(5, hero.Count);
        foreach (var number in Enumerable.Range(1, 5))
            if (arrangement.PinAt(Arrangement.HeroPlace(number)) is { } pin && pin.StoryId <= 16) Assert.Equal(pin.StoryId, hero[number - 1]);
        if (arrangement.PinAt(Arrangement.StripPlace) is { } strip && strip.StoryId <= 16) Assert.Equal([strip.StoryId], places[(Box.Strip, 0)]);
        var all = places.Values.SelectMany(p => p).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.DoesNotContain(all, id => id > 16);
    });

    [Fact]
    public void Without_pins_the_first_featured_story_leads_and_the_freshest_stand_beside_it()
    {
        List<BoxLine> lines = [Line(Box.Latest, 9), Line(Box.Latest, 8), Line(Box.Latest, 7), Line(Box.Featured, 3), Line(Box.Featured, 8), Line(Box.Breaking, 5)];

        Assert.Equal([8, 9, 7], Heroes(lines, Arrangement.Automatic));
        Assert.Equal([3, 9, 8, 7], Heroes(lines, Arrangement.Read("featured 3 8")!));
        Assert.DoesNotContain(lines.Arranged(Arrangement.Read("strip off")!), l => l.Box == Box.Strip);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_pinned_story_that_readers_must_not_see_is_not_there_and_its_place_fills_itself(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var section = An.Category("Xã hội");
        await store.SaveAsync(section);
        Article[] hidden = [.. An.UnpublishedArticles(section)];
        var (shown, filler) = (An.Article("Được ghim", section, An.Hour.AddDays(-30)), An.Article("Tự đầy", section));
        await store.SaveAsync([.. hidden, shown, filler]);

        foreach (var story in hidden)
        {
            var arrangement = Arrangement.Read($"hero-1 {story.Id}\nhero-2 {shown.Id}\nstrip {story.Id}")!;
            using var scope = store.Open();
            var lines = (await scope.Db.Latest(store.Now, 1).Concat(scope.Db.Pinned([.. arrangement.StoryIds], store.Now)).ToListAsync(Ct)).Arranged(arrangement);
            var boxes = await scope.Of<Placement>().FillAsync([.. lines, .. lines.Hero(arrangement)], [new(Box.Hero, 5), new(Box.Strip, 1)], ownId: null, Ct);

            Assert.Equal(["Tự đầy", "Được ghim"], boxes[Box.Hero].Select(c => c.Title));
            Assert.Empty(boxes[Box.Strip]);
        }
    }

    private static IEnumerable<int> Heroes(List<BoxLine> lines, Arrangement arrangement)
    {
        var arranged = lines.Arranged(arrangement);
        return arranged.Hero(arrangement).Select(l => l.Id);
    }

    // A higher id is a later hour.
    private static BoxLine Line(int box, int id) => new() { Box = box, Id = id, Score = 0, At = An.Hour.AddMinutes(id) };
}
