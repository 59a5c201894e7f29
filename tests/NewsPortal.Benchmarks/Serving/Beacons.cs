using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>Beacons beside an endpoint that only answers 204: how fast, whether each was counted, and whether pages go on meanwhile.</summary>
public static class Beacons
{
    public static async Task<List<Goal>> MeasureAsync(PublishedProgram program, StandingPaper standing, Pace pace)
    {
        var folder = Leavings.MakeFolder("beacons");
        using var paper = standing.Copy();
        var before = paper.CountedReads();
        var addresses = Scripts.Addresses(folder, "beacons", paper.Beacons(10_000));
        var script = Scripts.Beacons(folder);
        var (rates, bareRates) = (new List<double>(), new List<double>());
        var (sent, failed, pages) = (0L, 0L, new List<double>());
        var (server, _) = await program.StartAsync(paper.Folder);
        await using (server)
        await using (var bare = await BareServer.StartAsync(folder, await FinishedPage.FetchAsync(server.Address)))
            for (var round = -CachedPages.WarmRounds; round < pace.Rounds; round++)
            {
                using var end = new CancellationTokenSource();
                var reading = ReadAsync(server, paper.Newest(50), end.Token);
                var load = await RunAsync(server);
                await end.CancelAsync();
                var read = await reading;
                (sent, failed) = (sent + load.Sent, failed + load.Failed);
                var other = await RunAsync(bare);
                if (round < 0) continue;
                rates.Add(load.RequestsPerSecond);
                bareRates.Add(other.RequestsPerSecond);
                pages.AddRange(read);
            }
        // Stopped in good order, it has saved what it counted.
        var counted = paper.CountedReads() - before;
        return [
            Goal.AtLeast("beacons, requests/s ÷ bare Kestrel answering 204", rates.RatioTo(bareRates), 0.60,
                said: string.Create(CultureInfo.InvariantCulture, $"{rates.Median():N0} beacons/s, bare {bareRates.Median():N0}, with a page every 50 ms beside; {failed} failed")),
            Goal.AtMost("beacons sent to stories, less the reads in the database", Math.Abs(sent - counted), 0, said: string.Create(CultureInfo.InvariantCulture, $"{sent:N0} sent, {counted:N0} counted")),
            Goal.AtMost("pages beside the beacons that were not answered 200", pages.Count(double.IsNaN), 0,
                said: string.Create(CultureInfo.InvariantCulture, $"{pages.Count:N0} pages, median {pages.Where(double.IsFinite).Median():0} ms")),
        ];

        Task<Load> RunAsync(ChildProcess server) => Wrk.RunAsync(server.Address, pace.Seconds, script, addresses, (pace.Seconds - 1).ToString(CultureInfo.InvariantCulture));
    }

    // How long each page took; NaN where it was not answered 200.
    private static async Task<List<double>> ReadAsync(ChildProcess server, List<string> stories, CancellationToken end)
    {
        using var reader = new HttpClient { BaseAddress = server.Address };
        var times = new List<double>();
        while (!end.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await reader.GetAsync(stories[times.Count % stories.Count], CancellationToken.None);
            times.Add(answer.StatusCode == HttpStatusCode.OK ? Stopwatch.GetElapsedTime(begun).TotalMilliseconds : double.NaN);
            await Task.Delay(50, CancellationToken.None);
        }
        return times;
    }
}
