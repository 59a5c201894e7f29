using NewsPortal.Content;
using Xunit;

namespace NewsPortal.Tests.Content;

public class LinkTests
{
    [Theory]
    [InlineData("[x](/kinh-te)", "/kinh-te", false)]
    [InlineData("[x](kinh-te)", "/kinh-te", false)]
    [InlineData("[x](#muc-tit)", "#muc-tit", false)]
    [InlineData("[x](https://a.vn/b?c=1&d=2#e)", "https://a.vn/b?c=1&d=2#e", true)]
    [InlineData("[x](//a.vn/b)", "https://a.vn/b", true)]
    [InlineData("[x](HTTP://A.VN)", "http://a.vn/", true)]
    [InlineData("[x](</\\\\ke-gian.example>)", "/ke-gian.example", false)]
    [InlineData("[x](/a%zz|b)", "/a%25zz%7Cb", false)]
    [InlineData("[x](</[b]#c#d>)", "/%5Bb%5D#c%23d", false)]
    [InlineData("[x](mailto:toasoan@a.vn)", "mailto:toasoan@a.vn", false)]
    [InlineData("[x](tel:+84901234567)", "tel:+84901234567", false)]
    [InlineData("https://a.vn/b", "https://a.vn/b", true)]
    [InlineData("www.a.vn", "https://www.a.vn/", true)]
    [InlineData("<bandoc@a.vn>", "mailto:bandoc@a.vn", false)]
    public void A_link_leads_where_it_says(string markdown, string href, bool external)
    {
        var link = Body.Of(markdown).QuerySelector("a")!;
        Assert.Equal(href, link.GetAttribute("href"));
        Assert.Equal(external ? "noopener" : null, link.GetAttribute("rel"));
        Assert.Null(link.GetAttribute("target"));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html,y)")]
    [InlineData("[x](vbscript:y)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](ftp://a.vn/)")]
    [InlineData("[x](blob:https://a.vn/1)")]
    [InlineData("[x](https://bao.vn@ke-gian.example/)")]
    [InlineData("[x](http://[bad)")]
    [InlineData("[x]()")]
    public void What_leads_elsewhere_stays_as_its_text(string markdown)
    {
        var body = Body.Of(markdown);
        Assert.Null(body.QuerySelector("a"));
        Assert.StartsWith("x", body.TextContent.Trim().TrimStart('['), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_without_anything_to_press_is_left_out() =>
        Assert.Null(Body.Of("a [](https://a.vn) [![x](/media/mat)](/y)").QuerySelector("a"));

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abc_DEF-123", "https://www.youtube-nocookie.com/embed/abc_DEF-123")]
    [InlineData("https://m.youtube.com/watch?app=m&v=abc_DEF-123&t=5", "https://www.youtube-nocookie.com/embed/abc_DEF-123")]
    [InlineData("https://youtu.be/abc_DEF-123?si=x", "https://www.youtube-nocookie.com/embed/abc_DEF-123")]
    [InlineData("https://www.youtube.com/shorts/abc_DEF-123", "https://www.youtube-nocookie.com/embed/abc_DEF-123")]
    [InlineData("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1")]
    [InlineData("https://vimeo.com/76979871/0a1b2c", "https://player.vimeo.com/video/76979871?dnt=1&h=0a1b2c")]
    public void A_film_waits_for_its_button_and_has_a_link(string address, string embed)
    {
        var body = Body.Of($":::video {address}\nLời *chú*.\n:::");
        var button = body.QuerySelector("figure.video > button.video-play")!;
        Assert.Equal(("button", embed), (button.GetAttribute("type"), button.GetAttribute("data-embed")));
        Assert.NotNull(body.QuerySelector("figure.video a[rel=noopener][href^='https://']"));
        Assert.Equal("Lời chú.", body.TextOf("figure.video > figcaption"));
        Assert.Null(body.QuerySelector("iframe, img"));
    }

    [Theory]
    [InlineData("https://youtube.com.ke-gian.example/watch?v=abc_DEF-123")]
    [InlineData("https://ke-gian.example/youtube.com/watch?v=abc_DEF-123")]
    [InlineData("https://www.youtube.com/watch?v=ngan")]
    [InlineData("https://phim.vn/1")]
    public void A_film_from_anywhere_else_is_a_link(string address)
    {
        var body = Body.Of($":::video {address}\nLời chú.\n:::");
        Assert.Null(body.QuerySelector("button"));
        Assert.Equal(address, body.QuerySelector("figure a[rel=noopener]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(":::video javascript:alert(1)")]
    [InlineData(":::video /media/phim.mp4")]
    [InlineData(":::video")]
    public void A_film_from_nowhere_leaves_its_caption(string opening)
    {
        var body = Body.Of($"{opening}\nLời chú.\n:::");
        Assert.Equal("<p>Lời chú.</p>", body.InnerHtml.Trim());
    }

    [Fact]
    public void Headlines_of_other_stories_keep_their_place()
    {
        var html = Body.Render("Trước\n\n:::related 1024 1077, 1024 0 -3 x 99999999999\n:::\n\nGiữa\n\n:::related 5\n:::").Html;
        var parts = ArticleBody.Parts(html);
        Assert.Equal([[1024, 1077], [5], []], parts.Select(part => part.RelatedIds));
        Assert.Equal(["<p>Trước</p>", "<p>Giữa</p>", ""], parts.Select(part => part.Html.Trim()));
    }

    [Theory]
    [InlineData("<div data-related=\"1\"></div>")]
    [InlineData("&lt;div data-related=&quot;1&quot;&gt;&lt;/div&gt;")]
    [InlineData("`<div data-related=\"1\"></div>`")]
    [InlineData("![<div data-related=\"1\"></div>](/media/a)")]
    [InlineData("## <div data-related=\"1\"></div>")]
    [InlineData(":::box <div data-related=\"1\"></div>\n:::")]
    [InlineData("[x](</a<div data-related=\"1\"></div>>)")]
    [InlineData("|<div data-related=\"1\"></div>|\n|-|")]
    public void No_author_can_write_such_a_place(string markdown) =>
        Assert.Empty(ArticleBody.Parts(Body.Render(markdown).Html).SelectMany(part => part.RelatedIds));
}
