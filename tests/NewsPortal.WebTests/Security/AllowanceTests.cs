using System.Net;
using Microsoft.Extensions.Time.Testing;
using NewsPortal.Web.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Security;

public class AllowanceTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void So_many_at_once_and_then_one_whenever_its_part_of_the_minute_is_over()
    {
        var six = new Allowance(clock, perMinute: 6);
        var someone = IPAddress.Parse("203.0.113.7");
        for (var n = 0; n < 6; n++) Assert.True(six.Gives(someone, out _));

        Assert.False(six.Gives(someone, out var wait));
        Assert.Equal(TimeSpan.FromSeconds(10), wait);
        Assert.True(six.Gives(IPAddress.Parse("203.0.113.8"), out _));

        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(six.Gives(someone, out _));
        Assert.False(six.Gives(someone, out _));

        clock.Advance(TimeSpan.FromMinutes(1));
        for (var n = 0; n < 6; n++) Assert.True(six.Gives(someone, out _));
        Assert.False(six.Gives(someone, out _));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    [InlineData("::ffff:203.0.113.7", "::ffff:203.0.113.8", false)]
    [InlineData("64:ff9b::203.0.113.7", "203.0.113.7", true)]
    [InlineData("64:ff9b::203.0.113.7", "64:ff9b::203.0.113.8", false)]
    public void Who_has_a_network_of_addresses_has_one_share(string one, string other, bool isSame)
    {
        var single = new Allowance(clock, perMinute: 1);
        Assert.True(single.Gives(IPAddress.Parse(one), out _));
        Assert.Equal(!isSame, single.Gives(IPAddress.Parse(other), out _));
    }

    [Fact]
    public void Editors_are_told_from_each_other_and_from_addresses()
    {
        var single = new Allowance(clock, perMinute: 1);
        Assert.True(single.Gives(1, out _));
        Assert.False(single.Gives(1, out _));
        Assert.True(single.Gives(2, out _));
        Assert.True(single.Gives(IPAddress.Parse("0.0.0.1"), out _));
    }

    [Fact]
    public void Made_up_addresses_take_no_memory_and_hardly_anybodys_share()
    {
        var ten = new Allowance(clock, perMinute: 10);
        var (bytes, random) = (new byte[16], new Random(1));
        _ = ten.Gives(IPAddress.Loopback, out _);
        var made = Enumerable.Range(0, 20_000).Select(_ =>
        {
            random.NextBytes(bytes);
            return new IPAddress(bytes);
        }).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var address in made) ten.Gives(address, out _);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);

        // In between a thousand readers come ten times each.
        var turnedAway = Enumerable.Range(0, 1000).Count(n => Enumerable.Range(0, 9).Any(time => time < 9 && !ten.Gives(new IPAddress([198, 51, (byte)(n >> 8), (byte)n]), out _)));
        Assert.InRange(turnedAway, 0, 10);
    }

    [Fact]
    public void None_is_no_limit()
    {
        var none = new Allowance(clock, perMinute: 0);
        for (var n = 0; n < 1000; n++) Assert.True(none.Gives(IPAddress.Loopback, out _));
    }
}
