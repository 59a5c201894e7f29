using NewsPortal.Moving.WordPress;
using Xunit;

namespace NewsPortal.Tests.Moving;

public class BlockTextTests
{
    [Theory]
    [InlineData("""<!-- wp:embed {"url":"\ud800"} /-->""", "")]
    [InlineData("""<!-- wp:embed {"url":"https://a.vn/1","url":"https://a.vn/2"} /-->""", "<div data-np-embed=\"https://a.vn/2\"></div>")]
    [InlineData("""<!-- wp:embed {"url":"https://a.vn/1",} /-->""", "")]
    public void What_a_block_says_of_itself_in_broken_JSON_ends_no_import(string content, string html)
    {
        using var survey = new Survey(new());

        Assert.Equal(html, new BlockText(survey, new(survey, new(), [], (_, _) => { }), (_, _) => { }).Html(content));
    }

    [Fact]
    public void What_is_never_closed_stays_as_it_is() =>
        Assert.Equal(10_000, Autop.Of(string.Concat(Enumerable.Repeat("<pre>", 10_000))).Split("<pre>").Length - 1);
}
