using NewsPortal.Data;
using NewsPortal.Generating;
using Xunit;

namespace NewsPortal.Kit;

/// <summary>Generated newspapers to ask questions of, each made once a run. Their bodies are short: no list walks past one.</summary>
public static class GeneratedStore
{
    private static readonly Lazy<Task<Store>> OfTenThousand = new(() => MakeAsync(10_000));
    // Two and a half times the other tells what grows; a hundred thousand take two minutes of a core, in each project that asks them.
    private static readonly Lazy<Task<Store>> Large = new(() => MakeAsync(Environment.GetEnvironmentVariable("NEWSPORTAL_TEST_FULL") == "1" ? 100_000 : 25_000));

    public static Task<Store> MiddleAsync() => OfTenThousand.Value;
    public static Task<Store> LargeAsync() => Large.Value;

    private static async Task<Store> MakeAsync(int articles)
    {
        var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => store.DisposeAsync().AsTask().Wait();
        using var scope = store.Open();
        await scope.Of<Generation>().RunAsync(GeneratedPaper.Until(store.Now, articles, seed: 1, words: 60), new Quiet(), TestContext.Current.CancellationToken);
        return store;
    }

    private sealed class Quiet : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value)
        {
        }
    }
}
