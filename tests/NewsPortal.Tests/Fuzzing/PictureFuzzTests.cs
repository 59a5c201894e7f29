using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Tests.Media;
using NewsPortal.Watching;
using Xunit;

namespace NewsPortal.Tests.Fuzzing;

/// <summary>A file is refused for a reason of ours, or it is a picture that every rendition can be made of, and nothing goes out with it but its credit.</summary>
public sealed class PictureFuzzTests
{
    // Stands in every field that cameras and phones write, and in none that says whose the picture is.
    private const string Secret = "BIMAT21N105E";

    private static readonly Rendition[] Some = [.. new[] { "320.jpg", "320-1x1.webp", "640-3x2.jpg", "320.avif", "1600-16x9.jpg" }.Select(name => Renditions.Find(new('0', 32), name)!)];

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_sent_is_a_picture_to_its_last_pixel_or_refused()
    {
        using var data = new TempFolder();
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<Figures>().AddMedia(data.Path).BuildServiceProvider();
        var intake = services.GetRequiredService<PictureIntake>();
        var words = Gen.Frequency<byte[]>((3, Edits.One(Words())), (2, Gen.Byte.Array[1, 4]));
        var files = Gen.Select(Edits.Of(Seeds(), words, isWhole: true), Gen.Bool, (file, isSummed) => isSummed ? Summed(file) : file);

        await new Fuzz<byte[]>("picture", TimeSpan.FromSeconds(20), file => file, file => file).RunAsync(files, file => TakeAsync(file, intake, store).GetAwaiter().GetResult());
    }

    private async Task TakeAsync(byte[] file, PictureIntake intake, Store store)
    {
        using var scope = store.Open();
        var taken = await intake.TakeAsync(file, scope.Db, _ct);
        Assert.InRange(NetVips.Stats.MemHighwater, 0UL, 2UL << 30);
        if (!taken.IsTaken) return;

        var (width, height) = (taken.File.Width, taken.File.Height);
        Assert.True(width > 0 && height > 0 && (long)width * height <= Inspection.MaxPixels && Math.Max(width, height) <= Inspection.MaxStretch * Math.Min(width, height), $"{width} x {height}");
        Assert.True(taken.File.Caption.Length <= MediaFile.MaxCaption && taken.File.Credit.Length <= MediaFile.MaxCredit);
        Assert.True(IsWhole(taken.File.Caption) && IsWhole(taken.File.Credit));
        var sum = file.Aggregate(17, (hash, b) => unchecked(hash * 31 + b)) & int.MaxValue;
        var rendition = Some[sum % Some.Length];
        CheckMade(Enlarger.Enlarge(file, sum % 101 / 100.0, sum % 97 / 96.0, rendition), rendition, taken.File.Credit);
    }

    private static void CheckMade(byte[] made, Rendition rendition, string credit)
    {
        Assert.True(WholeFile.Is(new MemoryStream(made), rendition.Format));
        Assert.Equal(-1, made.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Secret)));
        using var shown = Image.NewFromBuffer(made);
        Assert.True(shown.Width <= rendition.Width && shown.Width > 0 && shown.Height > 0);
        Assert.DoesNotMatch("exif|iptc|icc|comment|gps", string.Join(' ', shown.GetFields()).ToLowerInvariant());
        if (!shown.Contains("xmp-data")) return;
        var said = XDocument.Parse(Encoding.UTF8.GetString((byte[])shown.Get("xmp-data")).Trim('\0')).Descendants().Attributes().Where(a => !a.IsNamespaceDeclaration);
        Assert.Equal(credit, Assert.Single(said).Value);
    }

    private static bool IsWhole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static IEnumerable<byte[]> Seeds()
    {
        foreach (var format in new[] { "jpg", "png", "webp", "avif", "gif" })
        {
            yield return APicture.Quarters(64, 48).As(format);
            yield return APicture.Quarters(40, 60).Mutate(Note).As(format);
            yield return APicture.Plain(33, 20, [200, 0, 0, 90]).Mutate(Note).As(format);
        }
        yield return APicture.Quarters(64, 48).Jpeg(image => image.Set(GValue.GIntType, "orientation", 6));
        yield return APicture.Quarters(64, 48).JpegsaveBuffer(interlace: true, subsampleMode: Enums.ForeignSubsample.On);
        yield return APicture.Quarters(64, 48).PngsaveBuffer(interlace: true, palette: true);
        yield return APicture.Quarters(64, 48).Colourspace(Enums.Interpretation.Rgb16).PngsaveBuffer();
        yield return APicture.Quarters(64, 48).IccTransform("cmyk", inputProfile: "srgb").JpegsaveBuffer();
        yield return APicture.Quarters(64, 48).WebpsaveBuffer(lossless: true);
        yield return APicture.Plain(64, 48, [100]).Copy(interpretation: Enums.Interpretation.Bw).JpegsaveBuffer();
        yield return APicture.AnimatedGif();
        yield return APicture.PngOf(60_000, 60_000);
        yield return APicture.PngOf(10_000, 10_000);
    }

    private static void Note(MutableImage image)
    {
        image.Set(GValue.GStrType, "exif-ifd0-Make", Secret);
        image.Set(GValue.GStrType, "exif-ifd0-Artist", "Ky Anh");
        image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "21/1 1/1 42/1");
        image.Set(GValue.BlobType, "iptc-data", APicture.Iptc((90, Secret), (120, "Chợ phiên"), (110, "Báo Bình Minh")));
        image.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(APicture.Xmp("Chợ phiên", "Kỳ Anh")).Replace("21,1.7N", Secret, StringComparison.Ordinal)));
    }

    // Sizes that are none, marks that every format begins its parts with.
    private static byte[][] Words() =>
    [
        [0], [0xFF], [0, 0], [0xFF, 0xFF], [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], [0, 0, 0xEA, 0x60], [0xEA, 0x60], [0x60, 0xEA], [0, 0, 0x27, 0x10], [0x27, 0x10], [0, 0, 0, 1],
        [0xFF, 0xD8], [0xFF, 0xD9], [0xFF, 0xC0, 0, 17], [0xFF, 0xC4], [0xFF, 0xDA], [0xFF, 0xDB], [0xFF, 0xE1, 0xFF, 0xFF], [0xFF, 0xE2], [0xFF, 0xED], [0xFF, 0xFE, 0, 20], [0xFF, 0xDD, 0, 4], "Exif\0\0"u8.ToArray(), "II*\0"u8.ToArray(), "MM\0*"u8.ToArray(),
        "http://ns.adobe.com/xap/1.0/\0"u8.ToArray(), "8BIM\x04\x04"u8.ToArray(), [0x1C, 2, 120, 0xFF, 0xFF], "ICC_PROFILE\0\x01\x01"u8.ToArray(), "IHDR"u8.ToArray(), "IDAT"u8.ToArray(), "IEND"u8.ToArray(), "PLTE"u8.ToArray(), "tRNS"u8.ToArray(), "iCCP"u8.ToArray(),
        "eXIf"u8.ToArray(), "tEXt"u8.ToArray(), "iTXtXML:com.adobe.xmp\0\0\0\0\0"u8.ToArray(), "acTL"u8.ToArray(), "RIFF"u8.ToArray(), "WEBP"u8.ToArray(), "VP8 "u8.ToArray(), "VP8L"u8.ToArray(), "VP8X"u8.ToArray(), "ANIM"u8.ToArray(), "ANMF"u8.ToArray(), "ALPH"u8.ToArray(), "EXIF"u8.ToArray(),
        "XMP "u8.ToArray(), "GIF87a"u8.ToArray(), "GIF89a"u8.ToArray(), [0x21, 0xF9, 4], [0x21, 0xFF, 11], [0x2C, 0, 0, 0, 0], [0x3B], "ftypavif"u8.ToArray(), "ftypheic"u8.ToArray(), "ftypmif1"u8.ToArray(), "meta"u8.ToArray(), "iloc"u8.ToArray(), "iprp"u8.ToArray(), "ispe"u8.ToArray(),
        "irot"u8.ToArray(), "av1C"u8.ToArray(), "mdat"u8.ToArray(), "grid"u8.ToArray(), "<x:xmpmeta"u8.ToArray(), "photoshop:Credit=\""u8.ToArray(), "<!DOCTYPE x [<!ENTITY a \"b\">]>"u8.ToArray(), "<svg xmlns='http://www.w3.org/2000/svg'>"u8.ToArray(), "%PDF-"u8.ToArray(),
    ];

    // The sums of a PNG's parts set right again: a reader that looks at them first would never see what was changed.
    private static byte[] Summed(byte[] file)
    {
        if (file is not [0x89, 0x50, 0x4E, 0x47, ..]) return file;
        var summed = file.ToArray();
        for (var at = 8L; at + 12 <= summed.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(summed.AsSpan((int)at));
            if (at + 12 + length > summed.Length) break;
            BinaryPrimitives.WriteUInt32BigEndian(summed.AsSpan((int)(at + 8 + length)), APicture.Crc32(summed.AsSpan((int)at + 4, (int)length + 4)));
            at += 12 + length;
        }
        return summed;
    }
}
