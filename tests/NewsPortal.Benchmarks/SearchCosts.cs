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

    /// <summary>Papers are asked in turn, question by question: what else the machine does meanwhile falls on all of them alike.</summary>
    public static async Task<List<Column>> MeasureAsync(IReadOnlyList<(IServiceProvider Services, int Articles)> papers)
    {
        var mixes = new List<SearchMix>();
        var ids = new List<IReadOnlyList<int>>();
        foreach (var (services, articles) in papers)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            mixes.Add(await SearchMix.ReadAsync(db, articles));
            var step = int.Max(1, articles / Pages);
            ids.Add(await db.Articles.Where(a => a.Id % step == 0).OrderBy(a => a.Id).Select(a => a.Id).Take(Pages).ToListAsync());
        }
        var asked = mixes.ConvertAll(m => m.Questions());
        var costs = papers.Select(_ => new Dictionary<string, double>()).ToList();
        await AddAsync("search, best first", asked, Find);
        await AddAsync("search, newest first", asked.ConvertAll<IReadOnlyList<SearchRequest>>(all => [.. all.Select(a => a with { NewestFirst = true })]), Find);
        await AddAsync("search, page 2", asked.ConvertAll<IReadOnlyList<SearchRequest>>(all => [.. all.Select(a => a with { After = new(long.MaxValue, 20) })]), Find);
        await AddAsync("suggestions", mixes.ConvertAll(m => m.Beginnings()), (all, typed) => all.GetRequiredService<SearchSuggestions>().AskAsync(typed, CancellationToken.None));
        await AddAsync("article page", ids, (all, id) => all.GetRequiredService<ArticleQuestion>().AskAsync(id, CancellationToken.None));
        return [.. papers.Zip(costs).Select(p => new Column(p.First.Articles, p.Second))];

        async Task AddAsync<T>(string name, List<IReadOnlyList<T>> questions, Func<IServiceProvider, T, Task> ask)
        {
            var all = await Task.Run(() => CostsAsync([.. papers.Select(p => p.Services)], questions, ask));
            foreach (var (paper, each) in all.Index())
            {
                var sorted = each.Order().ToList();
                costs[paper][$"{name}, p50"] = sorted[sorted.Count / 2];
                costs[paper][$"{name}, p95"] = sorted[sorted.Count * 95 / 100];
                costs[paper][$"{name}, p99"] = sorted[sorted.Count * 99 / 100];
                costs[paper][$"{name}, mean"] = sorted.Average();
                foreach (var (cost, question) in each.Zip(questions[paper]).OrderByDescending(e => e.First).Take(3))
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{papers[paper].Articles} {name}: {cost:0.0} ms for {Said(question!)}"));
            }
        }
    }

    private static Task Find(IServiceProvider all, SearchRequest asked) => all.GetRequiredService<ArticleSearch>().FindAsync(asked, CancellationToken.None);

    // All three times to warm up: the program compiles what is used often once more. SQLite has no asynchronous work: a question stays on its thread.
    private static async Task<List<List<double>>> CostsAsync<T>(List<IServiceProvider> papers, List<IReadOnlyList<T>> questions, Func<IServiceProvider, T, Task> ask)
    {
        var counted = papers.ConvertAll(_ => new List<double>());
        foreach (var isWarming in new[] { true, true, true, false })
            for (var i = 0; i < questions.Min(q => q.Count); i++)
                foreach (var (paper, costs) in counted.Index())
                {
                    var (thread, before) = (Environment.CurrentManagedThreadId, ThreadClock.Now);
                    await using (var scope = papers[paper].CreateAsyncScope()) await ask(scope.ServiceProvider, questions[paper][i]);
                    if (thread != Environment.CurrentManagedThreadId) throw new InvalidOperationException("The question went on on another thread.");
                    if (!isWarming) costs.Add(ThreadClock.Now - before);
                }
        return counted;
    }

    private static string Said(object question) => question is SearchRequest asked
        ? string.Join(' ', asked.Query.Terms.Select(t => (t.IsExcluded ? "-" : "") + string.Join('+', t.Words.Select(w => w.Exact)))) + (asked.CategoryIds.Count > 0 ? $" in {string.Join('+', asked.CategoryIds)}" : "") + string.Concat(asked.Query.Typed.Select(f => $" tag:{string.Join(' ', f.Words)}"))
        : $"{question}";
}
