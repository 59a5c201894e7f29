using AngleSharp.Dom;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Pages;

/// <summary>The sample newspaper's front page shows no picture twice in one glance, at whatever hour it was first opened.</summary>
public class FrontPagePictures
{
    [Theory]
    [InlineData(0), InlineData(12)]
    public async Task No_picture_stands_twice_where_the_eye_takes_in_both(int hour)
    {
        await using var app = new NewsPortalApp().With("Setup:SampleNewspaper", "true");
        app.Clock.SetUtcNow(An.Hour.Date.AddDays(1).AddHours(hour - 7).AddMinutes(20));

        var page = await app.OpenAsync("/");

        var top = PicturesIn(page.QuerySelectorAll(".hero, .rail"));
        var blocks = page.QuerySelectorAll(".block.section").Select(block => PicturesIn([block])).ToList();
        var latest = PicturesIn(page.QuerySelectorAll(".latest"));
        Assert.True(top.Count > 5 && blocks.Count > 10 && latest.Count > 7 && blocks.All(block => block.Count == 4));
        AssertNoneTwice([.. top, .. latest]);
        // Beside the rail stand the first two blocks; any other block is seen with its neighbour.
        AssertNoneTwice([.. top, .. blocks[0], .. blocks[1]]);
        foreach (var (above, below) in blocks.Zip(blocks.Skip(1))) AssertNoneTwice([.. above, .. below]);
        AssertNoneTwice([.. blocks[^1], .. latest]);
    }

    private static void AssertNoneTwice(List<(string Picture, string Story)> shown) =>
        Assert.Equal("", string.Join('\n', shown.GroupBy(s => s.Picture).Where(same => same.Count() > 1).Select(same => string.Join(" = ", same.Select(s => s.Story)))));

    private static List<(string Picture, string Story)> PicturesIn(IEnumerable<IElement> parts) =>
        [.. from card in parts.SelectMany(part => part.QuerySelectorAll("article.card"))
            select (card.QuerySelector("img")!.GetAttribute("src")!.Split('/')[2], card.QuerySelector("h3")!.TextContent.Trim())];
}
