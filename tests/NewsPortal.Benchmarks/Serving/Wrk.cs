using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>What wrk said of one run.</summary>
/// <param name="Failed">Answers that were not 2xx or 3xx, and connections that broke.</param>
/// <param name="Sent">What the script counted, if it did.</param>
public partial record Load(double RequestsPerSecond, long Failed, long Sent);

/// <summary>32 connections on two threads, by wrk.</summary>
public static partial class Wrk
{
    public static async Task<Load> RunAsync(Uri address, int seconds, string? script = null, params string[] arguments)
    {
        string[] options = ["-c32", "-t2", $"-d{seconds}s", "-H", "Accept-Encoding: br", .. script is null ? [] : new[] { "-s", script }];
        var said = await Tools.RunAsync("wrk", [.. options, address.ToString(), "--", .. arguments]);
        var broken = Broken().Match(said);
        return new(
            double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture),
            (NotFine().Match(said) is { Success: true } few ? long.Parse(few.Groups[1].Value, CultureInfo.InvariantCulture) : 0)
                + broken.Groups.Values.Skip(1).Where(g => g.Success).Sum(g => long.Parse(g.Value, CultureInfo.InvariantCulture)),
            Count().Match(said) is { Success: true } sent ? long.Parse(sent.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex NotFine();

    // Answers later than two seconds ("timeout") did come.
    [GeneratedRegex(@"Socket errors: connect (\d+), read (\d+), write (\d+)")]
    private static partial Regex Broken();

    [GeneratedRegex(@"Counted: (\d+)")]
    private static partial Regex Count();
}
