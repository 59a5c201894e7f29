namespace NewsPortal.Benchmarks.Serving;

/// <summary>What a cold page allocates, its reader's side included, with the program in this process.</summary>
public static class Allocations
{
    private const int Warm = 200;

    /// <returns>Kilobytes a request, by kind of page.</returns>
    public static async Task<Dictionary<string, double>> MeasureAsync(StandingPaper standing, int counted)
    {
        await using var paper = await BenchmarkPaper.OpenAsync(standing.Articles, standing.Folder);
        using var reader = paper.Reader();
        var kilobytes = new Dictionary<string, double>();
        foreach (var (kind, addresses) in standing.Kinds())
        {
            await AskAsync(addresses, 0, Warm);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await AskAsync(addresses, Warm, counted);
            kilobytes[kind] = (GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0 / counted;
        }
        return kilobytes;

        async Task AskAsync(List<string> addresses, int first, int count)
        {
            for (var i = first; i < first + count; i++) (await reader.GetAsync(addresses[i % addresses.Count])).EnsureSuccessStatusCode().Dispose();
        }
    }
}
