using NetVips;
using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Media;

public class EnlargerTests
{
    private static readonly string Hash = new('0', 32);

    [Theory]
    [InlineData("jpg"), InlineData("webp"), InlineData("avif")]
    public void A_rendition_has_the_width_asked_for_and_the_format_of_its_name(string format)
    {
        using var made = Enlarged(APicture.Jpeg(1200, 800), $"640.{format}");

        Assert.Equal((640, 427), (made.Width, made.Height));
        Assert.Equal(format switch { "jpg" => "jpegload_buffer", "webp" => "webpload_buffer", _ => "heifload_buffer" }, made.Get("vips-loader"));
    }

    [Fact]
    public void A_small_original_is_not_enlarged()
    {
        using var made = Enlarged(APicture.Jpeg(200, 100), "1600.webp");

        Assert.Equal((200, 100), (made.Width, made.Height));
    }

    [Theory]
    [InlineData("png"), InlineData("webp"), InlineData("avif"), InlineData("gif")]
    public void Every_type_that_is_taken_can_be_shown(string format)
    {
        using var made = Enlarged(APicture.Quarters(400, 300).As(format), "320.jpg");

        AssertCorners(made, APicture.Red, APicture.Green, APicture.Blue, APicture.White);
    }

    [Fact]
    public void A_picture_taken_on_edge_stands_upright()
    {
        AssertCorners(Turned(2), APicture.Green, APicture.Red, APicture.White, APicture.Blue);
        AssertCorners(Turned(3), APicture.White, APicture.Blue, APicture.Green, APicture.Red);
        AssertCorners(Turned(5), APicture.Red, APicture.Blue, APicture.Green, APicture.White);
        AssertCorners(Turned(6), APicture.Blue, APicture.Red, APicture.White, APicture.Green);
        AssertCorners(Turned(8), APicture.Green, APicture.White, APicture.Red, APicture.Blue);
        Assert.Equal((320, 480), (Turned(6).Width, Turned(6).Height));

        static Image Turned(int orientation) =>
            Enlarged(APicture.Quarters(600, 400).Jpeg(image => image.Set(GValue.GIntType, "orientation", orientation)), "320.jpg");
    }

    [Fact]
    public void A_cut_shows_what_stands_at_the_focal_point()
    {
        var original = APicture.Jpeg(2000, 500);

        Assert.Equal(APicture.Red, Centre(Enlarged(original, "320-1x1.jpg", 0.1, 0.1), 0.25));
        Assert.Equal(APicture.Green, Centre(Enlarged(original, "320-1x1.jpg", 0.9, 0.1), 0.25));
    }

    [Theory]
    [InlineData("jpg"), InlineData("webp"), InlineData("avif")]
    public void Nothing_of_what_the_camera_noted_goes_out_but_the_credit_does(string format)
    {
        var original = APicture.Quarters(600, 400).Jpeg(APicture.NoteEverything);
        using (var header = Image.NewFromBuffer(original)) Assert.Contains("exif-ifd3-GPSLatitude", header.GetFields());

        using var made = Enlarged(original, $"320-3x2.{format}");

        Assert.DoesNotMatch("exif|iptc|icc", string.Join(' ', made.GetFields()));
        Assert.DoesNotContain("GPS", System.Text.Encoding.UTF8.GetString((byte[])made.Get("xmp-data")));
        Assert.Equal(new EmbeddedWords("", "Ảnh: Kỳ Anh"), EmbeddedWords.Of(made));
    }

    [Fact]
    public void A_picture_without_credit_goes_out_with_nothing_but_pixels()
    {
        var original = APicture.Quarters(600, 400).Jpeg(image => image.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N"));

        using var made = Enlarged(original, "320.jpg");

        Assert.DoesNotMatch("exif|iptc|icc|xmp", string.Join(' ', made.GetFields()));
    }

    [Theory]
    [InlineData("p3", Enums.ForeignKeep.Icc), InlineData("cmyk", Enums.ForeignKeep.Icc), InlineData("cmyk", Enums.ForeignKeep.None)]
    public void Other_colour_spaces_come_out_as_the_same_colours_in_sRGB(string profile, Enums.ForeignKeep keep)
    {
        double[] jade = [60, 160, 120];
        var original = APicture.Plain(400, 300, jade).IccTransform(profile, inputProfile: "srgb").JpegsaveBuffer(q: 98, keep: keep);

        using var made = Enlarged(original, "320.jpg");

        Assert.Equal(3, made.Bands);
        Assert.All(made.Getpoint(100, 100).Zip(jade), pair => Assert.Equal(pair.Second, pair.First, 4.0));
    }

    [Fact]
    public void What_is_transparent_becomes_white_in_every_format()
    {
        var original = APicture.Plain(400, 300, [200, 0, 0, 0]).PngsaveBuffer();

        Assert.All(Renditions.Formats, format => Assert.Equal(APicture.White, Centre(Enlarged(original, $"320.{format}"))));
    }

    [Fact]
    public void Grey_and_deep_pictures_come_out_as_ordinary_ones()
    {
        var grey = APicture.Plain(400, 300, [100]).Copy(interpretation: Enums.Interpretation.Bw).PngsaveBuffer();
        var deep = APicture.Plain(400, 300, [100, 100, 100]).Colourspace(Enums.Interpretation.Rgb16).PngsaveBuffer();

        Assert.All(new[] { grey, deep }, original =>
            Assert.All(Centre(Enlarged(original, "320.webp")), value => Assert.Equal(100, value, 2.0)));
    }

    [Fact]
    public void Of_a_moving_picture_the_first_frame_is_shown()
    {
        using var made = Enlarged(APicture.AnimatedGif(), "320.jpg");

        Assert.Equal((60, 40), (made.Width, made.Height));
        AssertNear(APicture.Red, made.Getpoint(30, 20));
    }

    [Fact]
    public void The_longest_picture_we_take_fits_every_format()
    {
        var original = APicture.Plain(1600, 16000, APicture.Blue).JpegsaveBuffer();

        Assert.All(Renditions.Formats, format => Assert.Equal(16000, Enlarged(original, $"1600.{format}").Height));
    }

    private static Image Enlarged(byte[] original, string name, double x = 0.5, double y = 0.5) =>
        Image.NewFromBuffer(Enlarger.Enlarge(original, x, y, Renditions.Find(Hash, name)!));

    private static double[] Centre(Image image, double down = 0.5) =>
        [.. image.Getpoint(image.Width / 2, (int)(image.Height * down)).Select(value => value > 128 ? 255.0 : value < 60 ? 0 : value)];

    private static void AssertCorners(Image image, params double[][] colours)
    {
        var (w, h) = (image.Width, image.Height);
        (int X, int Y)[] corners = [(w / 4, h / 4), (w * 3 / 4, h / 4), (w / 4, h * 3 / 4), (w * 3 / 4, h * 3 / 4)];
        foreach (var (corner, colour) in corners.Zip(colours)) AssertNear(colour, image.Getpoint(corner.X, corner.Y));
    }

    private static void AssertNear(double[] colour, double[] pixel) =>
        Assert.All(pixel.Zip(colour), pair => Assert.Equal(pair.Second, pair.First, 12.0));
}
