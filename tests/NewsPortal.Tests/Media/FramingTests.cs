using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Media;

public class FramingTests
{
    [Fact]
    public void Every_cut_lies_within_the_picture_holds_the_focal_point_and_is_not_enlarged()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 20_000; i++)
        {
            var (width, height) = (random.Next(1, 4000), random.Next(1, 4000));
            var (x, y) = (random.Next(0, 1001) / 1000.0, random.Next(0, 1001) / 1000.0);
            var asked = Renditions.Widths[random.Next(5)];
            var crop = random.Next(5) is var c and < 4 ? Renditions.Crops[c] : null;
            var frame = Framing.Of(width, height, x, y, asked, crop);
            var told = $"{width}×{height} at {x}, {y}, {asked}-{crop}: {frame}";

            Assert.True(frame.Left >= 0 && frame.Left + frame.Width <= frame.ScaledWidth, told);
            Assert.True(frame.Top >= 0 && frame.Top + frame.Height <= frame.ScaledHeight, told);
            Assert.True(frame.ScaledWidth <= width && frame.ScaledHeight <= height && frame.Width <= asked, told);
            AssertCentred(x * frame.ScaledWidth, frame.Left, frame.Width, frame.ScaledWidth, told);
            AssertCentred(y * frame.ScaledHeight, frame.Top, frame.Height, frame.ScaledHeight, told);
        }
    }

    [Theory]
    [InlineData(1600, 1067, 640, 640, 427)]
    [InlineData(400, 300, 640, 400, 300)]
    [InlineData(3000, 4000, 960, 960, 1280)]
    public void The_whole_picture_keeps_its_shape(int width, int height, int asked, int givenWidth, int givenHeight) =>
        Assert.Equal((givenWidth, givenHeight), Size(Framing.Of(width, height, 0.5, 0.5, asked, null)));

    [Theory]
    [InlineData(1600, 1067, 640, 640, 427)]
    [InlineData(3000, 1000, 1600, 1500, 1000)]
    [InlineData(600, 4000, 1600, 600, 400)]
    public void A_cut_is_as_wide_as_asked_or_as_the_original_allows(int width, int height, int asked, int givenWidth, int givenHeight) =>
        Assert.Equal((givenWidth, givenHeight), Size(Framing.Of(width, height, 0.5, 0.5, asked, Crop.ThreeByTwo)));

    [Theory]
    [InlineData(0, 0), InlineData(0.25, 0), InlineData(0.5, 500), InlineData(0.6, 700), InlineData(1, 1000)]
    public void A_square_of_a_wide_picture_stands_around_the_focal_point(double x, int left)
    {
        var frame = Framing.Of(2000, 1000, x, 0.5, 1600, Crop.Square);

        Assert.Equal((left, 0, 1000, 1000), (frame.Left, frame.Top, frame.Width, frame.Height));
    }

    private static (int, int) Size(Framing frame) => (frame.Width, frame.Height);

    // In the middle (to the half pixel that rounding takes), or at the edge that keeps it from there.
    private static void AssertCentred(double focal, int start, int length, int whole, string told)
    {
        Assert.True(focal >= start && focal <= start + length, told);
        var off = focal - (start + length / 2.0);
        Assert.True(Math.Abs(off) <= 0.5001 || (off < 0 ? start == 0 : start + length == whole), told);
    }
}
