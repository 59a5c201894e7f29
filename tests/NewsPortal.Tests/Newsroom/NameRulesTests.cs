using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class NameRulesTests
{
    [Fact]
    public void A_mark_finds_its_letter_across_what_has_no_width() => Assert.Equal("Bé", NameRules.Line("Be\u200B\u0301"));

    [Theory]
    [InlineData("vừa khít", 8, "vừa khít")]
    [InlineData("dài hơn một chút", 9, "dài hơn…")]
    [InlineData("cờ 🎋🎋", 5, "cờ…")]
    [InlineData("cờ 🎋🎋", 6, "cờ 🎋…")]
    public void What_is_too_long_is_cut_between_characters(string text, int most, string cut) => Assert.Equal(cut, NameRules.Fit(text, most));
}
