using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsPortal.Moving.Backups;

/// <summary>What an archive says of itself: <c>manifest.json</c> in it.</summary>
/// <param name="Format">Of the archive; this program reads 1.</param>
/// <param name="MadeAt">The moment that it shows (UTC).</param>
/// <param name="Migrations">Steps that its database has gone through.</param>
/// <param name="RunId">The row of the backup itself, which its own database holds unfinished; null where there was none.</param>
/// <param name="ServerFile">On SQL Server: the path, on the server, of the server's own backup. The archive holds no database then.</param>
/// <param name="Tables">Sums of the rows of each table, taken from the paper's own database at that moment, not from the copy.</param>
/// <param name="Missing">Contents of pictures whose originals were not to be had then.</param>
public sealed record BackupManifest(
    int Format, DateTime MadeAt, IReadOnlyList<string> Migrations, int? RunId, string? ServerFile, IReadOnlyList<TableSum> Tables, int Pictures, IReadOnlyList<string> Missing)
{
    public const int ThisFormat = 1;

    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Written);

    /// <exception cref="JsonException">It is none.</exception>
    public static BackupManifest Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<BackupManifest>(json, Written) is { Migrations: not null, Tables: not null, Missing: not null } read
        ? read : throw new JsonException("manifest.json");
}

/// <summary>All rows of a table in one number.</summary>
public sealed record TableSum(string Name, long Rows, string Sha256);
