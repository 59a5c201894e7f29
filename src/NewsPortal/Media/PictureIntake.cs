using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NetVips;
using NewsPortal.Data;

namespace NewsPortal.Media;

/// <summary>Where pictures come into the paper: looked at, kept, and entered under a key of their own. The one who asked saves the entry.</summary>
public sealed class PictureIntake(IMediaStore store, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _desks = new(Environment.ProcessorCount);

    /// <summary>Takes a file that somebody sent. A picture that the paper already has comes back as its old entry.</summary>
    public async Task<Intake> TakeAsync(byte[] file, NewsDb db, CancellationToken ct) => await TakeAsync(file, await LookAsync(file, ct), db, ct);

    /// <summary>The part of taking a picture that costs: many can be looked at side by side.</summary>
    internal Task<Inspection> LookAsync(byte[] file, CancellationToken ct) => AtADeskAsync(() => Inspection.Of(file), ct);

    internal async Task<Intake> TakeAsync(byte[] file, Inspection seen, NewsDb db, CancellationToken ct)
    {
        if (seen.Refusal is { } refusal) return new(null, refusal);

        var contentHash = ContentHashOf(file);
        var (known, key) = await FindAsync(contentHash, db, ct);
        await store.KeepOriginalAsync(contentHash, seen.Extension, file, ct);
        return new(known ?? Entry(contentHash, key, seen, file.Length), null);
    }

    /// <summary>
    /// Takes one of the sample newspaper's own drawings, as it is drawn: no pixel is made of it before a reader asks for a rendition, so that a
    /// new paper opens at once. Never for a file that somebody sent: <see cref="TakeAsync(byte[], NewsDb, CancellationToken)"/> refuses SVG.
    /// </summary>
    public async Task<MediaFile> TakeDrawnSceneAsync(string svg, CancellationToken ct)
    {
        var drawing = Encoding.UTF8.GetBytes(svg);
        var contentHash = ContentHashOf(drawing);
        var (width, height) = await AtADeskAsync(() => SizeOf(drawing), ct);
        await store.KeepOriginalAsync(contentHash, "svg", drawing, ct);
        return Entry(contentHash, contentHash[..8], new(null, "svg", width, height), drawing.Length);
    }

    public void Dispose() => _desks.Dispose();

    private static (int Width, int Height) SizeOf(byte[] drawing)
    {
        using var header = Image.NewFromBuffer(drawing);
        return (header.Width, header.Height);
    }

    private static string ContentHashOf(byte[] original) => Convert.ToHexStringLower(SHA256.HashData(original));

    // A key is the first 8 digits of the content's hash; where another picture has that one, the 8 that begin a digit later.
    private static async Task<(MediaFile? Known, string Key)> FindAsync(string contentHash, NewsDb db, CancellationToken ct)
    {
        for (var start = 0; start <= contentHash.Length - 8; start++)
        {
            var key = contentHash.Substring(start, 8);
            var holder = await db.MediaFiles.FirstOrDefaultAsync(m => m.Key == key, ct);
            if (holder is null || holder.ContentHash == contentHash) return (holder, key);
        }
        throw new InvalidOperationException($"Every key of picture {contentHash} is taken.");
    }

    private MediaFile Entry(string contentHash, string key, Inspection seen, long bytes) => new MediaFile
    {
        Key = key,
        ContentHash = contentHash,
        Width = seen.Width,
        Height = seen.Height,
        Bytes = bytes,
        Format = seen.Extension,
        Caption = seen.Words?.Caption ?? "",
        Credit = seen.Words?.Credit ?? "",
        CreatedAt = clock.UtcNow(),
    }.FocusOn(0.5, 0.5);

    // Decoding takes memory: no more at a time than there are cores.
    private async Task<T> AtADeskAsync<T>(Func<T> work, CancellationToken ct)
    {
        await _desks.WaitAsync(ct);
        try
        {
            return await Task.Run(work, ct);
        }
        finally
        {
            _desks.Release();
        }
    }
}
