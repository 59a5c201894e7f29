using System.Security.Cryptography;
using System.Text.Json;

namespace NewsPortal.Moving.WordPress;

/// <summary>
/// Items put aside in a temporary file, to be read again in any order: an export has them by number, a newspaper wants them by their hours. The file is gone with the program, however
/// that ends.
/// </summary>
public sealed class ItemSpool : IDisposable
{
    private readonly FileStream _file = Open();

    /// <returns>Where it lies, and the SHA-256 of what it says (64 hexadecimal digits).</returns>
    public (SpooledAt Place, string Hash) Put(WxrItem item)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(item);
        var place = new SpooledAt(_file.Seek(0, SeekOrigin.End), bytes.Length);
        _file.Write(bytes);
        return (place, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    public WxrItem Read(SpooledAt place)
    {
        var bytes = new byte[place.Length];
        _file.Position = place.Offset;
        _file.ReadExactly(bytes);
        return JsonSerializer.Deserialize<WxrItem>(bytes)!;
    }

    public void Dispose() => _file.Dispose();

    // Drafts and passwords are in it: for nobody else, and without a name as soon as it is open, so that a killed program leaves nothing. Windows ends it by its handle.
    private static FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows()) (options.UnixCreateMode, options.Options) = (UnixFileMode.UserRead | UnixFileMode.UserWrite, FileOptions.None);
        var path = Path.Combine(Path.GetTempPath(), $"newsportal-{Guid.NewGuid():n}");
        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }
}

/// <summary>In bytes.</summary>
public readonly record struct SpooledAt(long Offset, int Length);
