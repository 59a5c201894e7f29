using NewsPortal.Sidebars;
using Xunit;

namespace NewsPortal.Tests.Sidebars;

public class LikenessTests
{
    private const string Own = " de bien truoc mua trieu cuong ";
    private const string Other = " gia gao hom nay ";

    [Fact]
    public void The_same_words_are_all_and_other_words_nothing()
    {
        var likeness = Likeness.Of(Own, [Own, Other]);

        Assert.Equal(1, likeness[0], 9);
        Assert.Equal(0, likeness[1]);
    }

    [Fact]
    public void Words_next_to_each_other_say_more_than_the_same_words_apart()
    {
        if (Likeness.Of(Own, [" trieu cuong den som ", " trieu den cuong som ", Other]) is not [var together, var apart, _]) throw new InvalidOperationException();

        Assert.True(together > apart);
        Assert.True(apart > 0);
    }

    [Fact]
    public void A_word_that_many_hold_says_less_and_one_that_all_hold_nothing()
    {
        var allHold = Likeness.Of(Own, [" mua gat ", " mua thi ", " mua mua ", " mua trieu "]);
        var manyHold = Likeness.Of(Own, [" bien xanh ", " mua dong ", " mua he "]);

        Assert.Equal(0, allHold[0]);
        Assert.True(allHold[3] > 0);
        Assert.True(manyHold[0] > manyHold[2]);
    }

    [Fact]
    public void The_same_text_again_makes_its_words_no_more_common() =>
        Assert.Equal(Likeness.Of(Own, [" bien xanh ", " mua he "])[0], Likeness.Of(Own, [" bien xanh ", " mua he ", " bien xanh "])[2]);

    [Theory, InlineData(""), InlineData(" "), InlineData("  ")]
    public void Nothing_is_like_nothing(string none)
    {
        Assert.Equal([0, 0], Likeness.Of(none, [Own, none]));
        Assert.Equal(0, Likeness.Of(Own, [Own, none])[1]);
    }

    [Fact]
    public void A_word_inside_another_is_another_word() => Assert.Equal(0, Likeness.Of(" an ", [" ban ", " ang ", " gia gao "])[0]);
}
