namespace NewsPortal.Taxonomy;

/// <summary>A running story ("dòng sự kiện") that gathers articles from any section.</summary>
public class Topic
{
    public int Id { get; private set; }
    public required string Name { get; set; }
    public required string Slug { get; set; }
    public string Summary { get; set; } = "";

    /// <summary>An open topic stands on the front page, in this order.</summary>
    public bool IsOpen { get; set; } = true;
    public int Position { get; set; }
}
