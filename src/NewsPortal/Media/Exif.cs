using System.Text.RegularExpressions;
using NetVips;

namespace NewsPortal.Media;

// What the camera writes; the owner's name if it was told one.
internal static partial class Exif
{
    // More than anybody writes there; keeps what a hostile file can make the expression do small.
    private const int MaxLength = 2000;

    public static EmbeddedWords Read(Image image)
    {
        var artist = Text(image, "exif-ifd0-Artist");
        return new(Text(image, "exif-ifd0-ImageDescription"), artist.Length > 0 ? artist : Text(image, "exif-ifd0-Copyright"));
    }

    private static string Text(Image image, string field) =>
        image.Contains(field) && image.Get(field) is string { Length: < MaxLength } printed ? Printed().Match(printed).Groups["value"].Value : "";

    // libvips tells a field twice, plainly and for people: "Kim (Kim, ASCII, 4 components, 4 bytes)".
    [GeneratedRegex(@"^(?<value>.*?) \(\k<value>.*, ASCII, \d+ components, \d+ bytes\)$", RegexOptions.Singleline)]
    private static partial Regex Printed();
}
