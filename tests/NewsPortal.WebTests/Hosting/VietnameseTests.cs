using NewsPortal.Web.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

public class VietnameseTests
{
    private static readonly DateTime Noon = new(2022, 1, 13, 5, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_day_is_the_day_in_Vietnam() =>
        Assert.Equal("Thứ Sáu, 14/1/2022", Vietnamese.LongDay(new DateTime(2022, 1, 13, 17, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void A_moment_says_its_zone()
    {
        Assert.Equal("12:00 13/01/2022 (GMT+7)", Vietnamese.Moment(Noon));
        Assert.Equal("2022-01-13T12:00:00+07:00", Vietnamese.Stamp(Noon));
    }

    [Theory]
    [InlineData(0.5, "Vừa xong")]
    [InlineData(25, "25 phút trước")]
    [InlineData(60, "1 giờ trước")]
    [InlineData(23 * 60 + 59, "23 giờ trước")]
    [InlineData(24 * 60, "13/1/2022")]
    public void Fresh_stories_show_their_age_and_others_their_date(double minutes, string shown) =>
        Assert.Equal(shown, Vietnamese.Age(Noon, Noon.AddMinutes(minutes)));

    [Fact]
    public void Breaking_stories_show_their_hour_for_a_day()
    {
        Assert.Equal("12:00", Vietnamese.Hour(Noon, Noon.AddHours(23)));
        Assert.Equal("13/1", Vietnamese.Hour(Noon, Noon.AddHours(24)));
    }
}
