using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.Tests.Generating;

public class GenerationTests
{
    private const int Articles = 2_300;
    private const int Words = 60;

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_seed_makes_the_same_paper_and_another_seed_another()
    {
        await using var one = await GeneratedAsync(DatabaseProvider.Sqlite, seed: 5);
        await using var same = await GeneratedAsync(DatabaseProvider.Sqlite, seed: 5);
        await using var other = await GeneratedAsync(DatabaseProvider.Sqlite, seed: 6);

        Assert.Equal(await ContentsAsync(one), await ContentsAsync(same));
        Assert.Empty((await TitlesAsync(one)).Intersect(await TitlesAsync(other)));
    }

    // With a story in it the paper keeps its day; without one it has none yet.
    [Theory, InlineData(0, 0), InlineData(1_000, 3)]
    public async Task A_stopped_generation_goes_on_where_it_stopped_even_days_later(int done, int days)
    {
        await using var whole = await GeneratedAsync(DatabaseProvider.Sqlite, seed: 5);
        await using var stopped = await Store.NewAsync(DatabaseProvider.Sqlite);

        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            GenerateAsync(stopped, 5, new Watch(p => { if (p.Done >= done) stop.Cancel(); }), stop.Token));
        Assert.Equal(done, await stopped.AskAsync(db => db.Articles.CountAsync(_ct)));
        stopped.Clock.Advance(TimeSpan.FromDays(days));
        await GenerateAsync(stopped, 5, new Watch(_ => { }), _ct);

        Assert.Equal(await ContentsAsync(whole), await ContentsAsync(stopped));
    }

    [Fact]
    public async Task Asked_for_again_a_finished_paper_stays_as_it_is()
    {
        await using var store = await GeneratedAsync(DatabaseProvider.Sqlite, seed: 5);
        var before = await ContentsAsync(store);

        await GenerateAsync(store, 5, new Watch(_ => { }), _ct);

        Assert.Equal(before, await ContentsAsync(store));
    }

    [Fact]
    public async Task Another_seed_or_a_story_of_another_hand_is_refused()
    {
        await using var generated = await GeneratedAsync(DatabaseProvider.Sqlite, seed: 5);
        await using var written = await Store.NewAsync(DatabaseProvider.Sqlite);
        await written.SaveAsync(An.Category("Xã hội"));

        await Assert.ThrowsAsync<StartRefusedException>(() => GenerateAsync(generated, 6, new Watch(_ => { }), _ct));
        await Assert.ThrowsAsync<StartRefusedException>(() => GenerateAsync(written, 5, new Watch(_ => { }), _ct));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite, 0), InlineData(DatabaseProvider.Sqlite, 1_000), InlineData(DatabaseProvider.SqlServer, 0)]
    public async Task A_paper_goes_on_only_with_what_it_was_begun_with(DatabaseProvider provider, int done)
    {
        await using var store = await Store.NewAsync(provider);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            GenerateAsync(store, 5, new Watch(p => { if (p.Done >= done) stop.Cancel(); }), stop.Token));

        using var scope = store.Open();
        foreach (var (articles, words) in new[] { (Articles, Words + 1), (Articles + 1, Words) })
        {
            var refused = await Assert.ThrowsAsync<StartRefusedException>(() => scope.Of<Generation>().RunAsync(
                GeneratedPaper.Until(store.Now, articles, seed: 5, words), new Watch(_ => { }), _ct));
            Assert.Contains($"--articles {Articles} --seed 5 --words {Words}", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_paper_whose_first_story_was_replaced_is_refused()
    {
        await using var generated = await GeneratedAsync(DatabaseProvider.Sqlite, seed: 5);
        await generated.ChangeAsync<Article>(1, a => a.Title = "Bài của người khác");

        await Assert.ThrowsAsync<StartRefusedException>(() => GenerateAsync(generated, 5, new Watch(_ => { }), _ct));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.SqlServer)]
    public async Task Its_rows_are_those_that_saving_its_stories_would_make(DatabaseProvider provider)
    {
        await using var store = await GeneratedAsync(provider, seed: 5);

        var before = await ContentsAsync(store);

        await store.AskAsync(async db =>
        {
            var stories = await db.Articles.Include(a => a.Text).Include(a => a.Pictures).Where(a => a.Id % 23 == 0 || a.Id > Articles - 50).ToListAsync(_ct);
            foreach (var story in stories)
            {
                story.Write(story.Text!.Body, new Dictionary<string, MediaFile>());
                // Saved as if its headline had changed: all that is copied from it is copied anew.
                db.Entry(story).Property(a => a.Title).IsModified = true;
            }
            return await db.SaveChangesAsync(_ct);
        });

        Assert.Equal(before, await ContentsAsync(store));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.SqlServer)]
    public async Task It_has_all_that_a_newspaper_has(DatabaseProvider provider)
    {
        await using var store = await GeneratedAsync(provider, seed: 5);
        using var scope = store.Open();
        var (db, now) = (scope.Db, store.Now);

        Assert.InRange(await db.Articles.Published(now).CountAsync(_ct), Articles - 20, Articles - 2);
        Assert.InRange(await db.Taggings.CountAsync(_ct), 3 * Articles, 5 * Articles);
        Assert.InRange(await db.Articles.Published(now).Featured(now).CountAsync(_ct), 5, 20);
        Assert.InRange(await db.Articles.Published(now).Breaking(now).CountAsync(_ct), 3, 20);
        Assert.Equal(2 * MostReadRefresh.Places, await db.MostRead.CountAsync(_ct));
        Assert.NotEqual(Guid.Empty, (await db.ReaderEpochs.SingleAsync(_ct)).Name);
        var uses = await db.Taggings.GroupBy(t => t.TagId).Select(g => g.Count()).OrderDescending().ToListAsync(_ct);
        Assert.True(uses[0] > 20 * uses[uses.Count / 2], "Few tags are popular, most are rare.");
        Assert.True(await db.Tags.Select(t => t.Weight).Distinct().CountAsync(_ct) > 5);
    }

    [Fact]
    public async Task Every_index_of_the_model_is_there_afterwards()
    {
        await using var store = await GeneratedAsync(DatabaseProvider.Sqlite, seed: 5);

        await store.AskAsync(async db =>
        {
            var there = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'index'").ToListAsync(_ct);
            Assert.Empty(db.Model.GetRelationalModel().Tables.SelectMany(t => t.Indexes).Select(i => i.Name).Except(there));
            return true;
        });
    }

    // Left as for the load, the index would never put pieces together again: slower to ask with each save, and full after two thousand.
    [Fact]
    public async Task The_search_index_keeps_its_pieces_few_again_afterwards()
    {
        await using var fresh = await Store.NewAsync(DatabaseProvider.Sqlite);
        await using var store = await GeneratedAsync(DatabaseProvider.Sqlite, seed: 5);

        Assert.Equal("automerge 4, crisismerge 16, hashsize 1048576", await SettingsAsync(store));
        Assert.Equal("", await SettingsAsync(fresh));

        Task<string> SettingsAsync(Store asked) => asked.AskAsync(async db => string.Join(", ", await db.Database
            .SqlQuery<string>($"SELECT k || ' ' || v AS Value FROM SearchEntries_config WHERE k <> 'version' INTERSECT SELECT k || ' ' || v FROM TitleEntries_config").ToListAsync(_ct)));
    }

    private async Task<Store> GeneratedAsync(DatabaseProvider provider, int seed)
    {
        var store = await Store.NewAsync(provider);
        await GenerateAsync(store, seed, new Watch(_ => { }), _ct);
        return store;
    }

    private static async Task GenerateAsync(Store store, int seed, Watch watch, CancellationToken ct)
    {
        using var scope = store.Open();
        await scope.Of<Generation>().RunAsync(GeneratedPaper.Until(store.Now, Articles, seed, Words), watch, ct);
    }

    private Task<List<string>> TitlesAsync(Store store) => store.AskAsync(db => db.Articles.Select(a => a.Title).ToListAsync(_ct));

    // Every table but the epoch, row for row, without the count of saves. The most-read list follows the clock.
    private Task<List<string>> ContentsAsync(Store store) => store.AskAsync(async db =>
    {
        await db.Database.OpenConnectionAsync(_ct);
        var contents = new List<string>();
        foreach (var table in db.Model.GetRelationalModel().Tables.Where(t => t.Name is not ("ReaderEpochs" or "MostRead")))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table.Name}\" ORDER BY 1, 2";
            await using var row = await command.ExecuteReaderAsync(_ct);
            while (await row.ReadAsync(_ct)) contents.Add($"{table.Name}: {string.Join('|', Enumerable.Range(0, row.FieldCount).Where(i => row.GetName(i) != "Version").Select(row.GetValue))}");
        }
        return contents;
    });

    private sealed class Watch(Action<GenerationProgress> see) : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value) => see(value);
    }
}
