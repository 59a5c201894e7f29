using System.Buffers.Binary;
using System.Text;

namespace NewsPortal.Media;

// The news agencies' old metadata: numbered fields in a block of Photoshop's inside the picture.
internal static class Iptc
{
    private const byte Byline = 80, CreditLine = 110, Copyright = 116, CaptionText = 120;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static EmbeddedWords Read(byte[] block)
    {
        var fields = Fields(block);
        var credit = new[] { CreditLine, Byline, Copyright }.Select(f => fields.GetValueOrDefault(f, "")).FirstOrDefault(text => text.Length > 0);
        return new(fields.GetValueOrDefault(CaptionText, ""), credit ?? "");
    }

    // Each: 0x1C, record (2 is the story), field, length in two bytes, text. Anything else ends the list.
    private static Dictionary<byte, string> Fields(ReadOnlySpan<byte> block)
    {
        var found = new Dictionary<byte, string>();
        var start = block.IndexOf("8BIM\x04\x04"u8);
        var rest = start < 0 ? [] : AfterHeader(block[(start + 6)..]);
        while (rest.Length >= 5 && rest[0] == 0x1C)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[3..]);
            if (length > rest.Length - 5) break;
            if (rest[1] == 2) found.TryAdd(rest[2], Text(rest.Slice(5, length)));
            rest = rest[(5 + length)..];
        }
        return found;
    }

    // A name whose length is its first byte, made even, then the size in four bytes.
    private static ReadOnlySpan<byte> AfterHeader(ReadOnlySpan<byte> resource)
    {
        var name = resource.IsEmpty ? 0 : (resource[0] + 2) & ~1;
        return resource.Length < name + 4 ? [] : resource[(name + 4)..];
    }

    // Few say which letters they use: UTF-8 where it can be, the old Western ones else.
    private static string Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
