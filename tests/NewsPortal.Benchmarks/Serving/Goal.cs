using System.Globalization;

namespace NewsPortal.Benchmarks.Serving;

/// <summary>A figure beside what was aimed at.</summary>
public record Goal(string What, double Figure, string Unit, bool IsAtLeast, double Aim, string Said = "")
{
    public bool IsMet => IsAtLeast ? Figure >= Aim : Figure <= Aim;

    public string[] Row => [What, $"{Number(Figure)}{Unit}", $"{(IsAtLeast ? "≥" : "≤")} {Number(Aim)}{Unit}", IsMet ? "met" : "MISSED", Said];

    public static Goal AtLeast(string what, double figure, double aim, string unit = "", string said = "") => new(what, figure, unit, true, aim, said);

    public static Goal AtMost(string what, double figure, double aim, string unit = "", string said = "") => new(what, figure, unit, false, aim, said);

    public static string Number(double figure) => figure.ToString(Math.Abs(figure) switch { < 10 => "0.##", < 100 => "0.#", _ => "N0" }, CultureInfo.InvariantCulture);
}
