namespace NewsPortal.Benchmarks.Serving;

/// <summary>How long is measured. The short one shows that all of it works; its figures mean nothing.</summary>
/// <param name="Warm">Requests of each kind before any is counted: the program goes on compiling itself for thousands.</param>
/// <param name="Rounds">How often each contender has its turn.</param>
/// <param name="Counted">Requests of each kind in a round.</param>
/// <param name="Seconds">Of load in a round.</param>
public record Pace(int Warm, int Rounds, int Counted, int Seconds)
{
    public static readonly Pace Full = new(3_000, 7, 200, 4);
    public static readonly Pace Trial = new(100, 3, 40, 2);

    public static Pace Now { get; set; } = Full;
}

/// <summary>Figures of rounds in which all had their turn: what else the machine did fell on all of them alike.</summary>
public static class Rounds
{
    public static double Median(this IEnumerable<double> figures) => figures.Order().ToList() is { Count: > 0 } all ? (all[(all.Count - 1) / 2] + all[all.Count / 2]) / 2 : double.NaN;

    /// <summary>The median of what each round's one was to its other.</summary>
    public static double RatioTo(this IReadOnlyList<double> figures, IReadOnlyList<double> others) => figures.Zip(others, (one, other) => one / other).Median();
}
