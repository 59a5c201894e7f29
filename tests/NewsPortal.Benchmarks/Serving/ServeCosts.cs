namespace NewsPortal.Benchmarks.Serving;

/// <summary>What serving costs: the published program on papers of several sizes, beside its rivals, with the goals of issue 6.</summary>
public static class ServeCosts
{
    private const string Goals = """
        ## Serving

        Written by `… -- serve [SIZE|SIZE=FOLDER …]`: the program as published for production, a process of its own, on papers made by `generate --words 300`, SQLite. Load is
        `wrk`, 32 connections on two threads, on the same machine; contenders in turn, round by round, ratios are medians of each round's. "Cold" is the table below. Ratios say
        more than figures: the machine is shared.
        """;

    private const string Pages = """
        ## Pages

        Written by the same run. CPU milliseconds of the process for a request, page cache off, Brotli included, one connection, one process for each paper, all running; thousands of
        requests of each kind to warm up, medians of rounds in which all papers had their turn. In brackets: the median of each round's ratio to the first column. Bodies of about 300 words.
        """;

    private const string Memory = """
        ## Allocations

        Written by the same run: KB that a cold page allocates, the program in the benchmark's process and what the asking side takes included.
        """;

    public static async Task RunAsync(IReadOnlyList<string> sizes, Pace pace)
    {
        using var program = await PublishedProgram.PublishAsync();
        var papers = new List<StandingPaper>();
        try
        {
            foreach (var size in sizes) papers.Add(await StandingPaper.OpenAsync(program, size));
            papers.Sort((one, other) => one.Articles.CompareTo(other.Articles));
            await MeasureAsync(program, papers, pace);
        }
        finally
        {
            papers.ForEach(p => p.Dispose());
        }
    }

    private static async Task MeasureAsync(PublishedProgram program, List<StandingPaper> papers, Pace pace)
    {
        var goals = new List<Goal>();
        Add(await CachedPages.MeasureAsync(program, papers[^1], pace));
        Add(await Beacons.MeasureAsync(program, papers[0], pace));
        Add([await Starts.MeasureAsync(program, papers[^1])]);
        var costs = await ColdPages.MeasureAsync(program, papers, pace);
        Add(ColdGoals(costs, papers));

        var head = (string[])["", .. papers.Select(p => p.Named)];
        await BenchmarkTable.WriteAsync(Goals, [["", "measured", "goal", "", ""], .. goals.Select(g => g.Row)]);
        await BenchmarkTable.WriteAsync(Pages, [head, .. costs.Select(c => (string[])[c.Key, .. c.Value.Select(each => BenchmarkTable.Cell(each.Median(), each.RatioTo(c.Value[0])))])]);
        var kilobytes = new List<Dictionary<string, double>>();
        foreach (var paper in papers) kilobytes.Add(await Allocations.MeasureAsync(paper, pace.Counted));
        await BenchmarkTable.WriteAsync(Memory, [head, .. kilobytes[0].Keys.Select(kind => (string[])[kind, .. kilobytes.Select(k => Goal.Number(k[kind]))])]);

        void Add(List<Goal> met)
        {
            foreach (var goal in met) Console.WriteLine(string.Join(" | ", goal.Row));
            goals.AddRange(met);
        }
    }

    private static List<Goal> ColdGoals(Dictionary<string, List<List<double>>> costs, List<StandingPaper> papers)
    {
        return [.. Of("article", 2.5), .. Of("front page", 4), .. Of("section, page 1", 4)];

        IEnumerable<Goal> Of(string kind, double aim) => [
            Goal.AtMost($"cold {kind}, {papers[^1].Named}", costs[kind][^1].Median(), aim, " ms CPU"),
            Goal.AtMost($"cold {kind}, {papers[^1].Named} ÷ {papers[0].Named}", costs[kind][^1].RatioTo(costs[kind][0]), 1.3),
        ];
    }
}
