using System.Globalization;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>From the start of the process to its first front page.</summary>
public static class Starts
{
    private const int Times = 3;

    public static async Task<Goal> MeasureAsync(PublishedProgram program, StandingPaper paper)
    {
        var all = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var (server, start) = await program.StartAsync(paper.Folder);
            await server.DisposeAsync();
            all.Add(start.TotalSeconds);
        }
        return Goal.AtMost($"start to first page, {paper.Named}", all.Median(), 2, " s", $"median of {string.Join(", ", all.Select(s => s.ToString("0.00", CultureInfo.InvariantCulture)))}");
    }
}
