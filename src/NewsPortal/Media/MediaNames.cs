namespace NewsPortal.Media;

// Names of what a store keeps, each made anew from checked parts: nothing that came in an address reaches the file system or a server.
internal static class MediaNames
{
    public static readonly IReadOnlyList<string> OriginalExtensions = ["jpg", "png", "webp", "avif", "gif", "svg"];

    /// <summary>"ab/abcd….jpg"</summary>
    public static string Original(string contentHash, string extension) => OriginalExtensions.Contains(extension)
        ? $"{OriginalStem(contentHash)}{extension}"
        : throw new ArgumentException("Not a type of picture we keep.", nameof(extension));

    /// <summary>"ab/abcd…."</summary>
    public static string OriginalStem(string contentHash) => $"{Hex.Checked(contentHash, 64)[..2]}/{contentHash}.";

    /// <summary>"cdef…/320-3x2.jpg"</summary>
    public static string Of(Rendition rendition)
    {
        var known = Renditions.Find(rendition.Hash, rendition.Name) ?? throw new ArgumentException("Not a rendition of ours.", nameof(rendition));
        return $"{known.Hash}/{known.Name}";
    }
}
