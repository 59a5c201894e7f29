using Xunit;

namespace NewsPortal.Tests.Merging;

/// <summary>Two hundred simulations; ten thousand with NEWSPORTAL_TEST_FULL=1 (docs/merge.md has the figures).</summary>
public class MergeSimulationTests(ITestOutputHelper output)
{
    private static readonly int Simulations = Environment.GetEnvironmentVariable("NEWSPORTAL_TEST_FULL") == "1" ? 10_000 : 200;

    [Fact]
    public void Whatever_two_to_five_writers_do_nothing_typed_is_lost_or_torn_or_twice()
    {
        var all = new SimulationCounts();
        for (var seed = 0; seed < Simulations; seed++)
        {
            var simulation = new MergeSimulation(seed).Run();
            Assert.True(simulation.Faults.Count == 0, $"Simulation {seed}: {simulation.Faults.FirstOrDefault()}");
            all.Add(simulation.Counts);
        }
        output.WriteLine($"{Simulations} simulations: {all}");

        Assert.True(all.Doublings * 1_000 <= Simulations, $"{all.Doublings} simulations with a word twice. {all.FirstDoubling}");
        Assert.True(all.MergesOfSoundTexts > Simulations && all.Retries > Simulations && all.LostMessages > Simulations && all.Restarts > Simulations / 2,
            $"Too little happened to prove anything: {all}");
    }
}
