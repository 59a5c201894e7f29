using System.Net;
using Microsoft.Extensions.Time.Testing;
using NewsPortal.Kit;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.Tests.Reading;

public class LatelyReadTests
{
    private static readonly TimeSpan While = TimeSpan.FromMinutes(10);
    private static readonly IPAddress Here = IPAddress.Parse("203.0.113.7");

    private readonly FakeTimeProvider clock = new(An.Hour);
    private readonly LatelyRead lately;

    public LatelyReadTests() => lately = new(clock, While);

    [Fact]
    public void Whoever_reads_a_story_again_and_again_has_read_it_once_a_while()
    {
        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(_ => lately.IsFirst(Here, "Firefox", 1)));

        // Every minute of an hour: the while goes from the read that counted, not from the last try.
        var counted = 0;
        for (var minute = 1; minute <= 60; minute++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            if (lately.IsFirst(Here, "Firefox", 1)) counted++;
        }
        Assert.Equal(6, counted);
    }

    [Theory]
    [InlineData("203.0.113.7", "Firefox", 2)]
    [InlineData("203.0.113.7", "Safari", 1)]
    [InlineData("203.0.113.8", "Firefox", 1)]
    [InlineData("2001:db8::1", "Firefox", 1)]
    public void Another_story_browser_or_address_is_another_read(string address, string agent, int story)
    {
        lately.IsFirst(Here, "Firefox", 1);

        Assert.True(lately.IsFirst(IPAddress.Parse(address), agent, story));
    }

    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", false)]
    [InlineData("::ffff:203.0.113.7", "::ffff:203.0.113.8", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    public void An_address_is_what_a_reader_cannot_choose_of_it(string one, string other, bool isAnother)
    {
        lately.IsFirst(IPAddress.Parse(one), "Firefox", 1);

        Assert.Equal(isAnother, lately.IsFirst(IPAddress.Parse(other), "Firefox", 1));
    }

    [Fact]
    public void Where_no_address_is_known_or_no_while_is_set_every_read_counts()
    {
        var never = new LatelyRead(clock, TimeSpan.Zero);

        Assert.Equal([true, true], [lately.IsFirst(null, "Firefox", 1), lately.IsFirst(null, "Firefox", 1)]);
        Assert.Equal([true, true], [never.IsFirst(Here, "Firefox", 1), never.IsFirst(Here, "Firefox", 1)]);
        Assert.Equal(0, lately.Count + never.Count);
    }

    [Fact]
    public void What_is_made_up_does_not_fill_the_memory_and_what_is_old_is_forgotten()
    {
        const int most = 1_000;
        var small = new LatelyRead(clock, While, most);
        for (var story = 1; story <= 3 * most; story++) small.IsFirst(Here, "Firefox", story);
        Assert.InRange(small.Count, most, 2 * most);
        Assert.False(small.IsFirst(Here, "Firefox", 3 * most));

        for (var turn = 0; turn < 2; turn++)
        {
            clock.Advance(While);
            small.IsFirst(Here, "Firefox", 1 + turn);
        }
        Assert.Equal(2, small.Count);
    }

    [Fact]
    public void Of_many_at_once_one_is_the_first()
    {
        var firsts = 0;
        Parallel.For(0, 20_000, n =>
        {
            if (lately.IsFirst(Here, "Firefox", n % 100)) Interlocked.Increment(ref firsts);
        });
        Assert.Equal(100, firsts);
    }
}
