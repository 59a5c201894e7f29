using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Reading;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.Reading;

/// <summary>Sums of reads, from the sheets. The clock stands at 10:00 on Wednesday, 4 March 2026, in Vietnam.</summary>
public class ReadSheetTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);
    private static readonly ReadPeriod OneDay = new(Today, Today);
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly Category _politics = An.Category("Chính trị");
    private readonly Category _sports = An.Category("Thể thao");
    private readonly Me _chief = new(1, "Tổng", Role.ChiefEditor, []);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_day_begins_at_midnight_in_Vietnam(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var story = await StoryAsync(store, "Bài", _politics);
        // 23:00 on the third, 0:00 and 10:00 on the fourth.
        await AddAsync(store, story, (-11, 5), (-10, 7), (0, 1));
        await RefreshAsync(store);

        var tally = await SumsAsync(store, s => s.OfStoriesAsync(ReadPeriod.LastDays(Today, 2), _chief, null, _ct));
        Assert.Equal([new Reads(5, 0), new Reads(8, 0)], tally.ByDay);
        Assert.Equal((5, 7, 1), (tally.ByHour[23].Now, tally.ByHour[0].Now, tally.ByHour[10].Now));
        Assert.Equal([story.Id], tally.ByStory.Keys);
        Assert.Equal(new Reads(13, 0), tally.BySection[_politics.Id]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Yesterday_counts_no_further_than_today_has_come(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var story = await StoryAsync(store, "Bài", _politics);
        await AddAsync(store, story, (-24, 40), (-23, 900), (0, 60));
        await RefreshAsync(store);

        Assert.Equal(new Reads(60, 40), (await SumsAsync(store, s => s.OfStoriesAsync(OneDay, _chief, null, _ct))).Total);
        Assert.Equal(new Reads(940, 0), (await SumsAsync(store, s => s.OfStoriesAsync(OneDay.Before, _chief, null, _ct))).Total);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Names_and_tags_have_the_reads_of_their_stories(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var (linh, flood, storm) = (An.PenName("Hà Linh"), An.Tag("Lũ"), An.Tag("Bão"));
        await store.SaveAsync(linh, flood, storm);
        var both = await StoryAsync(store, "Lũ và bão", _politics, a => { a.TagWith(flood, storm); a.SignBy(Byline.Of(linh), Byline.OfGuest("Khách")); });
        var one = await StoryAsync(store, "Lũ", _sports, a => a.TagWith(flood));
        await AddAsync(store, both, (0, 3));
        await AddAsync(store, one, (0, 4));
        await AddAsync(store, one, (-24, 9));
        await RefreshAsync(store);

        var tags = await SumsAsync(store, s => s.OfShelfAsync(SheetKind.Tags, OneDay, _chief, null, _ct));
        Assert.Equal((new Reads(7, 9), new Reads(3, 0)), (tags[flood.Id], tags[storm.Id]));
        Assert.Equal(new Reads(4, 9), (await SumsAsync(store, s => s.OfShelfAsync(SheetKind.Tags, OneDay, _chief, _sports.Id, _ct)))[flood.Id]);
        Assert.Equal(new Reads(3, 0), Assert.Single(await SumsAsync(store, s => s.OfShelfAsync(SheetKind.PenNames, OneDay, _chief, null, _ct))).Value);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Reporters_count_their_own_editors_their_sections_too(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var (reporter, other) = (Crew.Named("Linh"), Crew.Named("Đạt"));
        var tag = An.Tag("Lũ");
        await store.SaveAsync(reporter, other, tag, _politics, _sports);
        var own = await StoryAsync(store, "Của Linh", _sports, a => { a.BegunBy(reporter.Id, An.Hour); a.TagWith(tag); });
        var foreign = await StoryAsync(store, "Của Đạt", _politics, a => { a.BegunBy(other.Id, An.Hour); a.TagWith(tag); });
        await AddAsync(store, own, (0, 2));
        await AddAsync(store, foreign, (0, 30));
        await RefreshAsync(store);

        var editor = new Me(reporter.Id, "Linh", Role.Editor, [_politics.Id]);
        Assert.Equal([own.Id], await StoriesOfAsync(reporter.Me()));
        Assert.Equal(2, (await SumsAsync(store, s => s.OfShelfAsync(SheetKind.Tags, OneDay, reporter.Me(), null, _ct)))[tag.Id].Now);
        Assert.Equal([own.Id, foreign.Id], await StoriesOfAsync(editor));
        Assert.Equal(32, (await SumsAsync(store, s => s.OfShelfAsync(SheetKind.Tags, OneDay, editor, null, _ct)))[tag.Id].Now);
        Assert.Equal([foreign.Id], await StoriesOfAsync(editor with { Id = 999 }));
        Assert.Empty(await StoriesOfAsync(editor with { Id = 999, SectionIds = [] }));
        Assert.Equal([own.Id, foreign.Id], await StoriesOfAsync(_chief));

        async Task<IEnumerable<int>> StoriesOfAsync(Me me) => (await SumsAsync(store, s => s.OfStoriesAsync(OneDay, me, null, _ct))).ByStory.Keys.Order();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_moved_counts_where_it_stands_now_a_day_later_at_the_latest(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var story = await StoryAsync(store, "Bài", _politics);
        await store.SaveAsync(_sports);
        await AddAsync(store, story, (-48, 5));
        await RefreshAsync(store);

        await store.ChangeAsync<Article>(story.Id, a => a.FileUnder(_sports));
        await RefreshAsync(store);
        Assert.Equal(_politics.Id, await SectionAsync());

        store.Clock.Advance(TimeSpan.FromHours(25));
        // A stale day a round.
        for (var round = 0; round < 4; round++) await RefreshAsync(store);
        Assert.Equal(_sports.Id, await SectionAsync());

        async Task<int> SectionAsync() => Assert.Single((await SumsAsync(store, s => s.OfStoriesAsync(ReadPeriod.LastDays(Today, 7), _chief, null, _ct))).BySection).Key;
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_paper_that_comes_with_months_of_reads_is_caught_up_with_round_by_round(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var story = await StoryAsync(store, "Bài", _politics);
        for (var day = 0; day < ReadSheetRefresh.MostAtOnce + 5; day++) await AddAsync(store, story, (-24 * day, 1));

        await RefreshAsync(store);
        Assert.Equal(ReadSheetRefresh.MostAtOnce + 1, await store.AskAsync(db => db.ReadDays.CountAsync(_ct)));
        await RefreshAsync(store);
        Assert.Equal(ReadSheetRefresh.MostAtOnce + 5, (await SumsAsync(store, s => s.OfStoriesAsync(ReadPeriod.LastDays(Today, 30), _chief, null, _ct))).Total.Now);
    }

    [Fact]
    public void Packed_reads_come_back_as_they_were()
    {
        Dictionary<long, int> reads = new() { [0] = 0, [1] = 1, [24 * 1_000_000_000L + 23] = int.MaxValue, [127] = 127, [128] = 128, [99] = 100_000_000 };

        Assert.Equal(reads.OrderBy(r => r.Key).Select(r => (r.Key, r.Value)), PackedReads.Unpack(PackedReads.Pack(reads)));
        Assert.Empty(PackedReads.Unpack([]));
    }

    private static async Task<Article> StoryAsync(Store store, string title, Category category, Action<Article>? become = null)
    {
        if (category.Id == 0) await store.SaveAsync(category);
        var story = An.Article(title, category, An.Hour.AddDays(-60));
        become?.Invoke(story);
        await store.SaveAsync(story);
        return story;
    }

    private async Task AddAsync(Store store, Article story, params (int HoursFromNow, int Reads)[] reads)
    {
        using var scope = store.Open();
        foreach (var (hours, count) in reads) await HourlyReadsUpsert.AddAsync(scope.Db, [new() { ArticleId = story.Id, Hour = An.Hour.AddHours(hours), Reads = count }], _ct);
    }

    private async Task RefreshAsync(Store store)
    {
        using var scope = store.Open();
        await scope.Of<ReadSheetRefresh>().RunAsync(_ct);
    }

    private static async Task<T> SumsAsync<T>(Store store, Func<ReadSums, Task<T>> question)
    {
        using var scope = store.Open();
        return await question(scope.Of<ReadSums>());
    }
}
