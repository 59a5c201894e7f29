using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Media;

public sealed class WholeFileTests : IDisposable
{
    private static readonly string Hash = new('0', 32);

    private readonly TempFolder _data = new();

    [Theory]
    [InlineData("jpg"), InlineData("webp"), InlineData("avif")]
    public void Every_rendition_is_whole_however_little_there_is_on_it(string format)
    {
        byte[][] originals =
        [
            APicture.Jpeg(1800, 1200), APicture.Quarters(600, 400).Jpeg(APicture.NoteEverything), APicture.Noise(400, 300),
            Plain(1, 1, 0), Plain(1, 1, 255), Plain(41, 41, 0), Plain(1700, 1700, 255), Plain(1600, 16000, 0),
        ];

        foreach (var original in originals)
            foreach (var width in Renditions.Widths)
                Assert.True(IsWhole(Enlarger.Enlarge(original, 0.5, 0.5, Renditions.Find(Hash, $"{width}.{format}")!), format));
    }

    [Theory]
    [InlineData("jpg"), InlineData("webp"), InlineData("avif")]
    public void A_file_that_ends_too_early_is_not(string format)
    {
        var picture = Enlarger.Enlarge(APicture.Jpeg(640, 400), 0.5, 0.5, Renditions.Find(Hash, $"320.{format}")!);

        Assert.All(Enumerable.Range(0, picture.Length), length => Assert.False(IsWhole(picture[..length], format), $"{length} of {picture.Length}"));
    }

    [Theory]
    [InlineData("jpg"), InlineData("webp"), InlineData("avif")]
    public void Nor_is_one_of_the_right_length_with_zeros_for_its_end_or_its_beginning(string format)
    {
        var picture = Enlarger.Enlarge(APicture.Noise(640, 400), 0.5, 0.5, Renditions.Find(Hash, $"640.{format}")!);

        Assert.False(IsWhole(new byte[picture.Length], format));
        Assert.False(IsWhole([.. picture[..^4096], .. new byte[4096]], format));
        Assert.False(IsWhole([.. new byte[4096], .. picture[4096..]], format));
        Assert.False(IsWhole([.. picture, .. picture[..100]], format));
        Assert.True(IsWhole(picture, format));
    }

    [Fact]
    public void Nor_is_a_picture_of_another_format()
    {
        foreach (var format in Renditions.Formats)
            foreach (var other in Renditions.Formats.Where(other => other != format))
                Assert.False(IsWhole(APicture.Quarters(320, 200).As(other), format));
    }

    public void Dispose() => _data.Dispose();

    private static byte[] Plain(int width, int height, double grey) => APicture.Plain(width, height, [grey, grey, grey]).PngsaveBuffer();

    private bool IsWhole(byte[] content, string format)
    {
        var path = Path.Combine(_data.Path, "picture");
        File.WriteAllBytes(path, content);
        using var file = File.OpenRead(path);
        return WholeFile.Is(file, format);
    }
}
