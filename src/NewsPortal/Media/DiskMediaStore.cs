namespace NewsPortal.Media;

/// <summary>The paper's pictures on disk: originals by their content, renditions by their public name. What is kept never changes.</summary>
/// <param name="dataFolder">Pictures go to <c>media</c> below it.</param>
public class DiskMediaStore(string dataFolder)
{
    private static readonly string[] OriginalExtensions = ["jpg", "png", "webp", "avif", "gif", "svg"];

    private readonly string _root = Path.Combine(Path.GetFullPath(dataFolder), "media");

    /// <param name="extension">Of its true type, for those who look into the folder.</param>
    public Task KeepOriginalAsync(string contentHash, string extension, ReadOnlyMemory<byte> original, CancellationToken ct) =>
        WriteAsync(OriginalPath(contentHash, extension), original, ct);

    /// <returns>Null when the store has no such original.</returns>
    public async Task<byte[]?> ReadOriginalAsync(string contentHash, CancellationToken ct)
    {
        var path = OriginalExtensions.Select(extension => OriginalPath(contentHash, extension)).FirstOrDefault(File.Exists);
        return path is null ? null : await File.ReadAllBytesAsync(path, ct);
    }

    public Task KeepAsync(Rendition rendition, ReadOnlyMemory<byte> picture, CancellationToken ct) =>
        WriteAsync(RenditionPath(rendition), picture, ct);

    /// <summary>The one who asked closes it.</summary>
    /// <returns>Null when it has not been rendered yet.</returns>
    public KeptPicture? Open(Rendition rendition)
    {
        var path = RenditionPath(rendition);
        if (!File.Exists(path)) return null;

        var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous);
        return new(content, File.GetLastWriteTimeUtc(content.SafeFileHandle));
    }

    private string OriginalPath(string contentHash, string extension)
    {
        if (!OriginalExtensions.Contains(extension)) throw new ArgumentException("Not a type of picture we keep.", nameof(extension));
        return Path.Combine(_root, "originals", Hex.Checked(contentHash, 64)[..2], $"{contentHash}.{extension}");
    }

    // The name is made anew from its parts: nothing that came in an address reaches the file system.
    private string RenditionPath(Rendition rendition)
    {
        var known = Renditions.Find(rendition.Hash, rendition.Name) ?? throw new ArgumentException("Not a rendition of ours.", nameof(rendition));
        return Path.Combine(_root, "renditions", known.Hash, known.Name);
    }

    // Whole or not at all, and on the disk before it has its name; of two that write the same, either may win.
    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        if (File.Exists(path)) return;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():n}.tmp";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                await file.WriteAsync(content, ct);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
