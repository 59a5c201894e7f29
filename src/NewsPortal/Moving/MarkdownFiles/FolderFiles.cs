using System.Text;

namespace NewsPortal.Moving.MarkdownFiles;

/// <summary>The files of a folder, and of that folder alone: no link and no ".." leads out of it.</summary>
public sealed class FolderFiles
{
    private static readonly string[] Texts = [".md", ".markdown"];
    private static readonly string[] Below = ["", "static", "assets", "public", "source", "content"];
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly string _root;
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);

    public FolderFiles(string folder, ImportReport report)
    {
        _root = Path.GetFullPath(folder);
        var stories = new List<string>();
        foreach (var file in Walk(_root, report))
        {
            if (Texts.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)) stories.Add(Relative(file));
            else _byName.TryAdd(Path.GetFileName(file), file);
        }
        Stories = [.. stories.Order(StringComparer.Ordinal)];
    }

    public string Root => _root;

    /// <summary>Their paths, with "/" between the parts.</summary>
    public IReadOnlyList<string> Stories { get; }

    /// <exception cref="FormatException">It is no text in UTF-8 (or in UTF-16 with its mark).</exception>
    public async Task<string> ReadAsync(string path, CancellationToken ct)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(_root, path), ct);
        try
        {
            return bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes[2..]) : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes[2..]) : Strict.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new FormatException("không phải UTF-8", wrong);
        }
    }

    /// <param name="address">As a text writes it: beside that file, from the root of the folder, or below what generators of sites call it.</param>
    /// <param name="from">The path of the file that names it.</param>
    /// <returns>The whole path; null if no such file lies in the folder.</returns>
    public string? Find(string address, string from)
    {
        var path = Unescaped(address.Split('#', '?')[0]).Replace('\\', '/');
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) return null;
        var beside = Path.GetDirectoryName(Path.Combine(_root, from))!;
        var below = path.TrimStart('/');
        IEnumerable<string> places = path[0] == '/' ? [] : [Path.Combine(beside, path)];
        return places.Concat(Below.Select(p => Path.Combine(_root, p, below))).Select(Path.GetFullPath).FirstOrDefault(IsInside);
    }

    /// <summary>By its name alone, wherever it lies: so Obsidian embeds files.</summary>
    public string? FindByName(string name) => _byName.GetValueOrDefault(Path.GetFileName(name.Trim()));

    private bool IsInside(string file)
    {
        if (!file.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || new FileInfo(file) is not { Exists: true, Length: > 0 }) return false;
        for (var at = file; at != _root; at = Path.GetDirectoryName(at)!)
            if (File.GetAttributes(at).HasFlag(FileAttributes.ReparsePoint)) return false;
        return true;
    }

    private IEnumerable<string> Walk(string folder, ImportReport report)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            // ".git", ".obsidian": a program's own.
            if (entry.Name[0] == '.' || entry.Name == "node_modules") continue;
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) report.Lose("liên kết (symlink), không đi theo", Relative(entry.FullName));
            // Pipes and devices have no length either, and some never come to an end.
            else if (entry is FileInfo { Length: 0 }) report.Lose("tệp trống", Relative(entry.FullName));
            else if (entry is FileInfo) yield return entry.FullName;
            else foreach (var file in Walk(entry.FullName, report)) yield return file;
        }
    }

    private string Relative(string file) => Path.GetRelativePath(_root, file).Replace('\\', '/');

    private static string Unescaped(string address)
    {
        try
        {
            return Uri.UnescapeDataString(address);
        }
        catch (UriFormatException)
        {
            return address;
        }
    }
}
