using NewsPortal.Publishing;
using NewsPortal.Web.Hosting;
using NewsPortal.Web.Reader.Feeds;
using Xunit;

namespace NewsPortal.WebTests.Feeds;

public class FeedBodyTests
{
    private static readonly Site Site = new("https://bao.example.vn", new Imprint(new Dictionary<string, string> { ["Name"] = "" }));

    [Theory]
    [InlineData("""<a href="/lu-5.html">lũ</a>""", """<a href="https://bao.example.vn/lu-5.html">lũ</a>""")]
    [InlineData("""<a id="cho-1" href="#chu-thich-1">1</a>""", """<a id="cho-1" href="https://bao.example.vn/bai-1.html#chu-thich-1">1</a>""")]
    [InlineData("""<a href="https://example.com/a" rel="noopener">x</a>""", """<a href="https://example.com/a" rel="noopener">x</a>""")]
    [InlineData("""<a href="mailto:toasoan@example.vn">x</a>""", """<a href="mailto:toasoan@example.vn">x</a>""")]
    [InlineData("""<img src="/media/aa/960.jpg" alt="a > b" />""", """<img src="https://bao.example.vn/media/aa/960.jpg" alt="a > b" />""")]
    [InlineData("""<source srcset="/media/aa/320.webp 320w, /media/aa/640.webp 640w" sizes="100vw">""",
        """<source srcset="https://bao.example.vn/media/aa/320.webp 320w, https://bao.example.vn/media/aa/640.webp 640w" sizes="100vw">""")]
    public void Every_address_is_whole(string html, string expected) => Assert.Equal(expected, In(html));

    [Theory]
    [InlineData("""<p>viết href="/lu.html" vào thẻ</p>""")]
    [InlineData("""<p>1 &lt; 2, src="/a"</p>""")]
    [InlineData("""<img src="https://a.vn/1.jpg" alt="&quot; src=&quot;/a&quot;">""")]
    public void Text_that_only_looks_like_an_address_stays(string html) => Assert.Equal(html, In(html));

    [Fact]
    public void A_film_is_a_link_and_its_button_is_left_out() => Assert.Equal(
        """<figure class="video"><p><a href="https://vimeo.com/1">Xem trên Vimeo</a></p></figure>""",
        In("""<figure class="video"><button type="button" class="video-play" data-embed="https://player.vimeo.com/video/1">"""
            + """Xem đoạn phim</button><p><a href="https://vimeo.com/1">Xem trên Vimeo</a></p></figure>"""));

    [Fact]
    public void The_places_of_related_headlines_are_left_out() => Assert.Equal(
        "<p>a</p><p>b</p>", In("""<p>a</p><div data-related="5 6"></div><p>b</p>"""));

    private static string In(string html) => FeedBody.Of(html, Site, "https://bao.example.vn/bai-1.html");
}
