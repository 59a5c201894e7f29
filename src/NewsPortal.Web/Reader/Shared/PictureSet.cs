using System.Globalization;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>The sizes that one picture is offered in, whole or cropped to a ratio.</summary>
public class PictureSet
{
    private static readonly int[] Widths = [320, 640, 960, 1280, 1600];
    private readonly string _hash;
    private readonly string _suffix;
    private readonly List<int> _offered;

    public PictureSet(string hash, int width, int height, string? crop = null)
    {
        (_hash, _suffix) = (hash, crop is null ? "" : $"-{crop}");
        var sides = crop?.Split('x').Select(side => int.Parse(side, CultureInfo.InvariantCulture)).ToArray() ?? [width, height];
        var widest = Math.Min(width, (long)height * sides[0] / sides[1]);
        _offered = [.. Widths.Where(w => w <= widest)];
        if (_offered.Count == 0) _offered.Add(Widths[0]);
        Width = _offered.Last(w => w <= 960);
        Height = Math.Max(1, (int)Math.Round((double)Width * sides[1] / sides[0]));
    }

    public int Width { get; }
    public int Height { get; }
    public string Src => Address(Width, "jpg");

    public string Srcset(string extension) => string.Join(", ", _offered.Select(width => $"{Address(width, extension)} {width}w"));

    private string Address(int width, string extension) => $"/media/{_hash}/{width}{_suffix}.{extension}";
}
