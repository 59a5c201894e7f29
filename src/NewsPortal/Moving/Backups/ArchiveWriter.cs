using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Moving.Backups;

/// <summary>Writes an archive from front to back: a ZIP file (ZIP64 where it is large), pictures stored, the rest deflated, sums of all of it at its end.</summary>
internal sealed class ArchiveWriter(Stream to, DateTime madeAt) : IDisposable
{
    // -rw-------, for those who unpack it by hand.
    private const int OwnerOnly = unchecked((int)0x81800000);

    private readonly ZipArchive _zip = new(to, ZipArchiveMode.Create, leaveOpen: true);
    private readonly StringBuilder _sums = new();

    public async Task AddAsync(string name, Stream content, CompressionLevel level, Action<long> progress, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var part = Open(name, level))
        {
            var buffer = new byte[1 << 20];
            var done = 0L;
            for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; progress(done += read))
            {
                hash.AppendData(buffer, 0, read);
                await part.WriteAsync(buffer.AsMemory(0, read), ct);
            }
        }
        Note(name, hash.GetHashAndReset());
    }

    /// <summary>With the manifest and the sums it is whole.</summary>
    public async Task FinishAsync(BackupManifest manifest, CancellationToken ct)
    {
        using var content = new MemoryStream(manifest.ToJson());
        await AddAsync(ArchiveNames.Manifest, content, CompressionLevel.Fastest, _ => { }, ct);
        await using (var sums = Open(ArchiveNames.Sums, CompressionLevel.Fastest)) await sums.WriteAsync(Encoding.ASCII.GetBytes(_sums.ToString()), ct);
        _zip.Dispose();
    }

    public void Dispose() => _zip.Dispose();

    private Stream Open(string name, CompressionLevel level)
    {
        var entry = _zip.CreateEntry(name, level);
        (entry.LastWriteTime, entry.ExternalAttributes) = (new DateTimeOffset(madeAt), OwnerOnly);
        return entry.Open();
    }

    private void Note(string name, byte[] hash) => _sums.Append(Convert.ToHexStringLower(hash)).Append("  ").Append(name).Append('\n');
}
