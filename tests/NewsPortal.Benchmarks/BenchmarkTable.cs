using System.Globalization;
using System.Text;
using NewsPortal.Kit;

namespace NewsPortal.Benchmarks;

/// <summary>docs/benchmarks.md: each part written anew by its run, the others as they were.</summary>
public static class BenchmarkTable
{
    public const string Pages = """
        ## Pages

        Written by `dotnet run -c Release --project tests/NewsPortal.Benchmarks`. CPU milliseconds a request, page cache off, Brotli included, one
        request at a time against the whole program on SQLite, 400 requests after 100 to warm up; bodies of about 900 words. In brackets: the
        ratio to the first column. Ratios of one run say more than milliseconds.
        """;

    public const string Questions = """
        ## Questions

        Written by `… -- search [SIZE|SIZE=FOLDER …]`. CPU milliseconds of the thread that asks, without the page around the answer: 510 searches of
        17 kinds, ranked and with their snippets, 300 suggestions, 500 article pages, each three times to warm up and once to count, of all papers in turn; SQLite, papers made
        by `generate` (bodies of about 300 words where a folder was given). In brackets: the ratio to the first column.
        """;

    private static readonly string File = Path.Combine(Repository.Root, "docs", "benchmarks.md");

    public static async Task WriteAsync(string part, IReadOnlyList<Column> columns)
    {
        var text = new StringBuilder(part);
        text.AppendLine(CultureInfo.InvariantCulture, $" {Environment.ProcessorCount} cores, {DateTime.UtcNow:yyyy-MM-dd}.").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| | {string.Join(" | ", columns.Select(c => c.Articles.ToString("N0", CultureInfo.InvariantCulture) + " stories"))} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(columns.Select(_ => "---:|"))}");
        foreach (var page in columns[0].CpuMilliseconds.Keys)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {page} | {string.Join(" | ", columns.Select(c => Cell(c.CpuMilliseconds[page], columns[0].CpuMilliseconds[page])))} |");
        Console.Write(text);

        var heading = part.Split('\n')[0];
        var parts = (await System.IO.File.ReadAllTextAsync(File)).Split("\n## ").Select((p, i) => (i == 0 ? p : $"## {p}").Trim()).ToList();
        var at = parts.FindIndex(p => p.StartsWith(heading, StringComparison.Ordinal));
        if (at < 0) parts.Add(text.ToString().Trim());
        else parts[at] = text.ToString().Trim();
        await System.IO.File.WriteAllTextAsync(File, string.Join("\n\n", parts) + "\n");
    }

    private static string Cell(double cost, double first) => string.Create(CultureInfo.InvariantCulture, $"{cost:0.00} ({cost / first:0.00})");
}
