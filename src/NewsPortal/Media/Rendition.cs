namespace NewsPortal.Media;

/// <summary>One picture at one width, in one shape and format: what an address under /media/ shows.</summary>
/// <param name="Hash">The picture's <see cref="MediaFile.Hash"/>.</param>
/// <param name="Width">As asked for; a smaller original gives its own width.</param>
/// <param name="Crop">Null for the whole picture.</param>
public sealed record Rendition(string Hash, int Width, Crop? Crop, string Format)
{
    public string Name => Crop is null ? $"{Width}.{Format}" : $"{Width}-{Crop}.{Format}";

    public string ContentType => Format == "jpg" ? "image/jpeg" : $"image/{Format}";
}
