using System.Text;
using CsCheck;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Kit;
using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Fuzzing;

/// <summary>Whatever is typed is a query: asked as the page of results asks it, then what was meant, then suggestions.</summary>
public class SearchFuzzTests : IProgress<GenerationProgress>
{
    private static readonly string[] Signs =
    [
        "\"", "“", "”", "'", "''", "«", "-", "--", "*", "%", "_", "^", "(", ")", ":", "+", "NEAR(", "NEAR/2", " AND ", " OR ", " NOT ", "{TitleFolded}", "RestExact:", "rowid", ";", "/*", "tag:", "tác giả:", "tac gia:\"",
        "-tag:", "the:", "bút danh:", "-\"", "\\", "[", "]", "漢字", "ＡＢ", "19/8", "COVID-19", "1.234,5", "zzzz", "zztag", "zzaut", "zzcat1", "ddaf nawngx", "d9a2 na8ng4", "\u0130i", " ", " ", .. Texts.Signs,
    ];

    // As long as a server reads the first line of a request.
    private const int LongestAddress = 8_000;

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_text_is_a_query_that_the_store_answers()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        using (var scope = store.Open()) await scope.Of<Generation>().RunAsync(GeneratedPaper.Until(store.Now, 400, seed: 1, words: 60), this, _ct);
        var titles = await store.AskAsync(db => Task.FromResult(db.Articles.Select(a => a.Title + " " + a.Lead).ToList()));
        var words = titles.SelectMany(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        var asked = words.Select(w => w + " ").Concat(words.Select(SearchText.Fold)).Concat(words.Select(w => w.Normalize(NormalizationForm.FormD)));
        // Words of the paper as often as signs.
        var typed = Gen.Frequency<string>((1, Edits.Of(titles, asked)), (1, Edits.Of(titles, Signs)), (1, Edits.Of(words, [.. Signs, .. words.Take(Signs.Length)])));

        await FuzzedText.Of("search").RunAsync(typed.Select(text => text.Length > LongestAddress ? text[..LongestAddress] : text), text => AskAsync(store, text).GetAwaiter().GetResult());
    }

    private async Task AskAsync(Store store, string typed)
    {
        var query = SearchQuery.Parse(typed);
        Assert.InRange(query.Terms.Sum(t => t.Words.Count), 0, SearchQuery.MaxWords);
        Assert.InRange(query.Typed.Count, 0, SearchQuery.MaxLength / 4);
        Assert.All(query.Typed, f => Assert.InRange(f.Words.Count, 1, SearchQuery.MaxWords));
        Assert.All(query.Terms, t => Assert.All(t.Words, w => Assert.True(w.Folded.All(char.IsLetterOrDigit), w.Folded)));
        if (typed.Length <= 2 * SearchQuery.MaxLength) Assert.EndsWith("đà", TypedKeys.Read($"{typed} ddaf"), StringComparison.Ordinal);

        using var scope = store.Open();
        var asked = Some(FuzzedText.Dice(typed));
        var results = await scope.Of<ArticleSearch>().FindAsync(asked with { Query = query }, _ct);
        Assert.True(results.Stories.Count <= asked.Take && (results.Count ?? 0) <= ArticleSearch.Most);
        if (results.Next is { } next) await scope.Of<ArticleSearch>().FindAsync(asked with { Query = query, After = next }, _ct);
        if (results.Stories.Count == 0 && !query.IsEmpty) await scope.Of<MeantSearch>().ReadAsync(typed, query, _ct);
        await scope.Of<SearchSuggestions>().AskAsync(typed, _ct);
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

    void IProgress<GenerationProgress>.Report(GenerationProgress value)
    {
    }
}
