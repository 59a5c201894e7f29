using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Kit;

namespace NewsPortal.WebTests.Survival;

/// <summary>A paper as the release before this one left it, and what it answered: tests/Corpus/releases/previous.tar.gz, previous.json and, for tests/upgrade/rolling.sh, previous.commit.</summary>
public static class PreviousRelease
{
    // Lines of their own, and Vietnamese as it is: what has changed is seen in the difference.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Archive => Path.Combine(Repository.Root, "tests", "Corpus", "releases", "previous.tar.gz");
    private static string Answers => Path.ChangeExtension(Path.ChangeExtension(Archive, null), ".json");

    public static async Task UnpackAsync(string folder, CancellationToken ct)
    {
        await using var packed = new GZipStream(File.OpenRead(Archive), CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(packed, folder, overwriteFiles: false, ct);
    }

    public static async Task<IReadOnlyDictionary<string, string>> AnsweredAsync(CancellationToken ct) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(Answers, ct))!;

    /// <returns>The ids of the migrations that its database has had.</returns>
    public static async Task<IReadOnlyList<string>> MigrationsAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-release-").FullName;
        try
        {
            await UnpackAsync(folder, ct);
            await using var db = new SqliteNewsDb(new DbContextOptionsBuilder<SqliteNewsDb>().UseSqlite($"Data Source={Path.Combine(folder, "newsportal.db")};Pooling=False").Options);
            return [.. await db.Database.GetAppliedMigrationsAsync(ct)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <param name="program">The NewsPortal.Web.dll that made it: it knows which commit it was built from.</param>
    /// <param name="folder">The data folder of a program that has ended; renditions and logs stay behind.</param>
    public static async Task KeepAsync(string program, string folder, IReadOnlyDictionary<string, string> answers, CancellationToken ct)
    {
        foreach (var left in new[] { "logs", "media/renditions", "newsportal.db.start" }.Select(name => Path.Combine(folder, name)))
            if (Directory.Exists(left)) Directory.Delete(left, recursive: true);
            else File.Delete(left);
        Directory.CreateDirectory(Path.GetDirectoryName(Archive)!);
        await using (var packed = new GZipStream(File.Create(Archive), CompressionLevel.SmallestSize))
            await TarFile.CreateFromDirectoryAsync(folder, packed, includeBaseDirectory: false, ct);
        await File.WriteAllTextAsync(Answers, JsonSerializer.Serialize(answers, Readable) + "\n", ct);
        await File.WriteAllTextAsync(Path.ChangeExtension(Answers, ".commit"), FileVersionInfo.GetVersionInfo(program).ProductVersion!.Split('+')[1] + "\n", ct);
    }
}
