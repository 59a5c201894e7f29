using NewsPortal.Web.Newsroom.PictureWords;

namespace NewsPortal.Web.Newsroom.MediaFiles;

/// <summary>"Gửi ảnh": many at once, and then what is to be said of each.</summary>
/// <param name="Refused">Files that were not taken, by name, and why.</param>
/// <param name="Words">Pictures to be told of, as their form holds them; none before any were sent.</param>
public record UploadPage(IReadOnlyList<(string Name, string Why)> Refused, IReadOnlyList<(LibraryTile Tile, WordsForm Form)> Words);
