using NetVips;

namespace NewsPortal.Media;

/// <summary>What a file turns out to be when it is looked at, and what stands in it.</summary>
/// <param name="Extension">Of its true type.</param>
/// <param name="Width">Upright, in pixels.</param>
/// <param name="Height">Upright, in pixels.</param>
internal sealed record Inspection(PictureRefusal? Refusal, string Extension = "", int Width = 0, int Height = 0, EmbeddedWords? Words = null)
{
    public const int MaxBytes = 25 << 20;
    public const long MaxPixels = 100_000_000;

    // At 1600 wide such a picture is 16,000 high; WebP and AVIF end a little above that.
    public const int MaxStretch = 10;

    public static Inspection Of(byte[] file)
    {
        if (file.Length > MaxBytes) return new(PictureRefusal.TooHeavy);
        if (TypeOf(file) is not { } extension) return new(PictureRefusal.NotAPicture);
        try
        {
            return Read(file, extension);
        }
        catch (VipsException)
        {
            return new(PictureRefusal.Damaged);
        }
    }

    // Not the name, not what the browser says: the loader that libvips finds by the first bytes, if it is one of these.
    private static string? TypeOf(byte[] file) => Image.FindLoadBuffer(file) switch
    {
        "VipsForeignLoadJpegBuffer" or "VipsForeignLoadUhdrBuffer" => "jpg",
        "VipsForeignLoadPngBuffer" => "png",
        "VipsForeignLoadWebpBuffer" => "webp",
        "VipsForeignLoadHeifBuffer" => "avif",
        "VipsForeignLoadNsgifBuffer" => "gif",
        _ => null,
    };

    private static Inspection Read(byte[] file, string extension)
    {
        using var image = Image.NewFromBuffer(file, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        // So far only the header has been read.
        if (extension == "avif" && image.Get("heif-compression") is not "av1") return new(PictureRefusal.Heic);
        var (width, height) = image.UprightSize();
        if ((long)width * height > MaxPixels) return new(PictureRefusal.TooManyPixels);
        if (Math.Max(width, height) > MaxStretch * Math.Min(width, height)) return new(PictureRefusal.TooNarrow);

        image.Avg(); // reads every pixel: what breaks here would break for readers
        return new(null, extension, width, height, EmbeddedWords.Of(image));
    }
}
