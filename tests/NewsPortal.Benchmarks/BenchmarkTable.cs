using System.Globalization;
using System.Text;
using NewsPortal.Benchmarks.Serving;
using NewsPortal.Kit;

namespace NewsPortal.Benchmarks;

/// <summary>What one size of newspaper cost: CPU milliseconds a request, by the name of the page.</summary>
public record Column(int Articles, IReadOnlyDictionary<string, double> CpuMilliseconds);

/// <summary>docs/benchmarks.md: each part written anew by its run, the others as they were.</summary>
public static class BenchmarkTable
{
    public const string Questions = """
        ## Questions

        Written by `… -- search [SIZE|SIZE=FOLDER …]`. CPU milliseconds of the thread that asks, without the page around the answer: 510 searches of
        17 kinds, ranked and with their snippets, 300 suggestions, 500 article pages, each three times to warm up and once to count, of all papers in turn; SQLite, papers made
        by `generate` (bodies of about 300 words where a folder was given). In brackets: the ratio to the first column.
        """;

    private static readonly string File = Path.Combine(Repository.Root, "docs", "benchmarks.md");

    public static Task WriteAsync(string part, IReadOnlyList<Column> columns) => WriteAsync(part, [
        ["", .. columns.Select(c => Stories(c.Articles))],
        .. columns[0].CpuMilliseconds.Keys.Select(page => (string[])[page, .. columns.Select(c => Cell(c.CpuMilliseconds[page], c.CpuMilliseconds[page] / columns[0].CpuMilliseconds[page]))]),
    ]);

    /// <param name="part">Its heading, and how it was measured.</param>
    /// <param name="rows">The first is the table's head.</param>
    public static async Task WriteAsync(string part, IReadOnlyList<string[]> rows)
    {
        var text = new StringBuilder(part).AppendLine(CultureInfo.InvariantCulture, $" {Machine.Named}, {DateTime.UtcNow:yyyy-MM-dd}.").AppendLine();
        foreach (var (i, row) in rows.Index())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |");
            if (i == 0) text.AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(row.Skip(1).Select(_ => "---:|"))}");
        }
        Console.Write(text);
        if (Pace.Now == Pace.Trial) return;

        var heading = part.Split('\n')[0];
        var parts = (await System.IO.File.ReadAllTextAsync(File)).Split("\n## ").Select((p, i) => (i == 0 ? p : $"## {p}").Trim()).ToList();
        var at = parts.FindIndex(p => p.Split('\n')[0] == heading);
        if (at < 0) parts.Add(text.ToString().Trim());
        else parts[at] = text.ToString().Trim();
        await System.IO.File.WriteAllTextAsync(File, string.Join("\n\n", parts) + "\n");
    }

    public static string Stories(int articles) => $"{articles.ToString("N0", CultureInfo.InvariantCulture)} stories";

    public static string Cell(double cost, double ratio) => string.Create(CultureInfo.InvariantCulture, $"{cost:0.00} ({ratio:0.00})");
}
