using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;

namespace NewsPortal.Web.Newsroom.MediaFiles;

/// <summary>One picture of the library: what is said of it, how it is cut, where it stands.</summary>
/// <param name="Whole">Not cut.</param>
/// <param name="Cuts">In the shapes that the paper uses, with their names.</param>
/// <param name="Swaps">Where it took another's place and can give it back.</param>
public record PicturePage(
    LibraryTile Tile, string FileName, PictureForm Form, string Stamp, PictureSet Whole, IReadOnlyList<PictureCut> Cuts, PictureStanding Standing, IReadOnlyList<SwapLine> Swaps, Me Me, bool MayChange)
{
    public bool MayRemove => MayChange && Tile is { RemovedAt: null, IsNamed: false } && Standing.IsNowhere;

    public bool HasRunOut => Tile.LicenceUntil < Tile.Today;
}

/// <param name="Name">"16:9".</param>
/// <param name="Where">What the paper uses it for.</param>
public record PictureCut(string Name, string Where, PictureSet Set);

/// <param name="From">The key of the picture that stood there.</param>
public record SwapLine(int Id, string From, string Name, int Places, string Who, DateTime At);
