using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Search;

public class SyllableTests
{
    [Theory]
    [InlineData("đường")]
    [InlineData("nghiêng")]
    [InlineData("hoà")]
    [InlineData("hòa")]
    [InlineData("quýnh")]
    [InlineData("giếng")]
    [InlineData("gì")]
    [InlineData("yêu")]
    [InlineData("khuỷu")]
    [InlineData("Kạn")]
    [InlineData("tết")]
    public void A_syllable_is_one(string word) => Assert.True(Syllable.IsWritten(word));

    [Theory]
    [InlineData("")]
    [InlineData("đ")]
    [InlineData("tèt")]
    [InlineData("tet")]
    [InlineData("ngiêng")]
    [InlineData("nghan")]
    [InlineData("ce")]
    [InlineData("iên")]
    [InlineData("kynh")]
    [InlineData("hòà")]
    [InlineData("web")]
    public void Other_letters_are_none(string word) => Assert.False(Syllable.IsWritten(word));

    [Theory]
    [InlineData("duong", true)]
    [InlineData("tet", true)]
    [InlineData("nghieng", true)]
    [InlineData("dung", true)]
    [InlineData("ngieng", false)]
    [InlineData("duog", false)]
    public void A_folded_word_is_one_where_marks_make_it_one(string word, bool isOne) =>
        Assert.Equal(isOne, Syllable.IsFolded(word));

    [Fact]
    public void Nearly_all_marked_words_of_the_sample_newspaper_are_syllables()
    {
        List<string> strange = [.. SampleWords.Marked.Where(word => !Syllable.IsWritten(word))];

        Assert.True(strange.Count * 100 <= SampleWords.Marked.Count, string.Join(", ", strange));
    }
}
