using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.Taxonomy;

public class NearNamesTests
{
    [Theory]
    [InlineData("lu lut", "lu lut", true)]
    [InlineData("lu lut", "lu luc", true)]
    [InlineData("lu lut", "lulut", true)]
    [InlineData("lu lut", "xlu lut", true)]
    [InlineData("lu lut", "lu lutt", true)]
    [InlineData("lu lut", "ul lut", false)]
    [InlineData("lu lut", "lu lieu", false)]
    [InlineData("a", "", true)]
    public void One_letter_more_less_or_other_is_near(string one, string other, bool near)
    {
        Assert.Equal(near, NearNames.IsNear(one, other));
        Assert.Equal(near, NearNames.IsNear(other, one));
    }

    [Fact]
    public void Whatever_is_one_letter_away_is_found_by_its_keys()
    {
        var dice = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var name = Word(dice, 1 + dice.Next(12));
            var near = Changed(name, dice);
            if (near.Length == 0) continue;
            var (head, tail) = NearNames.KeysOf(near);

            Assert.True(NearNames.IsNear(name, near), $"{name}, {near}");
            Assert.True(NearNames.HeadsNear(name).Contains(head) || NearNames.TailsNear(name).Contains(tail), $"{name} does not find {near}");
        }
    }

    private static string Word(Random dice, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Letter(dice)));

    private static char Letter(Random dice) => "abc "[dice.Next(4)];

    private static string Changed(string name, Random dice)
    {
        var at = dice.Next(name.Length);
        return dice.Next(3) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(dice.Next(name.Length + 1), $"{Letter(dice)}"),
            _ => name.Remove(at, 1).Insert(at, $"{Letter(dice)}"),
        };
    }
}
