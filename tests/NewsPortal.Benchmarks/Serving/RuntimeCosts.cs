using System.Globalization;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>What the runtime's settings change, one at a time, against the program as it is published.</summary>
public static class RuntimeCosts
{
    private const string Part = """
        ## Settings of the runtime

        Written by `… -- runtime [SIZE|SIZE=FOLDER]`: each setting by itself against the program as published, in turn, round by round. Start to the first page (median of three), CPU of a cold article
        and of a cold front page, resident memory after these, requests/s of a cached article (32 connections) and what they are to those as published.
        """;

    private static readonly Dictionary<string, string> AsPublished = [];

    public static async Task RunAsync(string size, Pace pace)
    {
        using var program = await PublishedProgram.PublishAsync();
        using var compiledLate = await PublishedProgram.PublishAsync(isCompiledAhead: false);
        using var paper = await StandingPaper.OpenAsync(program, size);
        List<(string Named, PublishedProgram Program, Dictionary<string, string> Environment)> settings = [
            ("as published", program, AsPublished),
            ("TieredPGO off", program, new() { ["DOTNET_TieredPGO"] = "0" }),
            ("server GC", program, new() { ["DOTNET_gcServer"] = "1" }),
            ("not concurrent", program, new() { ["DOTNET_gcConcurrent"] = "0" }),
            ("server GC, not concurrent", program, new() { ["DOTNET_gcServer"] = "1", ["DOTNET_gcConcurrent"] = "0" }),
            ("without ReadyToRun", compiledLate, AsPublished),
        ];

        var starts = settings.ConvertAll(_ => new List<double>());
        for (var i = 0; i < 3; i++)
            foreach (var (setting, times) in settings.Zip(starts))
            {
                var (server, start) = await setting.Program.StartAsync(paper.Folder, environment: setting.Environment);
                await server.DisposeAsync();
                times.Add(start.TotalSeconds);
            }

        var (costs, memory) = await AllAsync(isCaching: false, async servers =>
        {
            var kinds = paper.Kinds().Where(k => k.Key is "article" or "front page").ToDictionary();
            var readers = servers.ConvertAll(s => new ColdReader(s, kinds));
            var each = await ColdPages.InTurnAsync(readers, pace);
            readers.ForEach(r => r.Dispose());
            return (each, servers.ConvertAll(s => s.ResidentMegabytes));
        });
        var rates = await AllAsync(isCaching: true, servers => CachedPages.InTurnAsync(servers, paper.Newest(1)[0], pace));

        await BenchmarkTable.WriteAsync(Part, [
            ["", "start, s", "cold article, ms CPU", "cold front page, ms CPU", "memory, MB", "cached article, requests/s"],
            .. settings.Select((setting, i) => (string[])[
                setting.Named, Goal.Number(starts[i].Median()), .. costs.Values.Select(kind => BenchmarkTable.Cell(kind[i].Median(), kind[i].RatioTo(kind[0]))),
                Goal.Number(memory[i]), string.Create(CultureInfo.InvariantCulture, $"{rates[i].Median():N0} ({rates[i].RatioTo(rates[0]):0.00})"),
            ]),
        ]);

        async Task<T> AllAsync<T>(bool isCaching, Func<List<ChildProcess>, Task<T>> measure)
        {
            var servers = new List<ChildProcess>();
            try
            {
                foreach (var setting in settings) servers.Add((await setting.Program.StartAsync(paper.Folder, isCaching, setting.Environment)).Server);
                return await measure(servers);
            }
            finally
            {
                foreach (var server in servers) await server.DisposeAsync();
            }
        }
    }
}
