using System.Globalization;
using System.Text;
using NewsPortal.Kit;

namespace NewsPortal.Benchmarks;

/// <summary>docs/benchmarks.md, written anew by each run.</summary>
public static class BenchmarkTable
{
    public static async Task WriteAsync(IReadOnlyList<Column> columns)
    {
        var text = new StringBuilder();
        text.AppendLine("# Benchmarks").AppendLine();
        text.AppendLine("Written by `dotnet run -c Release --project tests/NewsPortal.Benchmarks`. CPU milliseconds a request, page cache off, Brotli included, one");
        text.AppendLine("request at a time against the whole program on SQLite, 400 requests after 100 to warm up; bodies of about 900 words. In brackets: the");
        text.AppendLine(CultureInfo.InvariantCulture, $"ratio to the first column. Ratios of one run say more than milliseconds. {Environment.ProcessorCount} cores, {DateTime.UtcNow:yyyy-MM-dd}.").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| page | {string.Join(" | ", columns.Select(c => c.Articles.ToString("N0", CultureInfo.InvariantCulture) + " stories"))} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(columns.Select(_ => "---:|"))}");
        foreach (var page in columns[0].CpuMilliseconds.Keys)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {page} | {string.Join(" | ", columns.Select(c => Cell(c.CpuMilliseconds[page], columns[0].CpuMilliseconds[page])))} |");
        await File.WriteAllTextAsync(Path.Combine(Repository.Root, "docs", "benchmarks.md"), text.ToString());
        Console.Write(text);
    }

    private static string Cell(double cost, double first) => string.Create(CultureInfo.InvariantCulture, $"{cost:0.00} ({cost / first:0.00})");
}
