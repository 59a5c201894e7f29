using NewsPortal.Search;

namespace NewsPortal.Taxonomy;

/// <summary>A running story ("dòng sự kiện") that gathers articles from any section.</summary>
public class Topic
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

    public required string Slug { get; set; }

    /// <summary>The name as it is looked for.</summary>
    public string Folded { get; private set; } = "";
    public string Summary { get; set; } = "";

    /// <summary>An open topic stands on the front page, in this order.</summary>
    public bool IsOpen { get; set; } = true;
    public int Position { get; set; }

    /// <summary>The story that stands first on its page and in its block on the front page, while it is published and belongs to it.</summary>
    public int? LeadId { get; set; }

    internal void Fold() => Folded = SearchText.Padded(Name);
}
