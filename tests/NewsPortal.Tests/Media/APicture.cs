using System.Buffers.Binary;
using System.Text;
using NetVips;

namespace NewsPortal.Tests.Media;

// Real files, made here: red and green above, blue and white below.
internal static class APicture
{
    public static readonly double[] Red = [255, 0, 0], Green = [0, 255, 0], Blue = [0, 0, 255], White = [255, 255, 255];

    public static Image Quarters(int width, int height)
    {
        var (w, h) = (width / 2, height / 2);
        return Image.Arrayjoin([Plain(w, h, Red), Plain(w, h, Green), Plain(w, h, Blue), Plain(w, h, White)], across: 2);
    }

    public static Image Plain(int width, int height, double[] colour) =>
        (Image.Black(width, height, colour.Length) + colour).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);

    /// <summary>What no encoder makes small.</summary>
    public static byte[] Noise(int width, int height) => Image.Gaussnoise(width, height, mean: 128, sigma: 40, seed: 1).Cast(Enums.BandFormat.Uchar).PngsaveBuffer();

    public static byte[] Jpeg(int width, int height) => Quarters(width, height).JpegsaveBuffer(q: 95);

    public static byte[] Jpeg(this Image image, Action<MutableImage> note) => image.Mutate(note).JpegsaveBuffer(q: 95);

    public static byte[] As(this Image image, string format) => format switch
    {
        "png" => image.PngsaveBuffer(),
        "webp" => image.WebpsaveBuffer(),
        "avif" => image.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0),
        "gif" => image.GifsaveBuffer(),
        _ => image.JpegsaveBuffer(),
    };

    public static byte[] AnimatedGif() =>
        Image.Arrayjoin([Plain(60, 40, Red), Plain(60, 40, Blue)], across: 1)
            .Mutate(image => image.Set(GValue.GIntType, "page-height", 40)).GifsaveBuffer();

    /// <summary>A true PNG whose header promises more than it holds.</summary>
    public static byte[] PngOf(int width, int height)
    {
        var png = Plain(8, 8, Red).PngsaveBuffer();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32(png.AsSpan(12, 17)));
        return png;
    }

    public static void NoteEverything(MutableImage image)
    {
        image.Set(GValue.GStrType, "exif-ifd0-Artist", "Ky Anh");
        image.Set(GValue.GStrType, "exif-ifd0-ImageDescription", "Cho phien");
        image.Set(GValue.GStrType, "exif-ifd0-Make", "Hasselblad");
        image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "21/1 1/1 42/1");
        image.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
        image.Set(GValue.BlobType, "iptc-data", Iptc((120, "Chợ phiên"), (80, "Kỳ Anh"), (110, "Báo Bình Minh")));
        image.Set(GValue.BlobType, "xmp-data", Xmp("Chợ phiên vùng cao", "Ảnh: Kỳ Anh"));
    }

    public static byte[] Xmp(string caption, string credit) => Encoding.UTF8.GetBytes($"""
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/">
          <rdf:Description rdf:about="" exif:GPSLatitude="21,1.7N" photoshop:Credit="{credit}">
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{caption}</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>Người khác</rdf:li></rdf:Seq></dc:creator>
          </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """);

    public static byte[] Iptc(params (byte Field, string Text)[] fields)
    {
        var list = fields.SelectMany(f =>
        {
            var text = Encoding.UTF8.GetBytes(f.Text);
            return new byte[] { 0x1C, 2, f.Field, (byte)(text.Length >> 8), (byte)text.Length }.Concat(text);
        }).ToArray();
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, list.Length);
        return [.. "Photoshop 3.0\0"u8, .. "8BIM\x04\x04\0\0"u8, .. size, .. list, 0];
    }

    public static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }
        return ~crc;
    }
}
