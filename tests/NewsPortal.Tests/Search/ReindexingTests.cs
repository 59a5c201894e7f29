using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Search;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.Search;

public class ReindexingTests
{
    private const int Stories = 300;

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_all_is_written_anew_stories_are_saved_and_found_and_none_is_lost()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var section = An.Category("Xã hội");
        await store.SaveAsync(section);
        foreach (var some in Enumerable.Range(1, Stories).Chunk(50))
            await store.SaveAsync(some.Select(n => Of($"Bài cũ{n} ở bến", section, n)));

        var saving = Task.Run(async () =>
        {
            for (var n = 1; n <= Stories / 3; n++)
            {
                await store.SaveAsync(Of($"Bài mới{n} ở bến", section, n));
                await store.ChangeAsync<Article>(n, a => a.Title = $"Bài sửa{n} ở bến");
                // Comes out of the index, and in at another row.
                if (n % 10 == 0) await store.ChangeAsync<Article>(Stories - n, a => a.Withdraw(An.Hour));
            }
        }, _ct);
        var searching = Task.Run(async () =>
        {
            while (!saving.IsCompleted) Assert.True(await FindAsync(store, "bến") is { Count: > Stories / 2 });
        }, _ct);
        var rounds = 0;
        do
        {
            using var scope = store.Open();
            await scope.Of<Reindexing>().RunAsync(_ => { }, _ct);
        }
        while (!saving.IsCompleted && ++rounds < 1_000);
        await Task.WhenAll(saving, searching);

        var titles = await store.AskAsync(db => db.Articles.Where(a => a.Status == ArticleStatus.Approved).Select(a => new { a.Id, a.Title }).ToListAsync(_ct));
        Assert.Equal(Stories + Stories / 3 - Stories / 30, titles.Count);
        Assert.Equal(titles.Count, (await FindAsync(store, "bến")).Count);
        foreach (var story in titles) Assert.Equal([story.Id], (await FindAsync(store, story.Title.Split(' ')[1])).Stories.Select(s => s.Card.Id));
        foreach (var n in new[] { 1, Stories / 3 }) Assert.Empty((await FindAsync(store, $"cũ{n}")).Stories);
    }

    private static Article Of(string title, Category section, int minutesAgo) => An.Article(title, section, An.Hour.AddMinutes(-minutesAgo), "Sapo.", "Thân bài.");

    private async Task<SearchResults> FindAsync(Store store, string typed)
    {
        using var scope = store.Open();
        return await scope.Of<ArticleSearch>().FindAsync(new(SearchQuery.Parse(typed)), _ct);
    }
}
