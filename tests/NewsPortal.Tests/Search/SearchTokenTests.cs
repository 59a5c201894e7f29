using System.Text;
using NewsPortal.Sample;
using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Search;

public class SearchTokenTests
{
    [Theory]
    [InlineData("vận", "van", "vân5")]
    [InlineData("hoà", "hoa", "hoa2")]
    [InlineData("hòa", "hoa", "hoa2")]
    [InlineData("CHÍNH", "chinh", "chinh1")]
    [InlineData("Đường", "duong", "đương2")]
    [InlineData("nghĩa", "nghia", "nghia4")]
    [InlineData("thuở", "thuo", "thuơ3")]
    [InlineData("ẶẨỂỠƯ", "aaeou", "ăâêơư4")]
    [InlineData("viet", "viet", "viet")]
    [InlineData("2026", "2026", "2026")]
    public void The_exact_form_keeps_the_vowels_and_has_the_tone_at_its_end(string word, string folded, string exact)
    {
        Assert.Equal((folded, exact), Forms(word));
        Assert.Equal((folded, exact), Forms(word.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("kỹ", "kĩ", "ki4")]
    [InlineData("Lý", "lí", "li1")]
    [InlineData("quý", "quí", "qui1")]
    [InlineData("Mỹ", "mĩ", "mi4")]
    [InlineData("hy", "hi", "hi")]
    [InlineData("sỹ", "sĩ", "si4")]
    [InlineData("tỷ", "tỉ", "ti3")]
    public void Y_after_some_letters_is_i(string word, string other, string exact)
    {
        Assert.Equal(exact, Forms(word).Exact);
        Assert.Equal(Forms(word), Forms(other));
    }

    [Theory]
    [InlineData("Vy", "vy")]
    [InlineData("Thy", "thy")]
    [InlineData("thủy", "thuy3")]
    [InlineData("kỳnh", "kynh2")]
    [InlineData("y", "y")]
    public void Another_y_stays(string word, string exact) => Assert.Equal(exact, Forms(word).Exact);

    [Theory]
    [InlineData("résumé", "resume", "resume1")]
    [InlineData("Ñandú", "nandu", "nandu1")]
    [InlineData("über", "uber", "uber")]
    [InlineData("façade", "facade", "facade")]
    [InlineData("forêt", "foret", "forêt")]
    [InlineData("Русский", "русскии", "русскии")]
    [InlineData("漢字", "漢字", "漢字")]
    [InlineData("가", "\u1100\u1161", "\u1100\u1161")]
    [InlineData("𠀀𠀁", "𠀀𠀁", "𠀀𠀁")]
    [InlineData("ǘ", "u", "u1")]
    public void Words_of_other_languages_are_folded_and_keep_only_what_is_a_tone(string word, string folded, string exact) =>
        Assert.Equal((folded, exact), Forms(word));

    [Theory]
    [InlineData("vi\u00ADệt", "viêt5")]
    [InlineData("vi\u200Bệ\u200Ct", "viêt5")]
    [InlineData("\uFEFFviệt\u200D", "viêt5")]
    public void What_is_not_seen_breaks_no_word(string text, string exact) => Assert.Equal(exact, Forms(text).Exact);

    [Fact]
    public void A_word_stands_where_its_letters_and_marks_do()
    {
        var text = "“Thủ tướng” – 🎋\u0301Chính\u00AD, 2026!\ud800x";

        Assert.Equal(["Thủ", "tướng", "Chính", "2026", "x"], SearchText.Tokens(text).Select(t => text.Substring(t.Start, t.Length)));
    }

    [Fact]
    public void Marks_in_pieces_belong_to_the_word()
    {
        var text = "dân vận, cũ".Normalize(NormalizationForm.FormD);

        Assert.Equal(["dân", "vận", "cũ"], SearchText.Tokens(text).Select(t => text.Substring(t.Start, t.Length).Normalize()));
    }

    [Fact]
    public void A_long_word_is_one() => Assert.Equal(new string('a', 5000) + "5", Forms(new string('ạ', 5000)).Exact);

    [Fact]
    public void Only_a_word_with_marks_is_marked() =>
        Assert.Equal(["dân", "vân5"], from token in SearchText.Tokens("Dân vận Nam 2026 van5") where token.IsMarked select token.Exact);

    [Fact]
    public void The_sample_newspaper_has_the_words_that_folding_gives() => Assert.All(SampleFiles.Names(".md"), file =>
    {
        var story = SampleFiles.Read(file);

        Assert.Equal(SearchText.FoldedWords(story).Select(word => Forms(word).Folded), SearchText.Tokens(story).Select(t => t.Folded));
    });

    [Fact]
    public void Whatever_comes_in_words_stand_one_after_another_and_each_reads_alone() => Assert.All(AnyText.Many, text =>
    {
        var end = 0;
        foreach (var token in SearchText.Tokens(text))
        {
            Assert.InRange(token.Start, end, text.Length - 1);
            Assert.True(token.Length > 0);
            end = token.Start + token.Length;
            Assert.Equal(token with { Start = 0 }, Assert.Single(SearchText.Tokens(text[token.Start..end])));
        }
        Assert.InRange(end, 0, text.Length);
    });

    [Fact]
    public void Whatever_comes_in_composed_and_in_pieces_it_has_the_same_words() => Assert.All(AnyText.Many.Select(SearchText.Clean), text =>
        Assert.Equal(AllForms(text), AllForms(text.Normalize(NormalizationForm.FormD))));

    // But for seven vowels of Tamil and Balinese, which fall apart into a letter and a sign beside it.
    [Fact]
    public void Every_letter_alone_is_folded_as_ever() => Assert.All(
        from c in Enumerable.Range(0, 0x10000)
        where char.IsLetterOrDigit((char)c) && c is not (0x0B94 or (>= 0x1B06 and <= 0x1B12))
        select ((char)c).ToString(),
        letter => Assert.Equal(SearchText.Fold(letter), Folded(letter)));

    private static string Folded(string letter) => string.Concat(SearchText.Tokens(letter).Select(t => t.Folded));

    private static (string Folded, string Exact) Forms(string word) => Assert.Single(AllForms(word));

    private static IEnumerable<(string Folded, string Exact)> AllForms(string text) =>
        SearchText.Tokens(text).Select(t => (t.Folded, t.Exact));
}
