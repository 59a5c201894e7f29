using System.Globalization;

namespace NewsPortal.Media;

/// <summary>The sizes a picture is offered in, whole or cropped: what <c>img</c> and <c>source</c> are filled from.</summary>
public class PictureSet
{
    /// <summary>Of the renditions, in pixels.</summary>
    private static readonly int[] Widths = [320, 640, 960, 1280, 1600];

    /// <summary>For what knows no <c>srcset</c>: the widest up to this.</summary>
    private const int PlainWidth = 960;

    private readonly string hash;
    private readonly string suffix;
    private readonly List<int> offered;

    /// <param name="hash">Of the renditions: <see cref="MediaFile.Hash"/>.</param>
    /// <param name="width">Of the original, in pixels.</param>
    /// <param name="height">Of the original, in pixels.</param>
    /// <param name="crop">"3x2", "1x1", "4x3" or "16x9"; null for the whole picture.</param>
    public PictureSet(string hash, int width, int height, string? crop = null)
    {
        this.hash = hash;
        suffix = crop is null ? "" : $"-{crop}";
        var (across, down) = RatioOf(crop) ?? (width, height);
        var widest = Math.Min(width, (long)height * across / down);
        offered = [.. Widths.Where(w => w <= widest)];
        if (offered.Count == 0) offered.Add(Widths[0]);

        Width = offered.Last(w => w <= PlainWidth);
        Height = Math.Max(1, (int)Math.Round((double)Width * down / across));
    }

    public PictureSet(MediaFile file, string? crop = null) : this(file.Hash, file.Width, file.Height, crop)
    {
    }

    /// <summary>Of <see cref="Src"/>, in pixels: their ratio keeps the place on the page.</summary>
    public int Width { get; }
    public int Height { get; }
    public string Src => Address(Width, "jpg");

    /// <param name="extension">"avif", "webp" or "jpg".</param>
    public string Srcset(string extension) => string.Join(", ", offered.Select(width => $"{Address(width, extension)} {width}w"));

    private string Address(int width, string extension) => $"/media/{hash}/{width}{suffix}.{extension}";

    private static (int Across, int Down)? RatioOf(string? crop)
    {
        if (crop is null) return null;
        var sides = crop.Split('x');
        return (int.Parse(sides[0], CultureInfo.InvariantCulture), int.Parse(sides[1], CultureInfo.InvariantCulture));
    }
}
