using System.Globalization;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>One place of a chart: what stands under it, what the table calls it, its bar, and what it is compared with. Null is not yet known, and not drawn.</summary>
public record ChartPoint(string Label, string Name, int? Value, double? Compared);

/// <summary>
/// Bars, and over them a line to compare with; drawn on the server. Widths are parts of a hundred and heights are pixels, so it is as wide as there is
/// room and its words keep their size.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="Now">What the bars are.</param>
/// <param name="Compared">What the line is; null where there is none.</param>
public record Chart(string Title, IReadOnlyList<ChartPoint> Points, string Now, string? Compared)
{
    public const int Height = 216;
    private const int Sky = 24;
    private const int Ground = 190;
    private static readonly int[] Rounds = [1, 2, 4, 6, 8, 10];

    /// <summary>Under the ground, for the labels.</summary>
    public static int LabelY => Height - 8;
    public static int GroundY => Ground;
    public static int SkyY => Sky;
    public static int Tall => Ground - Sky;

    private double Most => Points.Count == 0 ? 0 : Points.Max(p => Math.Max(p.Value ?? 0, Compared is null ? 0 : p.Compared ?? 0));

    /// <summary>The round number that the highest line stands for.</summary>
    public double Top
    {
        get
        {
            var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, Most))));
            return Rounds.Select(n => n * unit).First(n => n >= Most);
        }
    }

    /// <summary>Lines to read heights by; a half of one read is none.</summary>
    public IEnumerable<double> Lines => Top < 2 ? [Top] : [Top / 2, Top];

    public double Y(double value) => Math.Round(Ground - value / Top * (Ground - Sky), 1);

    public string Left(int place) => Percent((place + 0.15) / Points.Count);
    public string Middle(int place) => Percent((place + 0.5) / Points.Count);
    public string Width => Percent(0.7 / Points.Count);

    /// <summary>The line's corners, in a frame that is as wide as there are places times ten and as high as the bars may be.</summary>
    public string Line => string.Join(' ', Points.Index().Where(p => p.Item.Compared is not null)
        .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Index * 10 + 5},{Y(p.Item.Compared!.Value) - Sky:0.#}")));

    public bool IsEmpty => Points.All(p => p is { Value: null or 0, Compared: null or 0 });

    /// <summary>The highest bar, which says its number.</summary>
    public int? Peak => Points.Any(p => p.Value > 0) ? Points.Index().MaxBy(p => p.Item.Value ?? 0).Index : null;

    /// <returns>So that the words of the first and the last place stay inside.</returns>
    public string Anchor(int place) => ((place + 0.5) / Points.Count) switch
    {
        < 0.06 => "start",
        > 0.94 => "end",
        _ => "middle",
    };

    public bool IsLabelled(int place) => place % (Points.Count switch { <= 8 => 1, <= 24 => 3, <= 31 => 5, var many => (many + 6) / 7 }) == 0;

    /// <summary>What those hear who do not see it.</summary>
    public string Says => Peak is { } peak
        ? $"{Title}: {Now.ToLowerInvariant()} {Vietnamese.Number(Points.Sum(p => p.Value ?? 0))} lượt, cao nhất {Vietnamese.Number(Points[peak].Value!.Value)} lượt ({Points[peak].Name})."
        : $"{Title}: chưa có lượt đọc nào.";

    public static string Attribute(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Percent(double part) => Attribute(part * 100) + "%";
}
