using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Kit;
using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Search;

public class GeneratedIndexTests
{
    private const int Articles = 1_000;
    private const int AtOnce = 50;

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_stories_of_a_generated_paper_are_found(DatabaseProvider provider)
    {
        await using var store = await GeneratedAsync(provider);
        using var scope = store.Open();
        var stories = await scope.Db.Articles.Where(a => a.Id % 50 == 0).Select(a => new { a.Id, a.Title, IsPublic = a.Status == ArticleStatus.Approved }).ToListAsync(_ct);

        Assert.Contains(stories, s => !s.IsPublic);
        foreach (var story in stories)
        {
            var found = await scope.Of<ArticleSearch>().FindAsync(new(SearchQuery.Parse($"\"{story.Title}\"")), _ct);
            Assert.Equal(story.IsPublic, found.Stories.Any(s => s.Card.Id == story.Id));
        }
    }

    [Fact]
    public async Task Generating_reindexing_and_saving_write_the_same_index()
    {
        await using var store = await GeneratedAsync(DatabaseProvider.Sqlite);
        var generated = await IndexAsync(store);

        await ReindexAsync(store);
        Assert.Equal(generated, await IndexAsync(store));

        await store.AskAsync(db => db.Database.ExecuteSqlRawAsync(
            "INSERT INTO SearchEntries(SearchEntries) VALUES('delete-all'); INSERT INTO TitleEntries(TitleEntries) VALUES('delete-all'); UPDATE ArticleWords SET Row = NULL", _ct));
        Assert.Empty(await IndexAsync(store));
        for (var first = 1; first <= Articles; first += AtOnce)
            await store.AskAsync(async db =>
            {
                foreach (var story in await db.Articles.Where(a => a.Id >= first && a.Id < first + AtOnce).OrderBy(a => a.Id).ToListAsync(_ct))
                    db.Entry(story).Property(a => a.Title).IsModified = true;
                return await db.SaveChangesAsync(_ct);
            });
        Assert.Equal(generated, await IndexAsync(store));
    }

    // Every word of both indices, with the story and the place it stands at.
    private Task<List<string>> IndexAsync(Store store) => store.AskAsync(async db =>
    {
        var words = new List<string>();
        foreach (var make in new[]
        {
            "CREATE VIRTUAL TABLE temp.Vocabulary USING fts5vocab('main', 'SearchEntries', 'instance')",
            "CREATE VIRTUAL TABLE temp.Vocabulary USING fts5vocab('main', 'TitleEntries', 'instance')",
        })
        {
            await db.Database.OpenConnectionAsync(_ct);
            await db.Database.ExecuteSqlRawAsync(make, _ct);
            words.AddRange(await db.Database.SqlQueryRaw<string>("SELECT term || ' ' || doc || ' ' || col || ' ' || offset AS Value FROM temp.Vocabulary").ToListAsync(_ct));
            await db.Database.ExecuteSqlRawAsync("DROP TABLE temp.Vocabulary", _ct);
            await db.Database.CloseConnectionAsync();
        }
        return words;
    });

    private async Task ReindexAsync(Store store)
    {
        using var scope = store.Open();
        await scope.Of<Reindexing>().RunAsync(_ => { }, _ct);
    }

    private async Task<Store> GeneratedAsync(DatabaseProvider provider)
    {
        var store = await Store.NewAsync(provider);
        using var scope = store.Open();
        await scope.Of<Generation>().RunAsync(GeneratedPaper.Until(store.Now, Articles, seed: 5, words: 60), new Quiet(), _ct);
        return store;
    }

    private sealed class Quiet : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value)
        {
        }
    }
}
