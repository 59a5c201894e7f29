using System.Text.Json;
using NewsPortal.Articles;
using NewsPortal.Publishing;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Articles;
using Xunit;

namespace NewsPortal.WebTests.Articles;

public class ArticleLinkedDataTests
{
    private static readonly Section Politics = new(1, "Chính trị", "chinh-tri", "", null);
    private static readonly Site Paper = new("https://bao.example.vn", new Imprint(new Dictionary<string, string> { ["Name"] = "Báo thử" }));

    [Fact]
    public void No_title_can_end_the_script_element_it_stands_in()
    {
        var json = ArticleLinkedData.Of(Story("</script><b>Đê & lũ"), Paper);

        Assert.DoesNotContain('<', json);
        Assert.Equal("</script><b>Đê & lũ", Graph(json)[0].GetProperty("headline").GetString());
    }

    [Fact]
    public void Pictures_come_in_three_shapes_and_authors_one_by_one()
    {
        var story = Graph(ArticleLinkedData.Of(Story("Đê & lũ"), Paper))[0];

        Assert.Equal(["1x1", "4x3", "16x9"], story.GetProperty("image").EnumerateArray().Select(i => i.GetString()!.Split('-', '.')[^2]));
        Assert.Equal(["https://bao.example.vn/tac-gia/ha-linh", null], story.GetProperty("author").EnumerateArray()
            .Select(a => a.TryGetProperty("url", out var url) ? url.GetString() : null));
        Assert.Equal("2022-01-13T12:00:00+07:00", story.GetProperty("datePublished").GetString());
    }

    private static JsonElement[] Graph(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("@graph").EnumerateArray()];

    private static ArticlePage Story(string title) => new()
    {
        Id = 7,
        Title = title,
        Slug = "de-lu",
        Lead = "Sapo.",
        Section = Politics,
        PublishedAt = new DateTime(2022, 1, 13, 5, 0, 0, DateTimeKind.Utc),
        WordCount = 400,
        Cover = new CardPicture(new string('a', 32), 1600, 1067, "Con đê"),
        Corrections = [],
        Body = [],
        Bylines = [new("Hà Linh", "/tac-gia/ha-linh"), new("Trần Khách", null)],
        Tags = [],
        Frame = new(title, "Sapo.", "/de-lu-7.html"),
    };
}
