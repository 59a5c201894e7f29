using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsPortal.Data;
using NewsPortal.Generating;

namespace NewsPortal.Moving.Backups;

/// <summary>A backup's file, opened to be read. Whatever is not as it was written is refused in one line.</summary>
public sealed class BackupArchive : IAsyncDisposable
{
    private readonly string _path;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, string> _sums;

    private BackupArchive(string path, ZipArchive zip, Dictionary<string, string> sums, BackupManifest manifest) =>
        (_path, _zip, _sums, Manifest) = (path, zip, sums, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>The same for the same archive, wherever it lies.</summary>
    public string Identity => _sums[ArchiveNames.Manifest];

    /// <summary>Of the database in it, in bytes; null where a server keeps it.</summary>
    public long? DatabaseBytes => _zip.GetEntry(ArchiveNames.Database)?.Length;

    public int Pictures => _sums.Keys.Count(name => ArchiveNames.IsPicture(name, out _, out _));

    /// <exception cref="StartRefusedException">It is not there, no archive of ours, damaged in its lists, or of a newer format.</exception>
    public static async Task<BackupArchive> OpenAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path)) throw new StartRefusedException($"Không có tệp sao lưu {path}.");
        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(path, ct);
            var sums = SumsOf(Encoding.ASCII.GetString(await AllAsync(zip, ArchiveNames.Sums, ct)));
            var names = zip.Entries.Select(e => e.FullName).Where(name => name != ArchiveNames.Sums).ToList();
            if (names.Find(name => !ArchiveNames.IsOurs(name)) is { } foreign) throw new InvalidDataException($"có tên lạ \"{foreign}\"");
            if (names.Count != sums.Count || !names.TrueForAll(sums.ContainsKey)) throw new InvalidDataException($"{ArchiveNames.Sums} không khớp với các phần");
            var json = await AllAsync(zip, ArchiveNames.Manifest, ct);
            if (Convert.ToHexStringLower(SHA256.HashData(json)) != sums[ArchiveNames.Manifest]) throw Differs(ArchiveNames.Manifest);
            var manifest = BackupManifest.Read(json);
            if (manifest.Format > BackupManifest.ThisFormat)
                throw new StartRefusedException($"Tệp sao lưu {path} thuộc phiên bản mới hơn chương trình này (dạng {manifest.Format}); hãy dùng phiên bản mới.");
            return new(path, zip, sums, manifest);
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            zip?.Dispose();
            throw Refused(path, damage);
        }
    }

    /// <summary>Reads all of it once and compares every sum: nothing is unpacked from an archive that is not whole.</summary>
    public async Task CheckAsync(IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var all = _zip.Entries.Sum(e => e.Length);
        var done = 0L;
        foreach (var name in _sums.Keys) await CopyAsync(name, Stream.Null, bytes => progress.Report(Megabytes("Kiểm tra tệp sao lưu", done += bytes, all)), ct);
        if (DatabaseBytes is not null && !await IsDatabaseAsync(ct)) throw NoDatabase(null);
    }

    public Task CopyDatabaseAsync(Stream to, IProgress<GenerationProgress> progress, CancellationToken ct)
    {
        var done = 0L;
        return CopyAsync(ArchiveNames.Database, to, bytes => progress.Report(Megabytes("Giải nén cơ sở dữ liệu", done += bytes, DatabaseBytes ?? 0)), ct);
    }

    public async IAsyncEnumerable<(string ContentHash, string Extension, byte[] Original)> PicturesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var name in _sums.Keys)
        {
            if (!ArchiveNames.IsPicture(name, out var contentHash, out var extension)) continue;
            using var original = new MemoryStream();
            await CopyAsync(name, original, _ => { }, ct);
            yield return (contentHash, extension, original.ToArray());
        }
    }

    public ValueTask DisposeAsync() => _zip.DisposeAsync();

    /// <summary>All sums may be right and what they sum up no database: somebody else's archive.</summary>
    internal StartRefusedException NoDatabase(SqliteException? damage) => Refused(_path, new InvalidDataException($"{ArchiveNames.Database} không phải cơ sở dữ liệu SQLite, hoặc hỏng", damage));

    // SQLITE_CORRUPT and SQLITE_NOTADB.
    internal static bool IsDamage(SqliteException failure) => failure.SqliteErrorCode is 11 or 26;

    internal static GenerationProgress Megabytes(string step, long done, long all) => new(step, (int)(done >> 20), int.Max(1, (int)(all >> 20)));

    // https://www.sqlite.org/fileformat.html, 1.3.
    private async Task<bool> IsDatabaseAsync(CancellationToken ct)
    {
        var head = new byte[16];
        await using var part = await _zip.GetEntry(ArchiveNames.Database)!.OpenAsync(ct);
        return await part.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct) == head.Length && head.AsSpan().SequenceEqual("SQLite format 3\0"u8);
    }

    private async Task CopyAsync(string name, Stream to, Action<int> progress, CancellationToken ct)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var part = await _zip.GetEntry(name)!.OpenAsync(ct);
            var buffer = new byte[1 << 20];
            for (int read; (read = await part.ReadAsync(buffer, ct)) > 0; progress(read))
            {
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), ct);
            }
            var sum = Convert.ToHexStringLower(hash.GetHashAndReset());
            // A picture is called by its content.
            if (sum != _sums[name] || (ArchiveNames.IsPicture(name, out var contentHash, out _) && sum != contentHash)) throw Differs(name);
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            throw Refused(_path, damage);
        }
    }

    private static async Task<byte[]> AllAsync(ZipArchive zip, string name, CancellationToken ct)
    {
        await using var part = await (zip.GetEntry(name) ?? throw new InvalidDataException($"không có {name}")).OpenAsync(ct);
        using var all = new MemoryStream();
        await part.CopyToAsync(all, ct);
        return all.ToArray();
    }

    private static Dictionary<string, string> SumsOf(string text)
    {
        var sums = new Dictionary<string, string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split("  ") is not [{ Length: 64 } sum, var name] || !sums.TryAdd(name, sum)) throw new InvalidDataException($"{ArchiveNames.Sums} không đọc được");
        return sums.ContainsKey(ArchiveNames.Manifest) ? sums : throw new InvalidDataException($"{ArchiveNames.Sums} không có {ArchiveNames.Manifest}");
    }

    private static InvalidDataException Differs(string part) => new($"{part} không còn như lúc ghi (SHA-256 khác)");

    // What a ZIP file with other bytes in it may say; a disk that does not read is something else.
    private static bool IsDamage(Exception failure) =>
        failure is InvalidDataException or EndOfStreamException or JsonException or ArgumentException or OverflowException or NotSupportedException or KeyNotFoundException
            or IOException { HResult: unchecked((int)0x80131620) };

    private static StartRefusedException Refused(string path, Exception damage) =>
        new($"Tệp sao lưu {path} không dùng được: {damage.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Hãy dùng bản khác.", damage);
}
