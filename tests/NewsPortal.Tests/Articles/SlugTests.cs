using System.Text.RegularExpressions;
using NewsPortal.Articles;
using NewsPortal.Tests.Search;
using Xunit;

namespace NewsPortal.Tests.Articles;

public partial class SlugTests
{
    [Theory]
    [InlineData("Hướng về cơ sở, bám sát dân, bám chắc địa bàn", "huong-ve-co-so-bam-sat-dan-bam-chac-dia-ban")]
    [InlineData("Đổi 5 km đường", "doi-5-km-duong")]
    [InlineData("Không vì lý do gì mà 'treo' sổ hồng của dân", "khong-vi-ly-do-gi-ma-treo-so-hong-cua-dan")]
    [InlineData("漢字 – !!!", "bai")]
    [InlineData("", "bai")]
    public void A_slug_is_the_headline_without_marks(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Fact]
    public void A_long_headline_is_cut_between_two_words() =>
        Assert.Equal(string.Join('-', Enumerable.Repeat("nghieng", 15)), Slug.Of(string.Join(' ', Enumerable.Repeat("nghiêng", 40))));

    [Fact]
    public void Whatever_the_headline_the_slug_fits_into_an_address() => Assert.All(AnyText.Many, title =>
    {
        var slug = Slug.Of(title);

        Assert.Matches(Form(), slug);
        Assert.InRange(slug.Length, 1, Slug.MaxLength);
        Assert.Equal(slug, Slug.Of(slug));
    });

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Form();
}
