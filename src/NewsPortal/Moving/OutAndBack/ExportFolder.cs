using System.Security.Cryptography;
using System.Text;
using NewsPortal.Data;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>
/// The folder that an export is written into: every file with its SHA-256 in <c>SHA256SUMS</c>, and <c>manifest.json</c> last, so that one that was broken off is told by
/// what it lacks. A former export there is brought up to date: what is the same stays untouched, what the paper has no more goes.
/// </summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly string _root;
    private readonly StreamWriter _sums;
    // Of a million paths the hashes alone: eight bytes each.
    private readonly HashSet<ulong> _written = [];

    private ExportFolder(string root, bool isUpdate)
    {
        (_root, IsUpdate) = (root, isUpdate);
        File.WriteAllText(Path.Combine(root, Manifest.Unfinished), "Bản xuất này chưa xong.\n");
        File.Delete(Path.Combine(root, Manifest.File));
        _sums = new(Path.Combine(root, Manifest.Sums), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    /// <summary>There was an export here before, whole or broken off.</summary>
    public bool IsUpdate { get; }

    /// <exception cref="StartRefusedException">Something else is in the folder.</exception>
    public static ExportFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        // Drafts, and people's addresses: a folder that is made here is for its owner alone.
        if (OperatingSystem.IsWindows() || Directory.Exists(root)) Directory.CreateDirectory(root);
        else Directory.CreateDirectory(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var isUpdate = File.Exists(Path.Combine(root, Manifest.Unfinished)) || Manifest.IsIn(root);
        if (!isUpdate && Directory.EnumerateFileSystemEntries(root).Any())
            throw StartRefusedException.Setting("DIR", path, "một thư mục trống, hoặc một bản xuất cũ của lệnh này");
        return new(root, isUpdate);
    }

    public void Write(string path, byte[] content)
    {
        var file = PathOf(path);
        if (!IsUpdate || !IsSame(file, content)) File.WriteAllBytes(file, content);
        Note(path, SHA256.HashData(content));
    }

    /// <summary>For a file that need not fit into memory.</summary>
    public async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        using var hash = SHA256.Create();
        await using (var file = new FileStream(PathOf(path), FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16))
        await using (var both = new CryptoStream(file, hash, CryptoStreamMode.Write))
            await write(both);
        Note(path, hash.Hash!);
    }

    /// <summary>For a file whose content is its name: it is written only where it is not there.</summary>
    /// <returns>False if it was not to be had.</returns>
    public async Task<bool> WriteAsync(string path, string sha256, Func<Task<byte[]?>> content, CancellationToken ct)
    {
        var file = PathOf(path);
        if (!IsUpdate || !File.Exists(file) || await HashAsync(file, ct) != sha256)
        {
            if (await content() is not { } bytes) return false;
            await File.WriteAllBytesAsync(file, bytes, ct);
        }
        Note(path, Convert.FromHexString(sha256));
        return true;
    }

    public void Finish(IReadOnlyDictionary<string, long> counts, IReadOnlyList<string> lost)
    {
        _sums.Dispose();
        RemoveOthers();
        var sums = Path.Combine(_root, Manifest.Sums);
        using (var written = new FileStream(sums, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
        var manifest = Path.Combine(_root, Manifest.File);
        Manifest.Of(sums, counts, lost).Write($"{manifest}.tmp");
        File.Move($"{manifest}.tmp", manifest, overwrite: true);
        File.Delete(Path.Combine(_root, Manifest.Unfinished));
    }

    public void Dispose() => _sums.Dispose();

    internal static async Task<string> HashAsync(string file, CancellationToken ct)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
    }

    internal static ulong Short(string path) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(path)));

    private string PathOf(string path)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    // As sha256sum writes and checks it.
    private void Note(string path, byte[] sha256)
    {
        _written.Add(Short(path));
        _sums.Write(Convert.ToHexStringLower(sha256));
        _sums.Write("  ");
        _sums.WriteLine(path);
    }

    private static bool IsSame(string file, byte[] content) =>
        new FileInfo(file) is { Exists: true } there && there.Length == content.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(content);

    private void RemoveOthers()
    {
        if (!IsUpdate) return;
        foreach (var path in Manifest.Paths(_root).Where(p => !_written.Contains(Short(p))).ToList()) File.Delete(Path.Combine(_root, path));
        foreach (var folder in Directory.EnumerateDirectories(_root, "*", Manifest.Own).OrderByDescending(f => f.Length).ToList())
            if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }
}
