using NewsPortal.Merging;
using Xunit;

namespace NewsPortal.Tests.Merging;

public class LastGuardTests
{
    [Fact]
    public void A_word_that_is_nowhere_parks_the_whole_text() =>
        Assert.Equal(new("lũ rút", "lũ rút nhanh", 0), Assert.Single(LastGuard.Checked("lũ", "lũ rút", "lũ rút nhanh", new("lũ rút", [])).Parked));

    [Fact]
    public void A_word_of_all_three_texts_is_missed() => Assert.True(LastGuard.Misses("lũ rút", "lũ rút chậm", "lũ rút", new("lũ chậm", [])));

    [Fact]
    public void A_parked_word_is_not_missed() => Assert.False(LastGuard.Misses("lũ", "lũ rút", "lũ lên", new("lũ rút", [new("rút", "lên", 3)])));

    [Fact]
    public void A_word_that_one_took_away_is_not_missed() => Assert.False(LastGuard.Misses("lũ rút", "lũ", "lũ rút", new("lũ", [])));

    [Fact]
    public void A_word_that_stood_twice_and_was_taken_away_once_by_each_is_not_missed() =>
        Assert.False(LastGuard.Misses("lũ rút lũ", "rút lũ", "lũ rút", new("rút", [])));
}
