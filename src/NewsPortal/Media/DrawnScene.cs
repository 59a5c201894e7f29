using System.Text;
using NetVips;

namespace NewsPortal.Media;

// A drawing of the sample newspaper as a picture. PNG: as quick to render from as JPEG at this size, and without loss.
internal static class DrawnScene
{
    private const int Width = 1600;

    public static (byte[] Png, int Width, int Height) Rasterise(string svg)
    {
        using var drawn = Image.ThumbnailBuffer(Encoding.UTF8.GetBytes(svg), Width);
        using var onWhite = drawn.Flatten(background: [255]);
        return (onWhite.PngsaveBuffer(compression: 1, keep: Enums.ForeignKeep.None), onWhite.Width, onWhite.Height);
    }
}
