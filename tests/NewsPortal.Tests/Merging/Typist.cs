using System.Text.RegularExpressions;

namespace NewsPortal.Tests.Merging;

/// <summary>Types words that are found again: every <c>z7x</c> is typed once in a simulation, every construct has a number of its own (<c>K7</c>).</summary>
internal sealed partial class Typist(Random random)
{
    private static readonly string[] Common = ("và của là các một những trong được cho không với người tỉnh xã hội nghị cán bộ nhân dân "
        + "phát triển kinh tế").Split(' ');

    public int Typed { get; private set; }

    private int constructs;

    public static IEnumerable<string> Marked(string text) => Marks().Matches(text).Select(m => m.Value);

    public static string Mark(int number) => $"z{number}x";

    public string Word() => Mark(++Typed);

    public string Construct() => $"K{++constructs}";

    public string Words(int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => random.Next(3) == 0 ? Word() : Common[random.Next(Common.Length)]));

    public string Paragraph()
    {
        var words = Words(random.Next(4, 40));
        return random.Next(8) switch
        {
            0 => $"{words} [{Words(3)}](https://vd.vn/{Word()}) {Words(2)}",
            1 => $"{Words(2)} **{Words(3)}** {words}",
            _ => words,
        };
    }

    public string Picture() => $"![{Words(2)}](/media/m{Word()}) {Words(4)}";

    public string Row() => $"| {Words(1)} | {Word()} | {Words(2)} |";

    public string Block() => random.Next(14) switch
    {
        0 => "## " + Words(5),
        1 => $"^^^\n![{Words(3)}](/media/{Construct()})\n^^^ {Words(6)} Ảnh: {Word()}",
        2 => $":::box {Construct()} {Words(3)}\n{Paragraph()}\n\n- {Words(3)}\n- {Words(3)}\n\n{Paragraph()}\n:::",
        3 => $":::gallery {Construct()}\n{Lines(random.Next(2, 5), Picture)}\n:::",
        4 => $"| {Construct()} | {Word()} | {Word()} |\n|---|---|---:|\n{Lines(random.Next(1, 5), Row)}",
        5 => $"> {Words(8)}\n>\n> — {Word()}",
        6 => $"- {Words(4)}\n- {Words(4)}",
        _ => Paragraph(),
    };

    private static string Lines(int count, Func<string> line) => string.Join('\n', Enumerable.Range(0, count).Select(_ => line()));

    [GeneratedRegex(@"z\d+x|K\d+")]
    private static partial Regex Marks();
}
