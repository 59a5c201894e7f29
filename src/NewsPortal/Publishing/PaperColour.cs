namespace NewsPortal.Publishing;

/// <summary>A colour that the paper may be set in: <c>wwwroot/css/tokens.css</c> has its shades for light and dark paper, each easy to read there.</summary>
/// <param name="Key">As the page's <c>data-colour</c> names it.</param>
/// <param name="Label">As the newsroom calls it.</param>
/// <param name="OnLight">For what knows one colour only, as a phone's frame around the paper.</param>
public record PaperColour(string Key, string Label, string OnLight)
{
    /// <summary>The first is the paper's until another is chosen.</summary>
    public static readonly IReadOnlyList<PaperColour> All =
    [
        new("do", "Đỏ sen", "#a8121a"),
        new("lam", "Lam biển", "#0b4f9e"),
        new("luc", "Lục đồng", "#0c6338"),
        new("cham", "Chàm", "#343b94"),
        new("tim", "Tím sim", "#6a2a8c"),
        new("nau", "Nâu sồng", "#7a3d12"),
    ];

    public static PaperColour Of(string key) => All.FirstOrDefault(c => c.Key == key) ?? All[0];
}
