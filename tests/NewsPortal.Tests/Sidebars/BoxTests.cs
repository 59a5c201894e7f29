using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Reading;
using NewsPortal.Search;
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

        Assert.Equal(["Chung cả hai", "Chung thẻ hiếm", "Chung thẻ thường, mới hơn", "Chung thẻ thường"], await RelatedAsync(store, own));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Related_stories_are_of_the_same_topic_too_or_speak_of_the_same_things(DatabaseProvider provider)
    {
        await using var store = await NewAsync(provider);
        var topic = An.Topic("Sống chung với nước");
        await store.SaveAsync(topic);
        var (own, ofTopic) = (Story("Đê biển Nam Định trước mùa triều cường", -1), An.Article("Chợ phiên đổi giờ", _culture, lead: "Khách về sớm hơn."));
        (own.TopicId, ofTopic.TopicId) = (topic.Id, topic.Id);
        await store.SaveAsync(own, ofTopic, An.Article("Triều cường qua đê biển Nam Định", _society, lead: "Nước rút trong đêm."),
            An.Article("Giải cờ làng mở hội", _society, lead: "Hai mươi bốn kỳ thủ tranh tài."), An.Article("Lúa chín sớm", _society, lead: "Nông dân gặt từ tháng Tư."));

        Assert.Equal(["Triều cường qua đê biển Nam Định", "Chợ phiên đổi giờ"], await RelatedAsync(store, own));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_popular_tag_brings_its_newest_stories_and_those_next_to_the_story_itself(DatabaseProvider provider)
    {
        await using var store = await NewAsync(provider);
        var tag = An.Tag("thời sự");
        await store.SaveAsync(tag);
        var stories = Enumerable.Range(0, 120).Select(i => Tagged($"Bài {i}", -i, tag)).ToList();
        await store.SaveAsync(stories);
        var own = stories[70];

        var lines = await store.AskAsync(db => db.MaybeRelated(own.Id, _culture.Id, 0, own.PublishAt!.Value, store.Now).ToListAsync(_ct));

        // Its own hour is among the two to either side.
        Assert.Equal([.. Enumerable.Range(0, 12), 69, 71],
            lines.OrderByDescending(l => l.At).Select(l => stories.FindIndex(a => a.Id == l.Id)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Of_many_tags_the_eight_rarest_count(DatabaseProvider provider)
    {
        await using var store = await NewAsync(provider);
        var tags = Enumerable.Range(0, 12).Select(i => An.Tag($"Thẻ {i}")).ToList();
        foreach (var (i, tag) in tags.Index()) tag.Weight = i;
        await store.SaveAsync(tags);
        var own = Tagged("Bài này", 0, [.. tags]);
        await store.SaveAsync([own, .. tags.Select(tag => Tagged($"Có {tag.Name}", -1, tag))]);

        var lines = await store.AskAsync(db => db.MaybeRelated(own.Id, _culture.Id, 0, store.Now, store.Now).ToListAsync(_ct));

        Assert.Equal(tags.Skip(4).Select(t => t.Id), lines.Select(l => l.Group).Order());
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
        var (tag, topic, own) = (An.Tag("lũ"), An.Topic("Mùa lũ"), Story("Bài này", -1));
        await store.SaveAsync(tag, topic);
        var hidden = An.UnpublishedArticles(_society);
        foreach (var story in hidden.Append(own))
        {
            story.TagWith(tag);
            story.TopicId = topic.Id;
            story.Feature(store.Now.AddDays(1));
            story.BreakingUntil = store.Now.AddDays(1);
        }
        await store.SaveAsync([own, .. hidden]);
        await store.SaveAsync(hidden.Select((a, i) => new MostRead { Window = ReadWindow.Day, Rank = i + 1, ArticleId = a.Id, Reads = 9 }));
        await store.ChangeAsync<Article>(own.Id, a => a.Pick(hidden.Select(h => h.Id)));

        var now = store.Now;
        var found = await store.AskAsync(db => db.MaybeRelated(own.Id, _society.Id, topic.Id, now, now).Concat(db.Featured(now)).Concat(db.Breaking(now))
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

    private async Task<List<string>> RelatedAsync(Store store, Article own)
    {
        using var scope = store.Open();
        var lines = await scope.Db.MaybeRelated(own.Id, own.CategoryId, own.TopicId ?? 0, own.PublishAt!.Value, store.Now).ToListAsync(_ct);
        var boxes = await scope.Of<Placement>().FillAsync(lines.WithRelated(SearchText.Padded($"{own.Title} {own.Lead}"), own.PublishAt.Value), [new(Box.Related, 20)], own.Id, _ct);
        return [.. boxes[Box.Related].Select(c => c.Title)];
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
