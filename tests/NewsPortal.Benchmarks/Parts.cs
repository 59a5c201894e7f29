using System.Globalization;
using NewsPortal.Benchmarks.Serving;

namespace NewsPortal.Benchmarks;

/// <summary>What can be measured, by the word that asks for it alone. A size is SIZE or, where it was generated already, SIZE=FOLDER.</summary>
public static class Parts
{
    /// <summary>In the order in which all are run, each with the sizes taken where none are said.</summary>
    public static readonly IReadOnlyDictionary<string, (string[] Sizes, Func<string[], Task> RunAsync)> All = new Dictionary<string, (string[], Func<string[], Task>)>
    {
        ["serve"] = (["1000", "10000", "100000", "1000000"], sizes => AreThere("wrk", "nginx") ? ServeCosts.RunAsync(sizes, Pace.Now) : Task.CompletedTask),
        ["runtime"] = (["10000"], sizes => AreThere("wrk") ? RuntimeCosts.RunAsync(sizes[0], Pace.Now) : Task.CompletedTask),
        ["nodes"] = (["500"], changes => Staleness.RunAsync(Number(changes[0]))),
        ["search"] = (["10000", "100000"], SearchAsync),
        ["library"] = (["100000"], LibraryAsync),
        ["shelves"] = (["100000"], ShelvesAsync),
        ["import"] = (["10000"], posts => WordPressMove.RunAsync(Number(posts[0]))),
    };

    private static bool AreThere(params string[] tools) => Tools.AreThere(tools);

    private static async Task SearchAsync(string[] sizes)
    {
        var papers = new List<(BenchmarkPaper Paper, int Articles)>();
        foreach (var size in sizes)
        {
            var (articles, folder) = size.Split('=', 2) is [var number, var there] ? (Number(number), there) : (Number(size), null);
            papers.Add((await BenchmarkPaper.OpenAsync(articles, folder), articles));
        }
        await BenchmarkTable.WriteAsync(BenchmarkTable.Questions, await SearchCosts.MeasureAsync([.. papers.Select(p => (p.Paper.Services, p.Articles))]));
        foreach (var (paper, _) in papers) await paper.DisposeAsync();
    }

    private static async Task LibraryAsync(string[] pictures)
    {
        await using var library = await BenchmarkPaper.OpenAsync(1_000);
        await LibrarySearches.RunAsync(library.Services, Number(pictures[0]));
    }

    private static async Task ShelvesAsync(string[] sizes)
    {
        await using var moved = await BenchmarkPaper.OpenAsync(Number(sizes[0]));
        await ShelfMoves.RunAsync(moved.Services);
    }

    private static int Number(string size) => int.Parse(size, CultureInfo.InvariantCulture);
}
