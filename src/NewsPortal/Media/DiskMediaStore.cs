using System.Security.Cryptography;

namespace NewsPortal.Media;

/// <summary>Pictures in a folder: of one machine, or one that its nodes share.</summary>
/// <param name="dataFolder">Pictures go to <c>media</c> below it.</param>
public class DiskMediaStore(string dataFolder) : IMediaStore
{
    private readonly string _root = Path.Combine(Path.GetFullPath(dataFolder), "media");

    public Task CheckAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(_root);
        return Task.CompletedTask;
    }

    // A byte that is written, not only a name made: a full disk still takes names.
    public async Task ProbeAsync(CancellationToken ct)
    {
        var path = Path.Combine(_root, $".{Guid.NewGuid():n}.tmp");
        try
        {
            await File.WriteAllBytesAsync(path, [0], ct);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public async Task KeepOriginalAsync(string contentHash, string extension, ReadOnlyMemory<byte> original, CancellationToken ct)
    {
        var path = OriginalPath(contentHash, extension);
        if (await ReadOriginalAsync(contentHash, ct) is null) await WriteAsync(path, original, ct);
        else File.SetLastWriteTimeUtc(OriginalPathOf(contentHash)!, DateTime.UtcNow);
    }

    // Its renditions lie under a name for each focal point that it ever had, in hundredths.
    public Task ForgetAsync(string contentHash, CancellationToken ct)
    {
        if (OriginalPathOf(contentHash) is { } path && DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > TimeSpan.FromHours(1)) File.Delete(path);
        for (var x = 0; x <= 100; x++)
            for (var y = 0; y <= 100; y++)
                if (Path.Combine(_root, "renditions", Renditions.HashOf(contentHash, x / 100.0, y / 100.0)) is var folder && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    public async Task<byte[]?> ReadOriginalAsync(string contentHash, CancellationToken ct)
    {
        if (OriginalPathOf(contentHash) is not { } path) return null;

        var original = await File.ReadAllBytesAsync(path, ct);
        return Convert.ToHexStringLower(SHA256.HashData(original)) == contentHash ? original : null;
    }

    public Task KeepAsync(Rendition rendition, string contentHash, ReadOnlyMemory<byte> picture, CancellationToken ct) =>
        WriteAsync(RenditionPath(rendition), picture, ct);

    public Task<KeptPicture?> OpenAsync(Rendition rendition, CancellationToken ct) => Task.FromResult(Open(rendition));

    private KeptPicture? Open(Rendition rendition)
    {
        var path = RenditionPath(rendition);
        if (!File.Exists(path)) return null;
        try
        {
            return OpenWhole(path, rendition.Format);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Deleted since, or not readable: as good as not there.
            return null;
        }
    }

    private static KeptPicture? OpenWhole(string path, string format)
    {
        var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous);
        if (WholeFile.Is(content, format)) return new(content, File.GetLastWriteTimeUtc(content.SafeFileHandle));
        content.Dispose();
        return null;
    }

    private string? OriginalPathOf(string contentHash) => MediaNames.OriginalExtensions.Select(extension => OriginalPath(contentHash, extension)).FirstOrDefault(File.Exists);

    private string OriginalPath(string contentHash, string extension) => Path.Combine(_root, "originals", MediaNames.Original(contentHash, extension));

    private string RenditionPath(Rendition rendition) => Path.Combine(_root, "renditions", MediaNames.Of(rendition));

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        try
        {
            await WriteOnceAsync(path, content, ct);
        }
        catch (Exception failure) when (failure is DirectoryNotFoundException or FileNotFoundException)
        {
            // Somebody deletes the folder at this moment: it is made again.
            await WriteOnceAsync(path, content, ct);
        }
    }

    // Whole or not at all, and on the disk before it has its name; of two that write the same, either may win.
    private static async Task WriteOnceAsync(string path, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
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
