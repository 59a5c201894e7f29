namespace NewsPortal.Media;

/// <summary>How an original becomes a rendition: the whole is scaled down, then this window is cut from it. All in pixels.</summary>
public readonly record struct Framing(int ScaledWidth, int ScaledHeight, int Left, int Top, int Width, int Height)
{
    /// <summary>The widest window of that shape, its centre as near to the focal point as the edges allow; never larger than the original.</summary>
    /// <param name="width">Of the original, upright.</param>
    /// <param name="height">Of the original, upright.</param>
    public static Framing Of(int width, int height, double focalX, double focalY, int askedWidth, Crop? crop)
    {
        var shape = crop is null ? (double)height / width : (double)crop.Down / crop.Across;
        var widest = Math.Min(width, height / shape);

        var cutWidth = Math.Clamp((int)widest, 1, askedWidth);
        var cutHeight = Rounded(cutWidth * shape);
        var scale = cutWidth / widest;
        var (scaledWidth, scaledHeight) = (Math.Max(cutWidth, Rounded(width * scale)), Math.Max(cutHeight, Rounded(height * scale)));

        return new(scaledWidth, scaledHeight,
            Start(focalX, scaledWidth, cutWidth), Start(focalY, scaledHeight, cutHeight), cutWidth, cutHeight);
    }

    private static int Rounded(double pixels) => Math.Max(1, (int)Math.Round(pixels));

    private static int Start(double focal, int whole, int cut) => Math.Clamp((int)Math.Round(focal * whole - cut / 2.0), 0, whole - cut);
}
