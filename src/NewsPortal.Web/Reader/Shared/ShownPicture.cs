using NewsPortal.Articles;
using NewsPortal.Media;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>A picture in its place on a page.</summary>
/// <param name="Sizes">How wide it is shown, as the <c>sizes</c> attribute says it.</param>
/// <param name="Crop">"3x2" on cards; null for the whole picture.</param>
public record ShownPicture(CardPicture Picture, string Sizes, string? Crop = ShownPicture.CardCrop)
{
    public const string CardCrop = "3x2";

    /// <summary>Read out to those who do not see it; empty where the headline beside it says enough.</summary>
    public string Alt { get; init; } = "";

    /// <summary>The page's first and largest picture: asked for before all others.</summary>
    public bool First { get; init; }

    public PictureSet Set => new(Picture.Hash, Picture.Width, Picture.Height, Crop);
}
