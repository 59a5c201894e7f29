using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Kit;
using NewsPortal.Web.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

public class ReaderShelfTests
{
    private static readonly DateTime Now = An.Hour;

    // Ten pages of 10,000 bytes, and what belongs to them.
    private readonly ReaderShelf shelf = new(new("1", DateTime.MaxValue), 115_000);

    [Fact]
    public void A_full_shelf_keeps_new_pages_and_those_that_are_asked_for()
    {
        for (var i = 0; i < 10; i++) Keep(i);
        for (var i = 10; i < 100; i++)
        {
            Assert.NotNull(Find(3));
            Keep(i);
            Assert.NotNull(Find(i));
        }

        Assert.InRange(Enumerable.Range(0, 100).Count(i => Find(i) is not null), 9, 10);
    }

    [Fact]
    public void A_page_made_again_takes_no_more_room()
    {
        for (var i = 0; i < 9; i++) Keep(i);
        for (var again = 0; again < 50; again++) Keep(0);

        Assert.All(Enumerable.Range(0, 9), i => Assert.NotNull(Find(i)));
    }

    [Fact]
    public void A_page_that_is_wanted_by_all_does_not_keep_others_out_when_all_are()
    {
        for (var i = 0; i < 10; i++) Keep(i);
        for (var i = 0; i < 10; i++) Assert.NotNull(Find(i));

        Keep(10);

        Assert.NotNull(Find(10));
    }

    [Fact]
    public void A_page_larger_than_the_shelf_drives_nothing_out()
    {
        Keep(0);
        shelf.Keep(Key(1), Page(200_000));

        Assert.NotNull(Find(0));
        Assert.Null(Find(1));
    }

    [Fact]
    public void What_is_typed_counts_as_memory_too()
    {
        for (var i = 0; i < 100; i++) shelf.Keep(new("/tim-kiem", $"?q={i}{new string('a', 20_000)}", "br"), Page(10));

        Assert.InRange(Enumerable.Range(0, 100).Count(i => shelf.Find(new("/tim-kiem", $"?q={i}{new string('a', 20_000)}", "br"), Now) is not null), 1, 3);
    }

    [Fact]
    public void A_page_is_given_for_a_minute()
    {
        Keep(0);

        Assert.NotNull(shelf.Find(Key(0), Now.AddSeconds(59)));
        Assert.Null(shelf.Find(Key(0), Now.AddSeconds(60)));
    }

    [Theory]
    [InlineData(null, "public, max-age=0, s-maxage=3, stale-while-revalidate=2")]
    [InlineData(5.0, "public, max-age=0, s-maxage=3, stale-while-revalidate=2")]
    [InlineData(4.9, "public, max-age=0, s-maxage=3, stale-while-revalidate=1")]
    [InlineData(3.0, "public, max-age=0, s-maxage=3")]
    [InlineData(1.5, "public, max-age=0, s-maxage=1")]
    [InlineData(0.9, "public, max-age=0, s-maxage=0")]
    [InlineData(-1.0, "public, max-age=0, s-maxage=0")]
    public void A_shared_cache_never_keeps_a_page_past_the_next_release(double? secondsLeft, string said) =>
        Assert.Equal(said, ReaderFreshness.Until(secondsLeft is { } left ? Now.AddSeconds(left) : DateTime.MaxValue, Now).ToString());

    private static readonly IServiceProvider Services = new ServiceCollection().AddSingleton(new StrictTransport((string?)null)).BuildServiceProvider();

    private static PageKey Key(int i) => new($"/{i}", "", "br");

    private static ReaderPage Page(int bytes) => new(new DefaultHttpContext { RequestServices = Services }, new byte[bytes], "1", Now);

    private void Keep(int i) => shelf.Keep(Key(i), Page(10_000));

    private ReaderPage? Find(int i) => shelf.Find(Key(i), Now);
}
