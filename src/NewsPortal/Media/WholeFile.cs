using System.Buffers.Binary;

namespace NewsPortal.Media;

// Whether a rendition's file is all there. A crash, a full disk or a copy broken off leaves it empty, cut short, or of its full length
// with nothing but zeros at the end. Three or four reads of a few bytes tell, at every asking; a stored checksum would mean reading all
// of it, and a second file to lose. Where the format says how long the file is, that is asked; JPEG has a last word instead.
internal static class WholeFile
{
    // A block of the disk: what a hole is made of. Of our own pictures the longest, all in one colour, ends in 2,500 zeros as WebP.
    private const int Tail = 4096;

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8];
    private static ReadOnlySpan<byte> JpegEnd => [0xFF, 0xD9];

    /// <summary>Leaves the stream at its beginning.</summary>
    public static bool Is(Stream file, string format)
    {
        var whole = IsWhole(file, format);
        file.Position = 0;
        return whole;
    }

    private static bool IsWhole(Stream file, string format)
    {
        var length = file.Length;
        Span<byte> head = stackalloc byte[12];
        if (!Read(file, head, 0)) return false;

        Span<byte> tail = stackalloc byte[(int)Math.Min(length, Tail)];
        if (!Read(file, tail, length - tail.Length) || !tail.ContainsAnyExcept((byte)0)) return false;

        return format switch
        {
            "jpg" => head.StartsWith(JpegStart) && tail.EndsWith(JpegEnd),
            "webp" => head.StartsWith("RIFF"u8) && BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) + 8L == length,
            _ => head[4..8].SequenceEqual("ftyp"u8) && BoxesFill(file, length),
        };
    }

    // AVIF is a row of boxes, each of which begins with its length and its name; the last holds the pixels.
    private static bool BoxesFill(Stream file, long length)
    {
        Span<byte> head = stackalloc byte[8];
        var at = 0L;
        while (at < length)
        {
            if (!Read(file, head, at) || BinaryPrimitives.ReadUInt32BigEndian(head) is var size && size < head.Length) return false;
            at += size;
        }
        return at == length && head.EndsWith("mdat"u8);
    }

    private static bool Read(Stream file, Span<byte> into, long at)
    {
        file.Position = at;
        return file.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
    }
}
