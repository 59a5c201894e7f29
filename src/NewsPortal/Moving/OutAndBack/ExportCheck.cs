using NewsPortal.Data;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>Whether an export is what was written: each file by its SHA-256, none missing, none too many.</summary>
internal static class ExportCheck
{
    /// <exception cref="StartRefusedException">Names the first file that is not as it was.</exception>
    public static async Task<Manifest> RunAsync(string root, CancellationToken ct)
    {
        var manifest = Manifest.Read(root);
        var list = Path.Combine(root, Manifest.Sums);
        if (!File.Exists(list)) throw Wrong($"thiếu {Manifest.Sums}");
        if (await ExportFolder.HashAsync(list, ct) != manifest.Sums256) throw Wrong($"{Manifest.Sums} đã bị sửa");

        var named = new HashSet<ulong>();
        foreach (var (path, sha256) in Lines(root))
        {
            if (!named.Add(ExportFolder.Short(path))) throw Wrong($"{path} có hai lần trong {Manifest.Sums}");
            var file = Path.Combine(root, path);
            if (!File.Exists(file)) throw Wrong($"thiếu {path}");
            if (await ExportFolder.HashAsync(file, ct) != sha256) throw Wrong($"{path} đã bị sửa");
        }
        if (Manifest.Paths(root).FirstOrDefault(p => !named.Contains(ExportFolder.Short(p))) is { } extra) throw Wrong($"thừa {extra}");
        return manifest;
    }

    /// <summary>In the order in which they were written.</summary>
    public static IEnumerable<(string Path, string Sha256)> Lines(string root)
    {
        foreach (var line in File.ReadLines(Path.Combine(root, Manifest.Sums)))
        {
            // Nothing outside of the folder is asked for, whoever wrote the list.
            if (line is not { Length: > 66 } || line[64..66] != "  " || Path.IsPathRooted(line[66..]) || line[66..].Split('/', '\\').Contains("..")) throw Wrong($"dòng lạ trong {Manifest.Sums}: {line}");
            yield return (line[66..], line[..64]);
        }
    }

    internal static StartRefusedException Wrong(string what) => new($"Bản xuất không còn nguyên: {what}.");
}
