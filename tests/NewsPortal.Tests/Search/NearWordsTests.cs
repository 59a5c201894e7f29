using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Search;

public class NearWordsTests
{
    [Theory]
    [InlineData("xong", "song")]
    [InlineData("chanh", "tranh")]
    [InlineData("da", "gia")]
    [InlineData("gia", "da")]
    [InlineData("giet", "diet")]
    [InlineData("ri", "gi")]
    [InlineData("vui", "dui")]
    [InlineData("nam", "lam")]
    [InlineData("cuoc", "quoc")]
    [InlineData("ke", "ce")]
    [InlineData("ge", "ghe")]
    [InlineData("nge", "nghe")]
    [InlineData("ban", "bang")]
    [InlineData("mat", "mac")]
    [InlineData("lam", "lan")]
    [InlineData("ky", "ki")]
    [InlineData("tong", "tung")]
    public void What_sounds_alike_comes_first(string word, string meant) => Assert.Contains(meant, NearWords.Of(word).Take(12));

    [Fact]
    public void Then_come_doubled_and_missing_letters_then_swaps_then_keys_that_lie_together_then_all_else()
    {
        List<string> near = [.. NearWords.Of("duogn")];
        string[] expected = ["duong", "duohn", "duogz"];

        Assert.Equal(expected.Order(Comparer<string>.Create((a, b) => near.IndexOf(a) - near.IndexOf(b))), expected);
        Assert.DoesNotContain(-1, expected.Select(e => near.IndexOf(e)));
        Assert.Contains("thanh", NearWords.Of("thannh").Take(30));
        Assert.Contains("duong", NearWords.Of("duog").Take(20));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("covid19")]
    [InlineData("đà")]
    [InlineData("漢字")]
    public void What_is_no_word_of_letters_is_near_to_nothing(string word) => Assert.Empty(NearWords.Of(word));

    private static IEnumerable<string> TitleWords => SampleWords.Queries.SelectMany(SearchText.FoldedWords).Distinct();

    [Fact]
    public void Every_near_word_stands_once_and_is_another() => Assert.All(TitleWords.Take(300), word =>
    {
        var near = NearWords.Of(word);

        Assert.Equal(near.Distinct(), near);
        Assert.DoesNotContain(word, near);
        Assert.InRange(near.Count, 0, 400);
        Assert.All(near, n => Assert.True(n.Length >= 2 && n.All(char.IsAsciiLetterLower)));
    });
}
