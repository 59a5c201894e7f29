using NewsPortal.Search;

namespace NewsPortal.Taxonomy;

/// <summary>A subject that stories share across sections ("thẻ").</summary>
public class Tag
{
    public int Id { get; private set; }
    public required string Name
    {
        get;
        set
        {
            field = value;
            Fold();
        }
    }

    /// <summary>Always that of the name: what is typed on a story finds its tag by it.</summary>
    public required string Slug { get; set; }

    /// <summary>The name as it is looked for and sorted: " lu lut ".</summary>
    public string Folded { get; private set; } = "";

    /// <summary>By these two, tags whose names are one letter apart find each other (<see cref="NearNames"/>).</summary>
    public string Head { get; private set; } = "";
    public string Tail { get; private set; } = "";

    /// <summary>How much sharing it says of two stories: ln(N / (1 + n)) for n of N stories, refreshed daily by <see cref="TagWeights"/>.</summary>
    public double Weight { get; set; } = 1;

    internal void Fold()
    {
        Folded = SearchText.Padded(Name);
        (Head, Tail) = NearNames.KeysOf(Folded.Trim());
    }
}
