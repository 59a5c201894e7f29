using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Media;

public class RenditionsTests
{
    private static readonly string Content = new('a', 64);
    private static readonly string Hash = Renditions.HashOf(Content, 0.5, 0.5);

    [Fact]
    public void A_picture_keeps_its_address_as_long_as_nothing_about_it_changes()
    {
        Assert.Matches("^[0-9a-f]{32}$", Hash);
        Assert.Equal(Hash, Renditions.HashOf(Content, 0.5, 0.5));
        Assert.Equal(Hash, Renditions.HashOf(Content, 0.50049, 0.49951));
    }

    [Fact]
    public void Another_focal_point_or_another_content_is_another_address()
    {
        Assert.NotEqual(Hash, Renditions.HashOf(Content, 0.501, 0.5));
        Assert.NotEqual(Hash, Renditions.HashOf(Content, 0.5, 0.501));
        Assert.NotEqual(Hash, Renditions.HashOf(new('b', 64), 0.5, 0.5));
        Assert.NotEqual(Renditions.HashOf(Content, 0.2, 0.8), Renditions.HashOf(Content, 0.8, 0.2));
    }

    [Fact]
    public void Every_width_format_and_shape_has_one_name_and_is_found_by_it()
    {
        var all = (from width in Renditions.Widths
                   from format in Renditions.Formats
                   from crop in Renditions.Crops.Prepend(null)
                   select new Rendition(Hash, width, crop, format)).ToList();

        Assert.Equal(5 * 3 * 5, all.Select(r => r.Name).Distinct().Count());
        Assert.All(all, rendition => Assert.Equal(rendition, Renditions.Find(Hash, rendition.Name)));
    }

    [Theory]
    [InlineData("320.jpg", "image/jpeg")]
    [InlineData("640-3x2.avif", "image/avif")]
    [InlineData("1600-16x9.webp", "image/webp")]
    public void A_rendition_is_served_as_what_it_is(string name, string type) =>
        Assert.Equal(type, Renditions.Find(Hash, name)!.ContentType);

    [Theory]
    [InlineData("321.jpg"), InlineData("0320.jpg"), InlineData("320.JPG"), InlineData("320.png"), InlineData("320.jpeg"), InlineData("320")]
    [InlineData("320-2x3.jpg"), InlineData("320-.jpg"), InlineData("-320.jpg"), InlineData("320.jpg.tmp"), InlineData("../320.jpg"), InlineData("")]
    public void What_we_do_not_offer_is_not_found(string name) => Assert.Null(Renditions.Find(Hash, name));

    [Theory]
    [InlineData(""), InlineData(".."), InlineData("../../../../../../../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_no_hash_is_not_found(string hash) => Assert.Null(Renditions.Find(hash, "320.jpg"));
}
