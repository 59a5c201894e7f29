using NewsPortal.Articles;
using Xunit;

namespace NewsPortal.Tests.Articles;

public class SlugTests
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
    public void The_last_word_of_a_slug_fits_with_the_mark_before_it() =>
        Assert.Equal(new string('a', 60), Slug.Of($"{new string('a', 60)} {new string('b', 60)}"));
}
