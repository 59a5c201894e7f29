using NewsPortal.Search;

namespace NewsPortal.People;

/// <summary>A name that signs stories ("bút danh"), with its page.</summary>
public class PenName
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

    /// <summary>The name as it is looked for and sorted.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>One or two sentences for its page.</summary>
    public string Biography { get; set; } = "";

    /// <summary>A picture of the paper's library, shown on its page.</summary>
    public int? PortraitId { get; set; }

    internal void Fold() => Folded = SearchText.Padded(Name);
}
