using NetVips;
using NewsPortal.Newsroom;
using NewsPortal.Search;

namespace NewsPortal.Media;

/// <summary>What the photographer or the agency wrote into a picture file.</summary>
public sealed record EmbeddedWords(string Caption, string Credit)
{
    private const int MaxCaption = 500;
    private const int MaxCredit = 200;

    /// <summary>XMP before IPTC before EXIF: the first two are written by people, the last often by the camera.</summary>
    public static EmbeddedWords Of(Image image)
    {
        var xmp = image.Contains("xmp-data") ? Xmp.Read((byte[])image.Get("xmp-data")) : Nothing;
        var iptc = image.Contains("iptc-data") ? Iptc.Read((byte[])image.Get("iptc-data")) : Nothing;
        var exif = Exif.Read(image);
        return new(FirstOf(MaxCaption, xmp.Caption, iptc.Caption, exif.Caption), FirstOf(MaxCredit, xmp.Credit, iptc.Credit, exif.Credit));
    }

    internal static EmbeddedWords Nothing { get; } = new("", "");

    private static string FirstOf(int length, params IEnumerable<string> texts)
    {
        var first = texts.Select(OnOneLine).FirstOrDefault(text => text.Length > 0) ?? "";
        return NameRules.Fit(first, length);
    }

    private static string OnOneLine(string text) =>
        string.Join(' ', SearchText.Clean(text.Replace('\0', ' ')).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
