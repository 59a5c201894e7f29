using Xunit;

namespace NewsPortal.Tests.Content;

public class ConstructTests
{
    [Fact]
    public void Headings_begin_at_two_and_skip_no_level()
    {
        var body = Body.Of("#### Một\n\n#### Hai\n\n###### Ba\n\n# Bốn\n\n##\n\n### Năm");
        Assert.Equal(["H2", "H3", "H4", "H2", "H3"], body.Children.Select(h => h.TagName));
    }

    [Fact]
    public void Headings_have_our_slugs_each_once()
    {
        var body = Body.Of("## Đổi mới *tư duy*\n\n## Đổi mới tư duy\n\n## 日本\n\n:::box Đổi mới tư duy\n:::");
        string[] ids = ["muc-doi-moi-tu-duy", "muc-doi-moi-tu-duy-2", "muc-bai", "muc-doi-moi-tu-duy-3"];
        Assert.Equal(ids, body.QuerySelectorAll("[id]").Select(heading => heading.Id));
    }

    [Fact]
    public void A_quotation_says_whose_it_is()
    {
        var body = Body.Of("> Cán bộ là cái gốc.\n>\n> — Chủ tịch **Hồ Chí Minh**");
        Assert.Equal("Chủ tịch Hồ Chí Minh", body.TextOf("blockquote > p.source > cite"));
        Assert.Equal("Cán bộ là cái gốc.", body.TextOf("blockquote > p:first-child"));
        Assert.Null(Body.Of("> — Chỉ có gạch").QuerySelector("cite"));
        Assert.Null(Body.Of("> Một\n>\n> - hai").QuerySelector("cite"));
    }

    [Fact]
    public void A_box_is_an_aside_with_its_title_under_the_section()
    {
        var body = Body.Of("## Tít\n\n:::box Quy chế\nNội dung\n\n- một\n- hai\n\n# Trong hộp\n:::\n\n### Sau");
        Assert.Equal("Quy chế", body.TextOf("aside.box > h3"));
        Assert.Equal("Trong hộp", body.TextOf("aside.box > h4"));
        Assert.Equal(2, body.QuerySelectorAll("aside.box li").Length);
        Assert.Equal("Sau", body.TextOf("aside + h3"));
    }

    [Fact]
    public void A_box_in_a_box_leaves_its_content()
    {
        var body = Body.Of(":::box Ngoài\n:::box Trong\nchữ trong\n:::\nchữ cuối\n:::\n\nSau hộp");
        Assert.Single(body.QuerySelectorAll("aside"));
        Assert.Equal(["chữ trong", "chữ cuối"], body.QuerySelectorAll("aside > p").Select(p => p.TextContent));
        Assert.Equal("Sau hộp", body.TextOf("aside + p"));
    }

    [Fact]
    public void A_closing_fence_closes_the_innermost()
    {
        var body = Body.Of(":::box Ngoài\n:::gallery Ảnh\n![x](/media/a)\n:::\n\n```\n:::\n```\ncuối\n:::\n\nsau");
        Assert.NotNull(body.QuerySelector("aside > .gallery"));
        Assert.Equal(":::", body.TextOf("aside pre"));
        Assert.Equal("cuối", body.TextOf("aside > p"));
    }

    [Theory]
    [InlineData(":::la-lam tên gì\nNội dung.\n:::")]
    [InlineData(":::\nNội dung.\n:::")]
    [InlineData(":::la {onclick=alert(1)}\nNội dung.")]
    [InlineData(":::box\n:::la\nNội dung.\n:::\n:::")]
    [InlineData(":::related\nNội dung.\n:::")]
    [InlineData(":::gallery Chỉ có chữ\nNội dung.\n:::")]
    public void What_is_not_known_leaves_its_content(string markdown)
    {
        var body = Body.Of(markdown);
        Assert.Equal("Nội dung.", body.TextContent.Trim());
        Assert.Equal("Nội dung.", body.TextOf("p"));
    }

    [Fact]
    public void A_table_scrolls_in_a_region_with_a_name()
    {
        var body = Body.Of("| Năm | Số hộ | |\n|---|---:|:-:|\n| 2021 | 1.204 | **x** |\n\n| Năm |\n|---|\n| 1 |");
        var regions = body.QuerySelectorAll("div.table[tabindex='0'][role=region]");
        Assert.Equal(["Bảng 1: Năm, Số hộ", "Bảng 2: Năm"], regions.Select(region => region.GetAttribute("aria-label")));
        Assert.Equal(["Năm", "Số hộ"], regions[0].QuerySelectorAll("table > thead th[scope=col]").Select(h => h.TextContent));
        Assert.Equal("1.204", body.TextOf("tbody td.right"));
        Assert.Equal("x", body.TextOf("tbody td.center strong"));
    }

    [Fact]
    public void Footnotes_lead_there_and_back_in_Vietnamese()
    {
        var body = Body.Of("Một[^a] hai[^b] lại[^a].\n\n[^b]: Nguồn hai.\n\n[^a]: Nguồn một.\n\n[^c]: Không ai nhắc.");
        var marks = body.QuerySelectorAll("sup > a[role=doc-noteref]");
        Assert.Equal(["1", "2", "1"], marks.Select(m => m.TextContent));
        Assert.Equal("Chú thích 2", marks[1].GetAttribute("aria-label"));
        Assert.Equal("Nguồn hai.", body.QuerySelector(marks[1].GetAttribute("href")!)!.TextContent.Replace("↩\uFE0E", "").Trim());

        var ways = body.QuerySelectorAll("a[role=doc-backlink]");
        string[] labels = ["Về chỗ chú thích 1", "Về chỗ chú thích 1, lần 2", "Về chỗ chú thích 2"];
        Assert.Equal(labels, ways.Select(way => way.GetAttribute("aria-label")));
        Assert.All(ways, way => Assert.NotNull(body.QuerySelector(way.GetAttribute("href")!)));
        Assert.Equal(2, body.QuerySelectorAll("div[role=doc-endnotes] li").Length);
    }

    [Fact]
    public void A_note_never_leads_back_to_a_mark_that_is_not_there()
    {
        var body = Body.Of("^^^\n![x](/media/mat)\n^^^ Chú thích[^1]\n\n[^1]: Nguồn.");
        Assert.Equal("Nguồn.", body.TextOf("#chu-thich-1"));
        Assert.Null(body.QuerySelector("[role=doc-backlink]"));
    }

    [Fact]
    public void Words_are_counted_as_readers_see_them()
    {
        const string Eight = "## Tít phụ\n\nMột – hai[^1] **ba**bốn.\n\n| a | b |\n|---|---|\n\n[^1]: Nguồn";
        const string Two = "\n\n^^^\n![không tính](/media/a)\n^^^ Chú thích";
        Assert.Equal(8 + 2, Body.Render(Eight + Two).WordCount);
    }

    [Fact]
    public void Text_comes_out_composed_and_without_what_no_text_holds() =>
        Assert.Equal("<p>Việt Nam</p>", Body.Render("Vie\u0302\u0323t\0 Nam\uD800").Html.Trim());
}
