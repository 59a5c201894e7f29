using System.Globalization;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>The paper under load with its page cache on: the newest stories from an empty cache, one story beside its rivals, the memory at the end.</summary>
public static class CachedPages
{
    private const int Rotating = 500;
    private const int RotationSeconds = 10;
    public const int WarmRounds = 3;

    public static async Task<List<Goal>> MeasureAsync(PublishedProgram program, StandingPaper paper, Pace pace)
    {
        var folder = Leavings.MakeFolder("cached");
        var (server, _) = await program.StartAsync(paper.Folder);
        await using var serving = server;
        var pages = Scripts.Pages(folder);
        var newest = await Wrk.RunAsync(server.Address, RotationSeconds, pages, Scripts.Addresses(folder, "newest", paper.Newest(Rotating)));

        var story = paper.Newest(1)[0];
        var page = await FinishedPage.FetchAsync(new(server.Address, story));
        await using var bare = await BareServer.StartAsync(folder, page);
        await using var nginx = await Nginx.StartAsync(folder, page);
        var rates = await InTurnAsync([server, bare, nginx], story, pace);
        var cached = string.Create(CultureInfo.InvariantCulture, $"{page.Body.Length:N0} bytes; {rates[0].Median():N0} requests/s, bare {rates[1].Median():N0}, nginx {rates[2].Median():N0}");

        // Then the whole archive, which no cache holds, so that the memory is what it is at its worst.
        var archive = await Wrk.RunAsync(server.Address, RotationSeconds, pages, Scripts.Addresses(folder, "archive", paper.Stories(20_000)));
        return [
            Goal.AtLeast("cached article page, requests/s ÷ bare Kestrel, same bytes", rates[0].RatioTo(rates[1]), 0.90, said: cached),
            Goal.AtLeast("cached article page, requests/s ÷ nginx, same file", rates[0].RatioTo(rates[2]), 0.50),
            Goal.AtLeast($"newest {Rotating} stories in rotation from an empty cache, requests/s over {RotationSeconds} s", newest.RequestsPerSecond, 1_000, said: Failures(newest)),
            Goal.AtMost($"resident memory, {paper.Named}, after all that load", server.ResidentMegabytes, 300, " MB",
                string.Create(CultureInfo.InvariantCulture, $"most {server.MostResidentMegabytes:N0} MB; archive in rotation {archive.RequestsPerSecond:N0} requests/s; {Failures(archive)}")),
        ];
    }

    /// <summary>Requests a second of each, a figure a round, after three turns to warm up.</summary>
    public static async Task<List<List<double>>> InTurnAsync(IReadOnlyList<ChildProcess> servers, string address, Pace pace)
    {
        var rates = servers.Select(_ => new List<double>()).ToList();
        for (var round = -WarmRounds; round < pace.Rounds; round++)
            foreach (var (server, rate) in servers.Zip(rates))
            {
                var load = await Wrk.RunAsync(new(server.Address, address), pace.Seconds);
                if (load.Failed > 0) throw new InvalidOperationException($"{server.Address}{address}: {load.Failed} requests failed.");
                if (round >= 0) rate.Add(load.RequestsPerSecond);
            }
        return rates;
    }

    private static string Failures(Load load) => load.Failed == 0 ? "none failed" : $"{load.Failed} FAILED";
}
