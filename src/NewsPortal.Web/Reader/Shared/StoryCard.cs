using NewsPortal.Articles;
using NewsPortal.Media;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>A story in a list, in one of three sizes: small in the rail, medium in lists, large in front.</summary>
public record StoryCard(ArticleCard Story, CardSize Size)
{
    /// <summary>Two lines of the lead under the headline.</summary>
    public bool WithLead { get; init; } = Size != CardSize.Small;

    /// <summary>The section's name over the headline.</summary>
    public bool WithSection { get; init; }

    public bool WithTime { get; init; } = Size == CardSize.Medium;

    /// <summary>As an item of a list.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>Its hour stands before it, where only hours tell stories apart.</summary>
    public bool WithHour { get; init; }

    /// <summary>The page's first and largest picture.</summary>
    public bool First { get; init; }

    public ShownPicture? Picture => Story.Picture is { } picture
        ? new ShownPicture(picture, Sizes, Crop.ThreeByTwo) { First = First }
        : null;

    public string Sizes => Size switch
    {
        CardSize.Small => "6.25rem",
        CardSize.Medium => "(max-width: 40rem) 7.5rem, 15rem",
        _ => "(max-width: 60rem) 100vw, 32rem",
    };
}

public enum CardSize
{
    Small,
    Medium,
    Large,
}
