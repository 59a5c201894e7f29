using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsPortal.Data;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>What an export says of itself: by which program, of how much, and the SHA-256 of the list of all its files.</summary>
/// <param name="Format">Raised when files change so that an older program cannot read them.</param>
/// <param name="Lost">Pictures whose original the paper had lost before.</param>
public record Manifest(int Format, string Program, string Sums256, IReadOnlyDictionary<string, long> Counts, IReadOnlyList<string> Lost)
{
    public const string File = "manifest.json";
    public const string Sums = "SHA256SUMS";
    public const string Unfinished = "export.unfinished";
    public const int Present = 1;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    // What is behind a link belongs to somebody else.
    internal static readonly EnumerationOptions Own = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    internal static Manifest Of(string sums, IReadOnlyDictionary<string, long> counts, IReadOnlyList<string> lost)
    {
        using var list = System.IO.File.OpenRead(sums);
        return new(Present, typeof(Manifest).Assembly.GetName().Version!.ToString(3), Convert.ToHexStringLower(SHA256.HashData(list)),
            new SortedDictionary<string, long>(counts.ToDictionary(), StringComparer.Ordinal), lost);
    }

    internal void Write(string path)
    {
        using var file = new FileStream(path, FileMode.Create);
        JsonSerializer.Serialize(file, this, Readable);
        file.Flush(flushToDisk: true);
    }

    /// <exception cref="StartRefusedException">There is none that this program reads.</exception>
    public static Manifest Read(string root)
    {
        var path = Path.Combine(root, File);
        if (System.IO.File.Exists(Path.Combine(root, Unfinished))) throw new StartRefusedException($"Bản xuất ở {root} chưa xong: hãy chạy lại lệnh export.");
        try
        {
            var read = JsonSerializer.Deserialize<Manifest>(System.IO.File.ReadAllText(path), Readable);
            if (read is { Sums256: not null, Counts: not null, Format: > 0 and <= Present }) return read;
            throw new StartRefusedException($"{path} thuộc định dạng {read?.Format}; chương trình này đọc được đến {Present}.");
        }
        catch (Exception wrong) when (wrong is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StartRefusedException($"Thư mục {root} không phải là một bản xuất còn nguyên: thiếu hoặc hỏng {File}.", wrong);
        }
    }

    internal static bool IsIn(string root)
    {
        try
        {
            return Read(root).Format > 0;
        }
        catch (StartRefusedException)
        {
            return false;
        }
    }

    /// <summary>The files that the list has to name, with "/" between the parts of their paths.</summary>
    internal static IEnumerable<string> Paths(string root) => Directory.EnumerateFiles(root, "*", Own)
        .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Where(p => p is not (File or Sums or Unfinished));
}
