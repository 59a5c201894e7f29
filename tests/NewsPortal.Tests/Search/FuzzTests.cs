using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsPortal.Kit;
using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Search;

/// <summary>Whatever is typed is a query: asked as the page of results asks it, then what was meant, then suggestions.</summary>
public class FuzzTests
{
    private const int Warm = 100;

    private static readonly bool IsFull = Environment.GetEnvironmentVariable("NEWSPORTAL_TEST_FULL") == "1";

    private static readonly string[] Signs =
    [
        "\"", "“", "”", "'", "''", "«", "-", "--", "*", "%", "_", "^", "(", ")", ":", "+", "NEAR(", "NEAR/2", " AND ", " OR ", " NOT ", "{TitleFolded}", "RestExact:", "rowid", ";", "--", "/*",
        "tag:", "tác giả:", "tac gia:\"", "-tag:", "the:", "bút danh:", "\0", "\u001f", "\t", "\r\n", "\ud83d", "\ude00", "😀", "👩‍👩‍👧", "\ufffe", "\uffff", "\u202e", "\u200b", "\u00ad", "\u0301", "a\u0302\u0323",
        "漢字", "ＡＢ", "İ", "ß", "19/8", "COVID-19", "1.234,5", "zzzz", "zztag", "zzaut", "ddaf nawngx", "d9a2 na8ng4", "\u1100\u1161", "ﬁ", "ǅ", "\u0130i",
    ];

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_text_is_a_query_and_none_takes_long()
    {
        var store = await GeneratedStore.MiddleAsync();
        var words = await WordsAsync(store);
        var slowest = (Took: TimeSpan.Zero, Says: "");
        var turn = new Lock();
        // A hundred thousand take a quarter of an hour of two cores: CI asks the first thousand of the same ones.
        await Parallel.ForAsync(0, IsFull ? 100_000 : 1_000, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = _ct }, async (i, _) =>
        {
            var dice = new Random(i);
            var (typed, asked) = (Typed(dice, words), Some(dice));
            var watch = Stopwatch.StartNew();
            try
            {
                await AskAsync(store, typed, asked);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new InvalidOperationException($"Query {i}: {Says(typed, asked)}", e);
            }
            // The first ones wait for the program to be compiled.
            lock (turn)
                if (i >= Warm && watch.Elapsed > slowest.Took) slowest = (watch.Elapsed, Says(typed, asked));
        });
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{slowest.Took.TotalMilliseconds:0} ms for {slowest.Says}"));
        Assert.True(!IsFull || slowest.Took < TimeSpan.FromSeconds(1), slowest.Says);
    }

    private async Task AskAsync(Store store, string typed, SearchRequest asked)
    {
        using var scope = store.Open();
        var query = SearchQuery.Parse(typed);
        var results = await scope.Of<ArticleSearch>().FindAsync(asked with { Query = query }, _ct);
        Assert.True(results.Stories.Count <= asked.Take && (results.Count ?? 0) <= ArticleSearch.Most);
        if (results.Next is { } next) await scope.Of<ArticleSearch>().FindAsync(asked with { Query = query, After = next }, _ct);
        if (results.Stories.Count == 0 && !query.IsEmpty) await scope.Of<MeantSearch>().ReadAsync(typed, query, _ct);
        await scope.Of<SearchSuggestions>().AskAsync(typed, _ct);
    }

    private static async Task<List<string>> WordsAsync(Store store)
    {
        var titles = await store.AskAsync(db => Task.FromResult(db.Articles.Where(a => a.Id % 100 == 0).Select(a => a.Title + " " + a.Lead).ToList()));
        return [.. titles.SelectMany(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }

    private static string Typed(Random dice, List<string> words)
    {
        var text = new StringBuilder();
        for (var parts = dice.Next(1, 9); parts > 0; parts--)
        {
            var word = words[dice.Next(words.Count)];
            text.Append(dice.Next(12) switch
            {
                < 4 => word,
                4 => SearchText.Fold(word),
                5 => word.Normalize(NormalizationForm.FormD),
                6 => word.Length > 1 ? word.Remove(dice.Next(word.Length), 1) : word,
                7 => (char)dice.Next(1, 0x3000),
                8 => (char)dice.Next(0xD000, 0x10000),
                _ => Signs[dice.Next(Signs.Length)],
            });
            if (dice.Next(3) > 0) text.Append(' ');
        }
        return dice.Next(500) == 0 ? string.Concat(Enumerable.Repeat(text.ToString(), 10_000 / text.Length)) : text.ToString();
    }

    // As an address may have it: cursors and days from anywhere.
    private static SearchRequest Some(Random dice)
    {
        SearchCursor? after = dice.Next(6) switch
        {
            0 => new(dice.NextInt64(), dice.Next(ArticleSearch.Most)),
            1 => new(SearchRow.Last(An.Hour) - dice.NextInt64(10_000_000_000), 0),
            2 => SearchCursor.Parse($"{dice.NextInt64()}.{dice.Next(2_000)}"),
            _ => null,
        };
        return new(new([], []), dice.Next(2) == 0, Day(dice), Day(dice), after) { CategoryIds = dice.Next(6) == 0 ? [.. Enumerable.Range(0, dice.Next(1, 6)).Select(_ => dice.Next(20))] : [] };
    }

    // As wide as the form lets them be.
    private static DateOnly? Day(Random dice) => dice.Next(6) switch
    {
        0 => new(dice.Next(2, 9_999), dice.Next(1, 13), dice.Next(1, 29)),
        1 => new(dice.Next(2020, 2027), dice.Next(1, 13), dice.Next(1, 29)),
        _ => null,
    };

    private static string Says(string typed, SearchRequest asked) =>
        $"{Escaped(typed)} (newest first: {asked.NewestFirst}, {asked.Since} to {asked.Until}, sections {string.Join(' ', asked.CategoryIds)}, after {asked.After})";

    private static string Escaped(string typed) => string.Concat((typed.Length > 300 ? typed[..300] : typed).Select(c => c is >= ' ' and < '\u007f' || char.IsLetter(c) ? $"{c}" : $"\\u{(int)c:x4}"));
}
