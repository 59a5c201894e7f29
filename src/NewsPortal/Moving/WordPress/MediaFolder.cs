using System.Text.RegularExpressions;

namespace NewsPortal.Moving.WordPress;

/// <summary>
/// The folder wp-content/uploads of the old paper, on this machine. A file is found by its path behind "/uploads/", then by its name alone where only one has it; sizes that WordPress
/// made (<c>-300x200</c>, <c>-scaled</c>, <c>-e1612345678901</c>) lead to what they were made of.
/// </summary>
public sealed partial class MediaFolder
{
    private readonly Dictionary<string, string> _byPath = [];
    private readonly Dictionary<string, List<string>> _byName = [];

    /// <param name="folder">Null where there is none: no file is found.</param>
    public MediaFolder(string? folder)
    {
        if (folder is null) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true }))
        {
            var path = Normal(Path.GetRelativePath(folder, file));
            _byPath[path] = file;
            var name = path[(path.LastIndexOf('/') + 1)..];
            if (!_byName.TryGetValue(name, out var all)) _byName[name] = all = [];
            all.Add(file);
        }
    }

    public bool IsEmpty => _byPath.Count == 0;

    /// <returns>What stands behind "/uploads/" (or "/files/", as older networks of sites have it) in an address, "2022/01/lu.jpg"; null if it is no such address.</returns>
    public static string? PathOf(string address)
    {
        var at = Behind().Match(address);
        if (!at.Success) return null;
        var path = address[(at.Index + at.Length)..].Split('?', '#')[0];
        return path.Length is 0 or > 1000 ? null : Normal(Uri.UnescapeDataString(path));
    }

    /// <summary>Whether its name is that of a picture the paper can take.</summary>
    public static bool IsPicture(string path) => Path.GetExtension(path).ToLowerInvariant() is ".jpg" or ".jpeg" or ".jpe" or ".png" or ".gif" or ".webp" or ".avif" or ".heic";

    /// <summary>The file that a size was made of: "lu.jpg" for "lu-300x200.jpg"; the same for one that is no size.</summary>
    public static string WithoutSize(string path) => Size().Replace(path, "$1");

    /// <param name="path">As <see cref="PathOf"/> has it.</param>
    /// <param name="original">The name of the file before it was made smaller, where that is known.</param>
    /// <returns>Files on this machine, the best first.</returns>
    public IEnumerable<string> Find(string path, string original = "")
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        string[] names = [.. original.Length > 0 ? [folder + Normal(original)] : Array.Empty<string>(), Scaled().Replace(path, "$1"), path, WithoutSize(path), Size().Replace(path, "-scaled$1")];
        var found = names.Select(n => _byPath.GetValueOrDefault(n)).Concat(names.Select(n => _byName.GetValueOrDefault(n[(n.LastIndexOf('/') + 1)..]) is [var only] ? only : null));
        return found.OfType<string>().Distinct();
    }

    private static string Normal(string path) => Search.SearchText.Clean(path).Replace('\\', '/').TrimStart('/').ToLowerInvariant();

    [GeneratedRegex("/(?:uploads(?:/sites/[0-9]+)?|blogs\\.dir/[0-9]+/files|files)/", RegexOptions.IgnoreCase)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?:-[0-9]{1,5}x[0-9]{1,5}|-scaled|-rotated|-e[0-9]{10,14})+(\.[a-z0-9]+)$")]
    private static partial Regex Size();

    [GeneratedRegex(@"(?:-scaled|-rotated)(\.[a-z0-9]+)$")]
    private static partial Regex Scaled();
}
