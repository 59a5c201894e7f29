using System.Globalization;
using NewsPortal.Benchmarks;

// dotnet run -c Release --project tests/NewsPortal.Benchmarks [-- 1000 10000 100000]
// … -- library [100000]: what the library of pictures takes, and a swap in a thousand stories.
// … -- shelves [100000]: what moving and merging sections and tags takes.
// … -- search [10000 100000=FOLDER …]: what single questions cost; a folder that `generate` has filled is not made anew.
// … -- nodes [500]: how long after its commit a change is on each of three nodes.
if (args is ["nodes", ..])
{
    await Staleness.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 500);
    return;
}
if (args is ["stall", var database, var seconds])
{
    await Staleness.StallAsync(database, double.Parse(seconds, CultureInfo.InvariantCulture));
    return;
}
if (args is ["search", ..])
{
    var papers = new List<(BenchmarkPaper Paper, int Articles)>();
    foreach (var size in args.Length > 1 ? args[1..] : ["10000", "100000"])
    {
        var (articles, folder) = size.Split('=', 2) is [var number, var there] ? (int.Parse(number, CultureInfo.InvariantCulture), there) : (int.Parse(size, CultureInfo.InvariantCulture), null);
        papers.Add((await BenchmarkPaper.OpenAsync(articles, folder), articles));
    }
    await BenchmarkTable.WriteAsync(BenchmarkTable.Questions, await SearchCosts.MeasureAsync([.. papers.Select(p => (p.Paper.Services, p.Articles))]));
    foreach (var (paper, _) in papers) await paper.DisposeAsync();
    return;
}
if (args is ["shelves", ..])
{
    await using var moved = await BenchmarkPaper.OpenAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000);
    await ShelfMoves.RunAsync(moved.Services);
    return;
}
if (args is ["library", ..])
{
    await using var library = await BenchmarkPaper.OpenAsync(1_000);
    await LibrarySearches.RunAsync(library.Services, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000);
    return;
}

int[] sizes = args.Length > 0 ? [.. args.Select(int.Parse)] : [1_000, 10_000, 100_000];
var columns = new List<Column>();
foreach (var size in sizes)
{
    await using var paper = await BenchmarkPaper.OpenAsync(size);
    // The program compiles itself while it is used: the first paper is gone over once for that.
    if (columns.Count == 0) await paper.MeasureAsync();
    columns.Add(await paper.MeasureAsync());
}
await BenchmarkTable.WriteAsync(BenchmarkTable.Pages, columns);
