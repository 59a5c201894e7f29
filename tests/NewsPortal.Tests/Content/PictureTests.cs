using NewsPortal.Content;
using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Content;

public class PictureTests
{
    [Fact]
    public void A_figure_offers_every_size_and_keeps_its_place()
    {
        var body = Body.Of("^^^\n![Đại biểu biểu quyết](/media/3f2ac0de)\n^^^ Quang cảnh Hội nghị. Ảnh: Kỳ Anh");
        var figure = body.QuerySelector("figure")!;

        var image = figure.QuerySelector("picture > img")!;
        Assert.Equal("Đại biểu biểu quyết", image.GetAttribute("alt"));
        Assert.EndsWith("/960.jpg", image.GetAttribute("src"));
        Assert.Equal(("960", "600"), (image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Equal(("lazy", "async"), (image.GetAttribute("loading"), image.GetAttribute("decoding")));
        Assert.Equal(["image/avif", "image/webp"], figure.QuerySelectorAll("source").Select(s => s.GetAttribute("type")));
        Assert.All(figure.QuerySelectorAll("[srcset]"), s => Assert.Equal(5, s.GetAttribute("srcset")!.Split(", ").Length));
        Assert.All(figure.QuerySelectorAll("[srcset]"), s => Assert.EndsWith("100vw, 42.5rem", s.GetAttribute("sizes")));
        Assert.Equal("Ảnh: Kỳ Anh", figure.TextOf("figcaption > .credit"));
        Assert.Equal("Quang cảnh Hội nghị. Ảnh: Kỳ Anh", figure.TextOf("figcaption"));
    }

    [Theory]
    [InlineData("Chú thích. Ảnh: Kỳ Anh", "Ảnh: Kỳ Anh")]
    [InlineData("Ảnh: Ba bức ảnh. Ảnh: Kỳ Anh", "Ảnh: Kỳ Anh")]
    [InlineData("Chú thích. *Ảnh: Kỳ Anh*", "Ảnh: Kỳ Anh")]
    [InlineData("**Chú thích** đậm. Ảnh: [TTX](https://ttx.vn) và *bạn*", "Ảnh: TTX và bạn")]
    [InlineData("Ảnh: Kỳ Anh", "Ảnh: Kỳ Anh")]
    [InlineData("Chú thích. A\u0309nh: Kỳ Anh", "Ảnh: Kỳ Anh")]
    public void The_credit_is_what_follows_the_last_mark(string caption, string credit) =>
        Assert.Equal(credit, Body.Of($"^^^\n![x](/media/a)\n^^^ {caption}").TextOf(".credit"));

    [Theory]
    [InlineData("^^^\n![x](/media/a)\n^^^ Dòng một\ndòng hai. Ảnh: Kỳ Anh\n\nĐoạn sau.")]
    [InlineData("^^^\n![x](/media/a)\nDòng một\ndòng hai. Ảnh: Kỳ Anh\n^^^\n\nĐoạn sau.")]
    [InlineData("^^^ Dòng một\n![x](/media/a)\n^^^ dòng hai. Ảnh: Kỳ Anh\n\nĐoạn sau.")]
    public void A_caption_may_take_several_lines(string markdown)
    {
        var body = Body.Of(markdown);
        Assert.Equal("Dòng một dòng hai. Ảnh: Kỳ Anh", body.TextOf("figcaption").ReplaceLineEndings(" "));
        Assert.Equal("Đoạn sau.", body.TextOf("p"));
    }

    [Fact]
    public void A_figure_with_two_pictures_has_one_caption()
    {
        var body = Body.Of("^^^\n![một](/media/a)\n![hai](/media/b)\n^^^ Hai ảnh.");
        Assert.Equal(2, body.QuerySelectorAll("figure.pictures > picture > img").Length);
        Assert.Single(body.QuerySelectorAll("figcaption"));
    }

    [Fact]
    public void A_picture_that_is_not_known_takes_its_caption_with_it_and_nothing_else()
    {
        var body = Body.Of("Trước\n\n^^^\n![x](/media/mat)\n^^^ Chú thích.\n\nSau ![y](/media/mat)");
        Assert.Equal("Trước Sau", string.Join(' ', body.Children.Select(e => e.TextContent)).Trim());
        Assert.Null(body.QuerySelector("figure, img"));
        Assert.Equal(["mat"], Body.Render("^^^\n![x](/media/mat)\n^^^ Chú thích.").PictureKeys);
    }

    [Fact]
    public void An_unclosed_figure_swallows_no_text()
    {
        var body = Body.Of("^^^\n![x](/media/mat)\n\nĐoạn một.\n\n## Tít\n\nĐoạn hai.");
        Assert.Equal(["Đoạn một.", "Tít", "Đoạn hai."], body.Children.Select(e => e.TextContent));
    }

    [Fact]
    public void A_picture_on_its_own_is_a_figure_and_one_in_a_line_is_not()
    {
        var body = Body.Of("![một](/media/a)\n\nChữ ![hai](/media/b) chữ.");
        Assert.NotNull(body.QuerySelector("figure > picture"));
        Assert.NotNull(body.QuerySelector("p > picture > img[alt=hai]"));
    }

    [Fact]
    public void What_the_story_leaves_out_the_library_adds()
    {
        var file = Body.Picture("a");
        (file.Alt, file.Caption, file.Credit) = ("Mô tả <kho>", "Chú thích <kho>.", "Kỳ & Anh");
        var body = Body.Parse(ArticleBody.Render("![](/media/a)", new Dictionary<string, MediaFile> { ["a"] = file }).Html);
        Assert.Equal("Mô tả <kho>", body.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal("Chú thích <kho>. Ảnh: Kỳ & Anh", body.TextOf("figcaption"));
    }

    [Fact]
    public void Somebody_elses_picture_is_a_link()
    {
        var body = Body.Of("![Bản đồ](https://khac.vn/ban-do.png)");
        Assert.Null(body.QuerySelector("img"));
        Assert.Equal("Bản đồ", body.TextOf("a[href='https://khac.vn/ban-do.png'][rel=noopener]"));
    }

    [Fact]
    public void A_gallery_is_a_titled_list_of_figures()
    {
        var body = Body.Of("""
            :::gallery Chợ phiên
            ![một](/media/a) Thổ cẩm. Ảnh: Kỳ Anh
            ![mất](/media/mat) Không có.
            ![hai](/media/b)

            Còn lại.
            :::
            """);
        Assert.Equal("Chợ phiên", body.TextOf(".gallery > h2"));
        Assert.Equal(2, body.QuerySelectorAll(".gallery > ul > li > figure").Length);
        Assert.Equal(["Thổ cẩm. Ảnh: Kỳ Anh"], body.QuerySelectorAll(".gallery figcaption").Select(c => c.TextContent));
        Assert.Equal("Còn lại.", body.TextOf("p"));
    }

    [Fact]
    public void Pictures_are_named_in_order_and_once()
    {
        const string Story = """
            ![](/media/b)

            :::gallery
            ![](/media/a-1) x ![](/media/b)
            :::

            [![](/media/c)](/x) ![](/media/A) ![](/media/a/b) ![](https://x.vn/media/d)
            """;
        Assert.Equal(["b", "a-1", "c"], ArticleBody.PictureKeys(Story));
        Assert.Equal(["b", "a-1", "c"], Body.Render(Story).PictureKeys);
    }
}
