using System.Globalization;

namespace NewsPortal.Benchmarks;

/// <summary>What the figures were measured on.</summary>
public static class Machine
{
    public static string Named => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({Processor}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GB, load {Load}");

    private static string Processor => Line("/proc/cpuinfo", "model name")?.Split(':', 2)[1].Trim() ?? "unknown";

    /// <summary>Of the last quarter of an hour, the measurement's own in it: far more than 2 says that others were at work.</summary>
    private static string Load => Line("/proc/loadavg", "")?.Split(' ')[2] ?? "unknown";

    private static string? Line(string file, string beginning) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(beginning, StringComparison.Ordinal)) : null;
}
