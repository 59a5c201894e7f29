using Ganss.Xss;
using NewsPortal.Content;
using NewsPortal.Moving.Html;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>HTML from elsewhere in our Markdown: what we have a construct for keeps it, and no word is ever lost.</summary>
public class HtmlToMarkdownTests
{
    private static readonly HtmlSource Source = new() { KeyOf = picture => picture.GetAttribute("src") is "/co.jpg" ? "0a1b2c3d" : null };

    [Theory]
    [InlineData("<p>Một <b>đậm</b> và <i>nghiêng</i>.</p>", "Một **đậm** và *nghiêng*.")]
    [InlineData("<b>Bộ trưởng:</b>nói", "**Bộ trưởng**:nói")]
    [InlineData("nói<b>“vậy”</b>thôi", "nói“**vậy**”thôi")]
    [InlineData("<b>đậm </b>thường", "**đậm** thường")]
    [InlineData("<b>đậm <i>cả hai</i> đậm</b>", "**đậm *cả hai* đậm**")]
    [InlineData("<a href='https://a.vn/x(1)_b?c=1&amp;copy=2'>đây</a>", "[đây](https://a.vn/x%281%29_b?c=1&copy=2)")]
    [InlineData("<a href='javascript:alert(1)'>bấm</a>", "bấm")]
    [InlineData("xem https://a.vn/b_c_d", "xem https\\://a.vn/b_c_d")]
    [InlineData("<h1>A</h1><h4>B #</h4>", "## A\n\n#### B \\#")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c")]
    [InlineData("<ol start='3'><li>a</li><li>b</li></ol><ol><li>c</li></ol>", "3. a\n4. b\n\n1) c")]
    [InlineData("<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b")]
    [InlineData("<blockquote><p>Lời.</p><cite>Người nói</cite></blockquote>", "> Lời.\n>\n> — Người nói")]
    [InlineData("<p>1. không phải danh sách<br>- cũng không</p>", "1\\. không phải danh sách\\\n\\- cũng không")]
    [InlineData("<table><tr><td>a|b</td><td>c</td></tr></table>", "|  |  |\n|---|---|\n| a\\|b | c |")]
    [InlineData("<table><tr><td>Một ô là một hộp.</td></tr></table>", ":::box\nMột ô là một hộp.\n:::")]
    [InlineData("<p>chữ <a href='/co-to.jpg'><img src='/co.jpg' alt='Cờ [đỏ]'></a> sau</p>", "chữ\n\n![Cờ \\[đỏ\\]](/media/0a1b2c3d)\n\nsau")]
    [InlineData("<figure><img src='/co.jpg'><figcaption>Cờ. <em>Ảnh: An</em></figcaption></figure>", "^^^\n![](/media/0a1b2c3d)\n^^^ Cờ. *Ảnh: An*")]
    [InlineData("<p>mặt cười <img class='wp-smiley' src='x' alt='🙂'></p>", "mặt cười 🙂")]
    [InlineData("<iframe src='//www.youtube.com/embed/dQw4w9WgXcQ'></iframe>", ":::video https://www.youtube.com/embed/dQw4w9WgXcQ\n:::")]
    [InlineData("<pre>a\n``` b</pre>", "````\na\n``` b\n````")]
    [InlineData("<link rel=import href=\"//x<\">a", "a")]
    [InlineData("<code>a`b</code>", "``a`b``")]
    [InlineData("<p>&nbsp;</p><p></p><div><div>trong</div></div>", "trong")]
    [InlineData("<div>a<p>b</p>c</div>", "a\n\nb\n\nc")]
    [InlineData("<p>a<script>b</script></p><style>c</style>", "a")]
    public void Each_construct_has_its_Markdown(string html, string markdown) =>
        Assert.Equal(markdown, HtmlToMarkdown.Join(HtmlToMarkdown.Convert(html, Source)));

    [Theory]
    [InlineData("<div>"), InlineData("<span>"), InlineData("<pre>"), InlineData("<ul><li>")]
    public void What_is_nested_without_end_is_its_words(string tag)
    {
        var nested = $"{string.Concat(Enumerable.Repeat(tag, 6_000))}chữ";
        var markdown = HtmlToMarkdown.Join(HtmlToMarkdown.Convert(nested, Source));

        Assert.EndsWith("chữ", ArticleBody.Render(markdown, new Dictionary<string, NewsPortal.Media.MediaFile>()).Html.Replace("*", "", StringComparison.Ordinal).Split("</")[0].TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("chữ", HtmlToMarkdown.TextOf(nested));
    }

    [Fact]
    public void What_has_no_Markdown_is_told()
    {
        var lost = new List<string>();
        HtmlToMarkdown.Convert("<u>a</u><span style='color:red'>b</span>x<sup>2</sup><table><tr><td colspan=2>c</td></tr><tr><td>d</td><td>e</td></tr></table><iframe src='https://maps.example/x'></iframe>", Source with { Lost = (kind, _) => lost.Add(kind) });
        Assert.Equal(["chỉ số trên, dưới", "gạch chân", "khung nhúng của maps.example", "màu, cỡ hay phông chữ riêng", "ô gộp trong bảng"], lost.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_word_is_lost_or_changed_on_the_way_whatever_stands_beside_it()
    {
        var sanitizer = new HtmlSanitizer();
        foreach (var seed in Enumerable.Range(1, 150))
        {
            var html = new RandomHtml(seed).Text();
            var markdown = HtmlToMarkdown.Join(HtmlToMarkdown.Convert(html, Source));
            var (meant, shown) = (Letters(sanitizer.Sanitize(html)), Letters(ArticleBody.Render(markdown, new Dictionary<string, NewsPortal.Media.MediaFile>()).Html));
            Assert.True(meant == shown, $"Seed {seed}\n{html}\n\n{markdown}\n\n{meant}\n{shown}");
        }
    }

    private static string Letters(string html) => string.Concat(BodyText.Of(html).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Well-formed enough for an editor, with every mark that Markdown could take for its own.</summary>
    private sealed class RandomHtml(int seed)
    {
        private static readonly string[] Words = ["chợ", "nổi", "*sao*", "_gạch_", "a_b", "**", "`", "```", "[x]", "[x](y)", "![z](/media/0a1b2c3d)", "[^1]", "&lt;b&gt;", "&amp;amp;", "&amp;copy;", "\\", "|", "| a | b |", "#", "##", "-", "+", "1.", "2)",
            ":::", ":::box", "^^^", "~~~", "---", "===", "“nói”", "(ngoặc)", "https://a.vn/b_c", "www.a.vn", "a@b.vn", "mailto:x", "C#", "!", "—", ">", "&gt; trích", "🙂", "Ảnh:", "x:y", "$1", "\u00A0", "{a}", "\"", "'"];

        private readonly Random _dice = new(seed);

        public string Text() => string.Concat(Enumerable.Range(0, _dice.Next(1, 6)).Select(_ => Block(0)));

        private string Block(int depth) => _dice.Next(depth > 2 ? 4 : 9) switch
        {
            0 or 1 => $"<p>{Line(0)}</p>",
            2 => $"<h{_dice.Next(1, 7)}>{Line(1)}</h2>".Replace("</h2>", "", StringComparison.Ordinal) is var open ? $"{open}</h{open[2]}>" : "",
            3 => Line(0),
            4 => $"<ul>{Items(depth)}</ul>",
            5 => $"<ol start=\"{_dice.Next(1, 20)}\">{Items(depth)}</ol>",
            6 => $"<blockquote>{Block(depth + 1)}{Block(depth + 1)}</blockquote>",
            7 => $"<table>{string.Concat(Enumerable.Range(0, _dice.Next(2, 4)).Select(_ => $"<tr><td>{Line(1)}</td><td>{Line(1)}</td></tr>"))}</table>",
            _ => $"<div>{Block(depth + 1)}</div>",
        };

        private string Items(int depth) => string.Concat(Enumerable.Range(0, _dice.Next(1, 4)).Select(_ => $"<li>{Line(0)}{(_dice.Next(3) == 0 ? Block(depth + 1) : "")}</li>"));

        private string Line(int depth) => string.Concat(Enumerable.Range(0, _dice.Next(1, 6)).Select(_ => Inline(depth)));

        private string Inline(int depth) => (_dice.Next(depth > 2 ? 4 : 9) switch
        {
            4 => $"<b>{Line(depth + 1)}</b>",
            5 => $"<em>{Line(depth + 1)}</em>",
            6 => $"<a href=\"https://a.vn/{_dice.Next(9)}\">{Words[_dice.Next(Words.Length)]}</a>",
            7 => depth == 0 ? "<br>" : "<u>gạch</u>",
            8 => $"<code>{Words[_dice.Next(Words.Length)]}</code>",
            _ => Words[_dice.Next(Words.Length)],
        }) + (_dice.Next(3) > 0 ? " " : "");
    }
}
