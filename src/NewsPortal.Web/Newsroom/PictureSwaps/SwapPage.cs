using NewsPortal.Web.Newsroom.MediaFiles;
using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.PictureSwaps;

/// <summary>"Thay ở mọi nơi": what would be changed, and what may take the picture's place.</summary>
/// <param name="Public">Stories that readers have.</param>
/// <param name="Others">Stories that are on their way: drafts, waiting, approved, scheduled.</param>
/// <param name="Withdrawn">Stories that were taken down, which stay as they are.</param>
/// <param name="Portraits">Pen names.</param>
/// <param name="Own">The paper's own pages, its logo.</param>
/// <param name="Words">What was looked for.</param>
/// <param name="To">What was chosen.</param>
public record SwapPage(LibraryTile Tile, int Public, int Others, int Withdrawn, int Portraits, int Own, string Words, string? To, IReadOnlyList<LibraryPicture> Offers)
{
    public int Changed => Public + Others + Portraits + Own;
}
