using NewsPortal.Articles;

namespace NewsPortal.Content;

/// <summary>The headings of a body under the story's h1: none skips a level, no two share an id.</summary>
internal sealed class Outline
{
    private const int Highest = 2;
    private const int Lowest = 4;

    private readonly HashSet<string> ids = [];
    private readonly Dictionary<string, int> timesUsed = [];
    private int level = Highest - 1;
    private int ceiling = Highest;

    /// <returns>The level to write for a heading of so many "#": one deeper than the heading before it at most.</returns>
    public int Enter(int written) => level = Math.Max(ceiling, Math.Min(Math.Clamp(written, Highest, Lowest), level + 1));

    /// <summary>A box or gallery in the text: its title one step under the section, what is in it under its title.</summary>
    public void EnterBox(Action<int> write)
    {
        var (outerLevel, outerCeiling) = (level, ceiling);
        level = Math.Max(outerCeiling, Math.Min(outerLevel + 1, Highest + 1));
        ceiling = Math.Min(level + 1, Lowest);
        write(level);
        (level, ceiling) = (outerLevel, outerCeiling);
    }

    /// <returns>The slug with a prefix: the page around the body has ids of its own.</returns>
    public string IdFor(string title)
    {
        var slug = $"muc-{Slug.Of(title)}";
        var times = timesUsed.GetValueOrDefault(slug);
        string id;
        do id = ++times == 1 ? slug : $"{slug}-{times}";
        while (!ids.Add(id));
        timesUsed[slug] = times;
        return id;
    }
}
