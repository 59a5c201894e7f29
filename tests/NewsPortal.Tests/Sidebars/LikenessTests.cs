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
        var likeness = new Likeness(Own, [Own, Other]);

        Assert.Equal(1, likeness.Of(Own), 9);
        Assert.Equal(0, likeness.Of(Other));
    }

    [Fact]
    public void Words_next_to_each_other_say_more_than_the_same_words_apart()
    {
        const string Together = " trieu cuong den som ";
        const string Apart = " trieu den cuong som ";
        var likeness = new Likeness(Own, [Together, Apart, Other]);

        Assert.True(likeness.Of(Together) > likeness.Of(Apart));
        Assert.True(likeness.Of(Apart) > 0);
    }

    [Fact]
    public void A_word_that_many_hold_says_less_and_one_that_all_hold_nothing()
    {
        string[] others = [" mua gat ", " mua thi ", " mua mua ", " mua trieu "];
        var likeness = new Likeness(Own, others);

        Assert.Equal(0, likeness.Of(" mua gat "));
        Assert.True(likeness.Of(" mua trieu ") > 0);
        Assert.True(new Likeness(Own, [" bien xanh ", " mua dong ", " mua he "]).Of(" bien xanh ") > new Likeness(Own, [" bien xanh ", " mua dong ", " mua he "]).Of(" mua he "));
    }

    [Theory, InlineData(""), InlineData(" "), InlineData("  ")]
    public void Nothing_is_like_nothing(string none)
    {
        Assert.Equal(0, new Likeness(none, [Own, none]).Of(Own));
        Assert.Equal(0, new Likeness(Own, [Own, none]).Of(none));
    }

    [Fact]
    public void A_word_inside_another_is_another_word() => Assert.Equal(0, new Likeness(" an ", [" ban ", " ang ", " gia gao "]).Of(" ban "));
}
