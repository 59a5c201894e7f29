using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Reading;
using NewsPortal.Sidebars;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.Sidebars;

public class BoxTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly Category _society = An.Category("Xã hội");
    private readonly Category _culture = An.Category("Văn hóa");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Related_stories_share_tags_the_rarer_the_better_the_newer_the_better(DatabaseProvider provider)
    {
        await using var store = await NewAsync(provider);
        var (common, rare, other) = (An.Tag("dân vận"), An.Tag("lũ"), An.Tag("cờ tướng"));
        (common.Weight, rare.Weight) = (1, 4);
        await store.SaveAsync(common, rare, other);
        var own = Tagged("Bài này", 0, common, rare);
        await store.SaveAsync(own, Tagged("Chung thẻ thường", -1, common), Tagged("Chung thẻ thường, mới hơn", 0, common), Tagged("Chung thẻ hiếm", -9, rare),
            Tagged("Chung cả hai", -20, common, rare), Tagged("Thẻ khác", 0, other), Tagged("Chưa tới giờ", +3, common, rare));

        var related = await PlacedAsync(store, db => db.Related(own.Id, store.Now), Box.Related, own.Id);

        Assert.Equal(["Chung cả hai", "Chung thẻ hiếm", "Chung thẻ thường, mới hơn", "Chung thẻ thường"], related);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_popular_tag_brings_its_newest_fifty_only(DatabaseProvider provider)
    {
        await using var store = await NewAsync(provider);
        var tag = An.Tag("thời sự");
        await store.SaveAsync(tag);
        var stories = Enumerable.Range(0, 60).Select(i => Tagged($"Bài {i}", -i, tag)).ToList();
        await store.SaveAsync(stories);

        var lines = await store.AskAsync(db => db.Related(stories[0].Id, store.Now).ToListAsync(_ct));

        Assert.Equal(stories.Skip(1).Take(24).Select(a => a.Id), lines.OrderByDescending(l => l.At).Select(l => l.Id));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_category_shows_its_newest_other_stories(DatabaseProvider provider)
    {
        await using var store = await NewAsync(provider);
        var own = Story("Bài này", -1);
        await store.SaveAsync(own, Story("Cũ", -5), Story("Mới", -2), Story("Chưa tới giờ", +2), An.Article("Mục khác", _culture));

        Assert.Equal(["Mới", "Cũ"], await PlacedAsync(store, db => db.SameCategory(own.Id, _society.Id, store.Now), Box.SameCategory, own.Id));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Featured_stories_stand_in_the_editors_order_until_their_time_is_over(DatabaseProvider provider)
    {
        await using var store = await NewAsync(provider);
        await store.SaveAsync(Featured("Thứ hai", 2, 5), Featured("Thứ nhất", 1, 5), Featured("Đã hết giờ", 0, -1), Featured("Còn một giờ", 3, 1), Story("Không nổi bật", 0));

        Assert.Equal(["Thứ nhất", "Thứ hai", "Còn một giờ"], await PlacedAsync(store, db => db.Featured(store.Now), Box.Featured));
        store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["Thứ nhất", "Thứ hai"], await PlacedAsync(store, db => db.Featured(store.Now), Box.Featured));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Breaking_stories_are_the_newest_first_until_their_time_is_over(DatabaseProvider provider)
    {
        await using var store = await NewAsync(provider);
        await store.SaveAsync(Breaking("Sớm hơn", -3, 9), Breaking("Mới nhất", -1, 2), Breaking("Đã nguội", -2, -1), Breaking("Chưa tới giờ", 1, 9));

        Assert.Equal(["Mới nhất", "Sớm hơn"], await PlacedAsync(store, db => db.Breaking(store.Now), Box.Breaking));
        store.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(["Chưa tới giờ", "Sớm hơn"], await PlacedAsync(store, db => db.Breaking(store.Now), Box.Breaking));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_section_holds_the_stories_of_its_child_sections(DatabaseProvider provider)
    {
        await using var store = await NewAsync(provider);
        var child = An.Category("Đời sống", _society);
        await store.SaveAsync(child);
        await store.SaveAsync(Story("Của mục", -2), An.Article("Của mục con", child), An.Article("Mục khác", _culture));

        var sections = await store.AskAsync(db => db.NewestOfEachSection(store.Now, 14).ToListAsync(_ct));

        Assert.Equal([1, 2], sections.GroupBy(l => l.Group).Select(g => g.Count()).Order());
        Assert.Equal(2, await store.AskAsync(db => db.Articles.Published(store.Now).InSection(_society.Id).CountAsync(_ct)));
        Assert.Equal(1, await store.AskAsync(db => db.Articles.Published(store.Now).InCategory(_society.Id).CountAsync(_ct)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_page_is_filled_from_one_question_and_what_was_withdrawn_meanwhile_is_left_out(DatabaseProvider provider)
    {
        await using var store = await NewAsync(provider);
        var (stays, goes) = (Story("Ở lại", -1), Story("Vừa gỡ", -2));
        await store.SaveAsync(stays, goes);
        await store.SaveAsync(new MostRead { Window = ReadWindow.Day, Rank = 1, ArticleId = goes.Id, Reads = 9 }, new MostRead { Window = ReadWindow.Day, Rank = 2, ArticleId = stays.Id, Reads = 5 });
        using var scope = store.Open();

        var lines = await scope.Db.MostRead(ReadWindow.Day, store.Now).Concat(scope.Db.Latest(store.Now, 40)).Concat(scope.Db.Breaking(store.Now)).ToListAsync(_ct);
        await store.ChangeAsync<Article>(goes.Id, a => a.Withdraw(store.Now));
        var boxes = await scope.Of<Placement>().FillAsync(lines, [new(Box.MostReadDay, 5), new(Box.Latest, 8)], ownId: null, _ct);

        Assert.Equal(["Ở lại"], boxes[Box.MostReadDay].Select(c => c.Title));
        Assert.Empty(boxes[Box.Latest]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nothing_that_is_not_published_is_a_candidate_for_any_box(DatabaseProvider provider)
    {
        await using var store = await NewAsync(provider);
        var (tag, own) = (An.Tag("lũ"), Story("Bài này", -1));
        await store.SaveAsync(tag);
        var hidden = An.UnpublishedArticles(_society);
        foreach (var story in hidden.Append(own))
        {
            story.TagWith(tag);
            story.Feature(store.Now.AddDays(1));
            story.BreakingUntil = store.Now.AddDays(1);
        }
        await store.SaveAsync([own, .. hidden]);
        await store.SaveAsync(hidden.Select((a, i) => new MostRead { Window = ReadWindow.Day, Rank = i + 1, ArticleId = a.Id, Reads = 9 }));
        await store.ChangeAsync<Article>(own.Id, a => a.Pick(hidden.Select(h => h.Id)));

        var now = store.Now;
        var found = await store.AskAsync(db => db.Related(own.Id, now).Concat(db.SameCategory(own.Id, _society.Id, now)).Concat(db.Featured(now)).Concat(db.Breaking(now))
            .Concat(db.MostRead(ReadWindow.Day, now)).Concat(db.PickedFor(own.Id, now)).Concat(db.Latest(now, 40)).Concat(db.NewestOfEachSection(now, 14)).ToListAsync(_ct));

        Assert.Equal([own.Id], found.Select(l => l.Id).Distinct());
    }

    private async Task<Store> NewAsync(DatabaseProvider provider)
    {
        var store = await Store.NewAsync(provider);
        await store.SaveAsync(_society, _culture);
        return store;
    }

    // Titles in the order in which a reader sees them.
    private async Task<List<string>> PlacedAsync(Store store, Func<NewsDb, IQueryable<BoxLine>> question, int box, int? own = null)
    {
        using var scope = store.Open();
        var boxes = await scope.Of<Placement>().FillAsync(await question(scope.Db).ToListAsync(_ct), [new(box, 20)], own, _ct);
        return [.. boxes[box].Select(c => c.Title)];
    }

    private Article Story(string title, int hours) => An.Article(title, _society, An.Hour.AddHours(hours));

    private Article Tagged(string title, int hours, params Tag[] tags)
    {
        var story = Story(title, hours);
        story.TagWith(tags);
        return story;
    }

    private Article Featured(string title, int rank, int hoursLeft)
    {
        var story = Story(title, -1);
        story.Feature(An.Hour.AddHours(hoursLeft), rank);
        return story;
    }

    private Article Breaking(string title, int hours, int hoursLeft)
    {
        var story = Story(title, hours);
        story.BreakingUntil = An.Hour.AddHours(hoursLeft);
        return story;
    }
}
