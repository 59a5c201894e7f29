namespace NewsPortal.Media;

/// <summary>The sizes a picture is offered in, whole or cropped: what <c>img</c> and <c>source</c> are filled from.</summary>
public class PictureSet
{
    /// <summary>For what knows no <c>srcset</c>: the widest up to this.</summary>
    private const int PlainWidth = 960;

    /// <summary>For those who show the picture elsewhere: search machines ask for at least 1,200 pixels.</summary>
    public const int SharedWidth = 1280;

    private readonly string hash;
    private readonly Crop? crop;
    private readonly List<int> widths;

    /// <param name="hash">Of the renditions: <see cref="MediaFile.Hash"/>.</param>
    /// <param name="width">Of the original, in pixels.</param>
    /// <param name="height">Of the original, in pixels.</param>
    /// <param name="crop">Null for the whole picture.</param>
    /// <param name="plain">The widest that <see cref="Src"/> may be.</param>
    public PictureSet(string hash, int width, int height, Crop? crop = null, int plain = PlainWidth)
    {
        (this.hash, this.crop) = (hash, crop);
        var (across, down) = crop is null ? (width, height) : (crop.Across, crop.Down);
        var widest = Math.Min(width, (long)height * across / down);
        widths = [.. Renditions.Widths.Where(w => w <= widest)];
        if (widths.Count == 0) widths.Add(Renditions.Widths[0]);

        Width = widths.Last(w => w <= plain);
        Height = Math.Max(1, (int)Math.Round((double)Width * down / across));
    }

    public PictureSet(MediaFile file, Crop? crop = null) : this(file.Hash, file.Width, file.Height, crop)
    {
    }

    /// <summary>Of <see cref="Src"/>, in pixels: their ratio keeps the place on the page.</summary>
    public int Width { get; }
    public int Height { get; }
    public string Src => Address(Width, "jpg");

    /// <param name="format">One of <see cref="Renditions.Formats"/>.</param>
    public string Srcset(string format) => string.Join(", ", widths.Select(width => $"{Address(width, format)} {width}w"));

    private string Address(int width, string format) => $"/media/{hash}/{new Rendition(hash, width, crop, format).Name}";
}
