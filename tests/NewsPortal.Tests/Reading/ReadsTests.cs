using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Reading;
using NewsPortal.Sidebars;
using Xunit;

namespace NewsPortal.Tests.Reading;

public class ReadsTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Reads_add_up_in_the_row_of_their_hour(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);

        await AddAsync(store, An.Hour, (1, 2), (2, 5));
        await AddAsync(store, An.Hour, (1, 3));
        await AddAsync(store, An.Hour.AddHours(1), (1, 7));

        var rows = await store.AskAsync(db => db.HourlyReads.OrderBy(r => r.Hour).ThenBy(r => r.ArticleId).Select(r => r.Reads).ToListAsync(_ct));
        Assert.Equal([5, 5, 7], rows);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nodes_that_add_to_the_same_row_at_once_lose_nothing(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);

        await Parallel.ForAsync(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = _ct }, async (_, _) => await AddAsync(store, An.Hour, (1, 1), (2, 1)));

        Assert.Equal([12, 12], await store.AskAsync(db => db.HourlyReads.Select(r => r.Reads).ToListAsync(_ct)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_counted_comes_into_the_store_but_for_stories_nobody_could_read(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var stories = await StoriesAsync(store, 1, An.Hour.AddHours(1));
        var counter = new ReadCounter(store.Clock);

        foreach (var id in new[] { stories[0].Id, stories[0].Id, stories[1].Id, 999_999, -1 }) counter.Count(id);

        Assert.Equal(2, await store.AskAsync(db => counter.FlushAsync(db, _ct)));
        Assert.Equal((stories[0].Id, 2), await store.AskAsync(async db => await db.HourlyReads.SingleAsync(_ct) is var row ? (row.ArticleId, row.Reads) : default));
        Assert.Equal(0, await store.AskAsync(db => counter.FlushAsync(db, _ct)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Many_stories_of_one_second_come_in_whole(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var stories = await StoriesAsync(store, 1_100);
        var counter = new ReadCounter(store.Clock);
        foreach (var round in new[] { 1, 2 })
        {
            foreach (var (n, story) in stories.Index())
                for (var reads = 0; reads <= n % 3; reads++) counter.Count(story.Id);
            if (round == 1) store.Clock.Advance(TimeSpan.FromHours(1));
        }

        var all = 2 * stories.Index().Sum(s => s.Index % 3 + 1);
        Assert.Equal(all, await store.AskAsync(db => counter.FlushAsync(db, _ct)));
        Assert.Equal((2 * stories.Count, all), await store.AskAsync(async db => (await db.HourlyReads.CountAsync(_ct), await db.HourlyReads.SumAsync(r => r.Reads, _ct))));
    }

    [Fact]
    public async Task Reads_that_come_while_others_are_saved_are_neither_lost_nor_counted_twice()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var story = (await StoriesAsync(store, 1))[0];
        var counter = new ReadCounter(store.Clock);
        const int Reads = 200_000;

        var readers = Task.Run(() => Parallel.For(0, Reads, _ => counter.Count(story.Id)), _ct);
        var saved = 0;
        while (!readers.IsCompleted) saved += await store.AskAsync(db => counter.FlushAsync(db, _ct));
        saved += await store.AskAsync(db => counter.FlushAsync(db, _ct));

        Assert.Equal((Reads, Reads), (saved, await store.AskAsync(db => db.HourlyReads.SumAsync(r => r.Reads, _ct))));
    }

    [Fact]
    public async Task What_the_database_refuses_is_counted_again_at_the_next_time()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var stories = await StoriesAsync(store, 3);
        var counter = new ReadCounter(store.Clock);
        foreach (var story in stories) counter.Count(story.Id);

        await store.AskAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE HourlyReads RENAME TO Away", _ct));
        await Assert.ThrowsAnyAsync<Exception>(() => store.AskAsync(db => counter.FlushAsync(db, _ct)));
        counter.Count(stories[0].Id);
        await store.AskAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Away RENAME TO HourlyReads", _ct));

        Assert.Equal(4, await store.AskAsync(db => counter.FlushAsync(db, _ct)));
        Assert.True(counter.IsEmpty);
    }

    [Fact]
    public async Task Made_up_stories_do_not_fill_the_memory()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var story = (await StoriesAsync(store, 1))[0];
        var counter = new ReadCounter(store.Clock);
        counter.Count(story.Id);
        for (var id = 1_000; id < 1_000 + 3 * ReadCounter.MostStories; id++) counter.Count(id);
        counter.Count(story.Id);

        Assert.InRange(counter.Stories, ReadCounter.MostStories / 2, ReadCounter.MostStories);
        Assert.Equal(2, await store.AskAsync(db => counter.FlushAsync(db, _ct)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_most_read_of_a_day_and_of_a_week_are_counted_apart(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var stories = await StoriesAsync(store, 3);
        await AddAsync(store, An.Hour, (stories[0].Id, 10), (stories[1].Id, 4));
        await AddAsync(store, An.Hour.AddDays(-3), (stories[1].Id, 40), (stories[2].Id, 20));
        await AddAsync(store, An.Hour.AddDays(-8), (stories[2].Id, 900));

        await RefreshAsync(store);

        Assert.Equal([stories[0].Id, stories[1].Id], await MostReadAsync(store, ReadWindow.Day));
        Assert.Equal([stories[1].Id, stories[2].Id, stories[0].Id], await MostReadAsync(store, ReadWindow.Week));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_list_follows_the_reads_and_forgets_what_was_taken_down(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var stories = await StoriesAsync(store, 3);
        await AddAsync(store, An.Hour, (stories[0].Id, 3), (stories[1].Id, 2), (stories[2].Id, 1));
        await RefreshAsync(store);

        await AddAsync(store, An.Hour, (stories[2].Id, 9));
        await store.ChangeAsync<Article>(stories[0].Id, a => a.Withdraw(store.Now));
        await RefreshAsync(store);

        Assert.Equal([stories[2].Id, stories[1].Id], await MostReadAsync(store, ReadWindow.Day));
        Assert.Equal(2, await store.AskAsync(db => db.MostRead.CountAsync(m => m.Window == ReadWindow.Day, _ct)));
    }

    private static async Task<List<Article>> StoriesAsync(Store store, int published, params DateTime[] later)
    {
        var category = An.Category("Xã hội");
        await store.SaveAsync(category);
        List<Article> stories = [.. Enumerable.Range(0, published).Select(i => An.Article($"Bài {i}", category)), .. later.Select(at => An.Article("Chưa ra", category, at))];
        await store.SaveAsync(stories);
        return stories;
    }

    private async Task AddAsync(Store store, DateTime hour, params (int, int)[] reads)
    {
        using var scope = store.Open();
        await HourlyReadsUpsert.AddAsync(scope.Db, [.. reads.Select(r => new HourlyReads { ArticleId = r.Item1, Hour = hour, Reads = r.Item2 })], _ct);
    }

    private async Task RefreshAsync(Store store)
    {
        using var scope = store.Open();
        await scope.Of<MostReadRefresh>().RunAsync(_ct);
    }

    private Task<List<int>> MostReadAsync(Store store, ReadWindow window) =>
        store.AskAsync(async db => (await db.MostRead(window, store.Now).ToListAsync(_ct)).OrderByDescending(l => l.Score).Select(l => l.Id).ToList());
}
