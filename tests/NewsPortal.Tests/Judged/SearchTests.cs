using System.Globalization;
using System.Text;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Judged;

/// <summary>Search over the judged newspaper, in six spellings of each query (tests/Judged/search.json and pairs.json).</summary>
public class SearchTests
{
    private const int Shown = 10;
    private const double Toned = .95;
    private const double OfToned = .95;

    private static readonly Lazy<Task<Store>> Paper = new(PaperAsync);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stories_stand_in_the_order_in_which_a_person_would_want_them_however_the_query_is_spelt()
    {
        var store = await Paper.Value;
        var names = await JudgedPaper.NamesAsync(store);
        var queries = JudgedPaper.Read<List<JudgedQuery>>("search.json");

        var means = new Dictionary<string, double>();
        var worst = new List<(double Value, string Says)>();
        var found = new Dictionary<string, List<string>>();
        foreach (var (spelling, spell) in Spellings.All)
        {
            // One text has one list of grades: "lua" is what readers of lúa, lụa and lửa type.
            var typed = queries.Select(q => (Text: spell(q.Q), q.Grades)).ToList();
            var grades = typed.GroupBy(q => q.Text).ToDictionary(g => g.Key,
                g => g.SelectMany(q => q.Grades).GroupBy(grade => grade.Key).ToDictionary(grade => grade.Key, grade => grade.Max(one => one.Value)));
            var values = new List<double>();
            foreach (var (text, _) in typed)
            {
                // What reads as the same words is the same query.
                if (!found.TryGetValue(Read(text), out var shown)) found[Read(text)] = shown = [.. (await FindAsync(store, text)).Select(id => names[id])];
                values.Add(JudgedPaper.Ndcg(shown, grades[text], Shown));
                worst.Add((values[^1], $"{spelling} {text}: {string.Join(' ', shown.Take(Shown).Select(n => $"{n}={grades[text].GetValueOrDefault(n)}"))}"));
            }
            means[spelling] = values.Average();
        }

        var figures = string.Join(", ", means.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Key} {m.Value:0.0000}")));
        TestContext.Current.TestOutputHelper!.WriteLine($"nDCG@{Shown} of {queries.Count} queries: {figures}");
        if (Environment.GetEnvironmentVariable("JUDGED") is { } to) File.WriteAllLines(to, worst.OrderBy(w => w.Value).Select(w => $"{w.Value:0.00} {w.Says}"));
        Assert.True(queries.Count >= 200, "Queries are missing.");
        Assert.True(means["toned"] >= Toned && means.Values.All(mean => mean >= OfToned * means["toned"]), figures);
    }

    [Fact]
    public async Task The_very_word_comes_before_all_that_differ_from_it_in_marks()
    {
        var store = await Paper.Value;
        var names = await JudgedPaper.NamesAsync(store);
        var pairs = JudgedPaper.Read<List<JudgedPair>>("pairs.json");

        Assert.True(pairs.Count >= 50, "Pairs are missing.");
        foreach (var pair in pairs)
        {
            var shown = (await FindAsync(store, pair.Q)).Select(id => names[id]).ToList();
            Assert.True(pair.Right.Exists(shown.Contains) && !pair.Wrong.Exists(shown.Contains), $"{pair.Q}: {string.Join(' ', shown)}");
        }
    }

    private static async Task<Store> PaperAsync()
    {
        var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        await JudgedPaper.FillAsync(store);
        await JudgedPaper.AddConfusedAsync(store);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => store.DisposeAsync().AsTask().Wait();
        return store;
    }

    // As the page of results does it.
    private static async Task<IEnumerable<int>> FindAsync(Store store, string typed)
    {
        using var scope = store.Open();
        var query = SearchQuery.Parse(typed);
        var results = await scope.Of<ArticleSearch>().FindAsync(new(query), Ct);
        if (results.Stories.Count == 0 && await scope.Of<MeantSearch>().ReadAsync(typed, query, Ct) is { } meant)
            results = await scope.Of<ArticleSearch>().FindAsync(new(SearchQuery.Parse(meant)), Ct);
        return results.Stories.Select(s => s.Card.Id);
    }

    private static string Read(string typed)
    {
        var (text, end, read) = (SearchText.Clean(typed), 0, new StringBuilder());
        foreach (var word in SearchText.Tokens(text))
        {
            read.Append(text, end, word.Start - end).Append(word.Exact);
            end = word.Start + word.Length;
        }
        return read.Append(text, end, text.Length - end).ToString();
    }

    private sealed record JudgedQuery(string Q, Dictionary<string, int> Grades);

    private sealed record JudgedPair(string Q, List<string> Right, List<string> Wrong);
}
