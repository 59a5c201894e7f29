namespace NewsPortal.Media;

/// <summary>A picture the paper holds: the original, kept by its content, and what editors know of it.</summary>
public class MediaFile
{
    public int Id { get; private set; }

    /// <summary>Its name in Markdown, <c>/media/{key}</c>: 8 hexadecimal digits. Unique.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of the original's bytes (64 hexadecimal digits): where the store keeps it.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Names its renditions in public addresses (32 hexadecimal digits). Changes with the picture, its focal point and the renderer, so they never change under an address.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Of the original as a reader sees it, in pixels, after turning it upright.</summary>
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>What must stay in sight when it is cropped, from 0 (left, top) to 1 (right, bottom).</summary>
    public double FocalX { get; private set; } = 0.5;
    public double FocalY { get; private set; } = 0.5;

    /// <summary>For those who do not see it.</summary>
    public string Alt { get; set; } = "";
    public string Caption { get; set; } = "";
    public string Credit { get; set; } = "";
    public required DateTime CreatedAt { get; init; }

    public MediaFile FocusOn(double x, double y)
    {
        (FocalX, FocalY) = (Math.Clamp(x, 0, 1), Math.Clamp(y, 0, 1));
        Hash = Renditions.HashOf(ContentHash, FocalX, FocalY);
        return this;
    }
}
