using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Media;

public class PictureSetTests
{
    [Theory]
    [InlineData(4000, 3000, "", new[] { 320, 640, 960, 1280, 1600 }, 960, 720)]
    [InlineData(1000, 500, "", new[] { 320, 640, 960 }, 960, 480)]
    [InlineData(700, 1400, "", new[] { 320, 640 }, 640, 1280)]
    [InlineData(100, 50, "", new[] { 320 }, 320, 160)]
    [InlineData(1600, 1600, "-16x9", new[] { 320, 640, 960, 1280, 1600 }, 960, 540)]
    [InlineData(1600, 700, "-1x1", new[] { 320, 640 }, 640, 640)]
    [InlineData(1600, 1000, "-3x2", new[] { 320, 640, 960, 1280 }, 960, 640)]
    public void A_picture_is_offered_up_to_its_own_width(
        int width, int height, string cut, int[] widths, int plainWidth, int plainHeight)
    {
        var hash = new string('b', 32);
        var set = new PictureSet(hash, width, height, Renditions.Crops.SingleOrDefault(crop => $"-{crop}" == cut));

        Assert.Equal(string.Join(", ", widths.Select(w => $"/media/{hash}/{w}{cut}.webp {w}w")), set.Srcset("webp"));
        Assert.Equal($"/media/{hash}/{plainWidth}{cut}.jpg", set.Src);
        Assert.Equal((plainWidth, plainHeight), (set.Width, set.Height));
        Assert.NotNull(Renditions.Find(hash, set.Src.Split('/')[^1]));
    }
}
