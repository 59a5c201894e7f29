using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Search;
using NewsPortal.Web.Reader.Articles;

namespace NewsPortal.Benchmarks;

/// <summary>What single questions cost, asked as the pages ask them: the search, its suggestions, and all of an article's page but its view.</summary>
public static class SearchCosts
{
    private const int Pages = 500;

    public static async Task<Column> MeasureAsync(IServiceProvider services, int articles)
    {
        SearchMix mix;
        List<int> ids;
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            mix = await SearchMix.ReadAsync(db, articles);
            var step = int.Max(1, articles / Pages);
            ids = await db.Articles.Where(a => a.Id % step == 0).Select(a => a.Id).Take(Pages).ToListAsync();
        }
        var asked = mix.Questions();
        var costs = new Dictionary<string, double>();
        await AddAsync("search, best first", asked, Find);
        await AddAsync("search, newest first", [.. asked.Select(a => a with { NewestFirst = true })], Find);
        await AddAsync("search, page 2", [.. asked.Select(a => a with { After = new(long.MaxValue, 20) })], Find);
        await AddAsync("suggestions", mix.Beginnings(), (all, typed) => all.GetRequiredService<SearchSuggestions>().AskAsync(typed, CancellationToken.None));
        await AddAsync("article page", ids, (all, id) => all.GetRequiredService<ArticleQuestion>().AskAsync(id, CancellationToken.None));
        return new(articles, costs);

        async Task AddAsync<T>(string name, IReadOnlyList<T> questions, Func<IServiceProvider, T, Task> ask)
        {
            var each = await Task.Run(() => CostsAsync(services, questions, ask));
            var sorted = each.Order().ToList();
            costs[$"{name}, p50"] = sorted[sorted.Count / 2];
            costs[$"{name}, p95"] = sorted[sorted.Count * 95 / 100];
            costs[$"{name}, p99"] = sorted[sorted.Count * 99 / 100];
            costs[$"{name}, mean"] = sorted.Average();
            foreach (var (cost, question) in each.Zip(questions).OrderByDescending(e => e.First).Take(3))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} {name}: {cost:0.0} ms for {Said(question!)}"));
        }
    }

    private static Task Find(IServiceProvider all, SearchRequest asked) => all.GetRequiredService<ArticleSearch>().FindAsync(asked, CancellationToken.None);

    // All once to warm up. SQLite has no asynchronous work: a question stays on its thread.
    private static async Task<List<double>> CostsAsync<T>(IServiceProvider services, IReadOnlyList<T> questions, Func<IServiceProvider, T, Task> ask)
    {
        var costs = new List<double>();
        foreach (var question in questions.Concat(questions))
        {
            var (thread, before) = (Environment.CurrentManagedThreadId, ThreadClock.Now);
            await using (var scope = services.CreateAsyncScope()) await ask(scope.ServiceProvider, question);
            if (thread != Environment.CurrentManagedThreadId) throw new InvalidOperationException("The question went on on another thread.");
            costs.Add(ThreadClock.Now - before);
        }
        return costs[questions.Count..];
    }

    private static string Said(object question) => question is SearchRequest asked
        ? string.Join(' ', asked.Query.Terms.Select(t => (t.IsExcluded ? "-" : "") + string.Join('+', t.Words.Select(w => w.Exact)))) + (asked.SectionId is { } section ? $" in {section}" : "") + string.Concat(asked.Query.Typed.Select(f => $" tag:{string.Join(' ', f.Words)}"))
        : $"{question}";
}
