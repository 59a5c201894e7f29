using NewsPortal.People;
using Xunit;

namespace NewsPortal.Tests.People;

public class OneTimeCodeTests
{
    // "12345678901234567890", the key of RFC 6238, appendix B; its codes have eight digits, of which apps show the last six.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_what_the_standard_says(long second, string code)
    {
        var now = At(second);

        Assert.Equal(code, OneTimeCode.At(Key, now));
        Assert.Equal(second / 30, OneTimeCode.StepOf(Key, code, now));
    }

    [Fact]
    public void A_code_holds_for_its_half_minute_and_one_before_and_after()
    {
        const long Second = 1_000_000_020;
        var code = OneTimeCode.At(Key, At(Second));

        Assert.NotNull(OneTimeCode.StepOf(Key, code, At(Second - 30)));
        Assert.NotNull(OneTimeCode.StepOf(Key, code, At(Second + 59)));
        Assert.Null(OneTimeCode.StepOf(Key, code, At(Second - 31)));
        Assert.Null(OneTimeCode.StepOf(Key, code, At(Second + 60)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("0287082")]
    [InlineData("287083")]
    public void Another_word_is_no_code(string word) => Assert.Null(OneTimeCode.StepOf(Key, word, At(59)));

    private static DateTime At(long second) => DateTimeOffset.FromUnixTimeSeconds(second).UtcDateTime;
}
