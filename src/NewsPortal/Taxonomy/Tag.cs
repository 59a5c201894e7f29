namespace NewsPortal.Taxonomy;

/// <summary>A subject that stories share across sections ("thẻ").</summary>
public class Tag
{
    public int Id { get; private set; }
    public required string Name { get; set; }
    public required string Slug { get; set; }

    /// <summary>How much sharing it says of two stories: ln(N / (1 + n)) for n of N stories, refreshed daily by <see cref="TagWeights"/>.</summary>
    public double Weight { get; set; } = 1;
}
