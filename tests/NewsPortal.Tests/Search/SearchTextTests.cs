using System.Text;
using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Search;

public class SearchTextTests
{
    [Theory]
    [InlineData("Đường về Đà Nẵng", "duong ve da nang")]
    [InlineData("Ễ Ậ Ữ Ở", "e a u o")]
    [InlineData("", "")]
    public void Marks_and_case_go_and_đ_is_d(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void Decomposed_text_is_the_same_word() =>
        Assert.Equal(SearchText.FoldedWords("Dân vận"), SearchText.FoldedWords("Dân vận".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Cleaned_text_is_composed() => Assert.Equal("Dân vận", SearchText.Clean("Dân vận".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("dân\0vận", "dânvận")]
    [InlineData("a\ud800b", "ab")]
    [InlineData("a\udc00b\ud83d", "ab")]
    [InlineData("tin\tnóng\r\nhôm nay", "tin\tnóng\r\nhôm nay")]
    [InlineData("a\u0007b\u0085c", "abc")]
    [InlineData("a\u202eb\u2066c\u2069", "abc")]
    public void What_no_text_holds_is_left_out(string text, string clean) => Assert.Equal(clean, SearchText.Clean(text));

    [Fact]
    public void Of_a_hundred_thousand_marks_on_a_letter_thirty_stay_and_a_few_all()
    {
        var clean = SearchText.Clean($"{string.Concat(Enumerable.Repeat("\u0323\u0301", 50_000))}a{string.Concat(Enumerable.Repeat("\u0323\u0301", 50_000))}b");

        Assert.Equal(62, clean.Normalize(System.Text.NormalizationForm.FormD).Length);
        Assert.Equal(clean, SearchText.Clean(clean));
        Assert.Equal("ậ\u0330\u0331", SearchText.Clean("a\u0323\u0302\u0330\u0331"));
    }

    [Fact]
    public void A_whole_pair_of_surrogates_stays() => Assert.Equal("chợ 🎋", SearchText.Clean("chợ 🎋"));

    [Fact]
    public void Words_are_letters_and_digits_between_spaces() => Assert.Equal(" thu tuong chinh 2026 ", SearchText.Padded("“Thủ tướng” – Chính, 2026!"));
}
