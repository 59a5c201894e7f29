using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Media;

/// <summary>What every picture is offered as: five widths, three formats, whole or cut to one of four shapes.</summary>
public static class Renditions
{
    // Raised whenever the same original would come out differently: another quality, another cut, another libvips.
    private const int RendererVersion = 1;

    public static readonly IReadOnlyList<int> Widths = [320, 640, 960, 1280, 1600];
    public static readonly IReadOnlyList<string> Formats = ["avif", "webp", "jpg"];
    public static readonly IReadOnlyList<Crop> Crops = [Crop.ThreeByTwo, Crop.Square, Crop.FourByThree, Crop.SixteenByNine];

    private static readonly Dictionary<string, Rendition> ByName =
        (from width in Widths from format in Formats from crop in Crops.Prepend(null) select new Rendition("", width, crop, format))
        .ToDictionary(r => r.Name);

    /// <summary>Names a picture's renditions: the same original, focal point (to a thousandth) and renderer give the same 32 hexadecimal digits.</summary>
    public static string HashOf(string contentHash, double x, double y)
    {
        var renderedFrom = string.Create(CultureInfo.InvariantCulture, $"{contentHash} {x:0.000} {y:0.000} {RendererVersion}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(renderedFrom)))[..32];
    }

    /// <summary>The rendition of an address, <c>640-3x2.avif</c> of such a picture; null when it is none of ours.</summary>
    public static Rendition? Find(string hash, string name) =>
        Hex.Is(hash, 32) && ByName.TryGetValue(name, out var known) ? known with { Hash = hash } : null;
}
