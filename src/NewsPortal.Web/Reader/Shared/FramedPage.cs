using NewsPortal.Articles;
using NewsPortal.Sidebars;
using NewsPortal.Taxonomy;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>A page with the paper's frame around it: masthead, sections, breaking strip, rail, footer.</summary>
public abstract record FramedPage
{
    public required Frame Frame { get; init; }

    /// <summary>The boxes of the whole page, the rail's among them; empty ones are not drawn.</summary>
    public PlacedBoxes Boxes { get; init; } = new([]);

    /// <summary>False on a page that is itself a ranking: what is left of "Xem nhiều nhất" beside it would be numbered wrongly.</summary>
    public bool Ranks { get; init; } = true;
}

/// <summary>What the head and the masthead need to know of a page.</summary>
/// <param name="Title">Without the paper's name.</param>
/// <param name="Path">The canonical address from the root, with the query keys that make another page.</param>
public record Frame(string Title, string Description, string Path)
{
    /// <summary>The section that the menu marks as current.</summary>
    public Section? Section { get; init; }

    /// <summary>The picture for those who share the page.</summary>
    public CardPicture? Picture { get; init; }

    /// <summary>OpenGraph's type: "website" or "article".</summary>
    public string Kind { get; init; } = "website";

    /// <summary>The feed of this page's stories, if it has one of its own.</summary>
    public string? Feed { get; init; }

    /// <summary>False keeps search machines from listing it (search results, errors).</summary>
    public bool Listed { get; init; } = true;

    public string? Previous { get; init; }
    public string? Next { get; init; }
}
