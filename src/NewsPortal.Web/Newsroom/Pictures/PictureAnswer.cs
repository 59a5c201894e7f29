using NewsPortal.Web.Newsroom.Stories;

namespace NewsPortal.Web.Newsroom.Pictures;

/// <summary>A picture of the library as the body editor is told of it.</summary>
/// <param name="Name">Of the file that was sent; null for one that was found.</param>
/// <param name="Src">Where a small one is shown from.</param>
/// <param name="X">Where its focus lies, in hundredths.</param>
public record PictureAnswer(string? Name, string Key, string Alt, string Caption, string Credit, int Width, int Height, string Src, int X, int Y)
{
    public static PictureAnswer Of(LibraryPicture picture, string? name = null) =>
        new(name, picture.Key, picture.Picture.Alt, picture.Caption, picture.Credit, picture.Picture.Width, picture.Picture.Height, picture.Thumbnail, picture.FocalX, picture.FocalY);
}
