using System.Diagnostics;
using NewsPortal.Data;
using NewsPortal.Generating;

namespace NewsPortal.Web.Hosting;

/// <summary>The verb <c>generate</c>: under the store's lock, so that nothing else fills or migrates it meanwhile.</summary>
public static class GeneratedNewspaper
{
    public static async Task MakeAsync(VerbContext work, CancellationToken ct)
    {
        var paper = GeneratedPaper.Until(work.Services.GetRequiredService<TimeProvider>().UtcNow(),
            work.Options.Number("articles", 1_000, 1_000_000),
            work.Options.Number("seed", 0, int.MaxValue, otherwise: 1),
            work.Options.Number("words", 50, 5_000, GeneratedPaper.DefaultWords)) with
        {
            ReadDays = work.Options.Number("read-days", 1, 400, GeneratedPaper.DefaultReadDays),
        };
        var watch = Stopwatch.StartNew();
        var generation = work.Services.GetRequiredService<Generation>();
        await ProgressBars.ShowAsync(bars =>
            StoreStart.PrepareAsync(work.Db, work.DataFolder, stop => generation.RunAsync(paper, bars, stop), ct));
        Console.WriteLine($"Đã có tờ báo {paper.Articles} bài (--seed {paper.Seed} --words {paper.Words}) sau {watch.Elapsed.TotalSeconds:0} giây.");
    }
}
