using NewsPortal.Merging;
using Xunit;

namespace NewsPortal.Tests.Merging;

public class WordsTests
{
    [Theory]
    [InlineData("Lũ rút, chậm.", "Lũ| |rút|,| |chậm|.")]
    [InlineData("“Lũ” (1.204 hộ)…", "“|Lũ|”| |(|1.204| |hộ|)…")]
    [InlineData("**đậm** [xem](https://a.vn) ![a](/m)", "**|đậm|**| |[|xem|](https://a.vn)| |![|a|](/m)")]
    [InlineData("chữ[^1].\n\n[^1]: lời", "chữ|[^1]|.|\n\n|[^1]:| |lời")]
    [InlineData("một](hai ba", "một](hai| |ba")]
    [InlineData(":::box\n  a", ":::|box|\n|  |a")]
    public void Words_marks_and_white_space_are_apart(string text, string words) => Assert.Equal(words.Split('|'), Words.Of(text));

    [Fact]
    public void A_passage_is_known_by_its_words_and_pairs() =>
        Assert.Equal(["Lũ", "rút", "Lũ rút", "chậm", "rút chậm"], Words.Phrases(Words.Of("Lũ rút, chậm.")));
}
