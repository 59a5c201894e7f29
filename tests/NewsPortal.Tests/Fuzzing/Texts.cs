using System.Text.Json;
using System.Text.RegularExpressions;
using NewsPortal.Kit;
using NewsPortal.Moving.WordPress;
using NewsPortal.Sample;

namespace NewsPortal.Tests.Fuzzing;

/// <summary>What tests/Corpus and the sample newspaper hold, each as one input, and the words of their languages.</summary>
internal static partial class Texts
{
    private static readonly Dictionary<string, string[]> Attacks = JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Corpus("attacks", "attacks.json")))!;

    public static readonly IReadOnlyList<string> Addresses = Attacks["addresses"];

    public static readonly IReadOnlyList<string> AttackingHtml = Attacks["html"];

    public static readonly IReadOnlyList<string> Markdown =
    [
        .. new[] { "by-hand.md", "loose.md", "made-up.md" }.SelectMany(file => Bounds().Split(File.ReadAllText(Corpus(file)))), .. Attacks["markdown"], .. Attacks["html"],
        .. JsonSerializer.Deserialize<string[][]>(File.ReadAllText(Corpus("typed.json")))!.SelectMany(t => t), .. Stories(0),
    ];

    public static readonly IReadOnlyList<string> FrontMatter =
    [
        .. Stories(1),
        "---\nlayout: post\ntitle: \"Hai: chấm\"\ncategories: [Thể thao, Đời sống]\ntags: a, b; c\npublished: true\ndate: 2024-05-06 07:08:09 +0000\n---\n# Tít\n\nChữ.",
        "\uFEFF---\r\ntitle: >\r\n  Gập\r\n  dòng\r\nauthors:\r\n  - Hà\r\n  - guest: Ông Ba\r\ncover: {image: a.jpg, alt: x}\r\n...\r\nChữ {{< youtube x >}} ![[b.png|c]] [[d|e]] {% f %}\r\n",
        "---\ntitle: a\nsummary: |\n  b\npublishAt: 06/05/2024 07:08\nupdatedAt: Mon, 6 May 2024 07:08:09 +07:00\nfeaturedUntil: 2024-05-06T07:08:09.1234567Z\nfeaturedRank: 3\nstatus: Withdrawn\n---\n![x](a.jpg \"b\"){width=1} ![y](<c d.png>)\n\n[e]: f.png\n",
    ];

    /// <summary>Exports of one or two posts each, with the head of the whole.</summary>
    public static readonly IReadOnlyList<string> Exports = [.. new[] { "real.xml", "unit.xml" }.SelectMany(Cut)];

    public static readonly IReadOnlyList<string> PostedHtml = [.. new[] { "real.xml", "unit.xml" }.SelectMany(Posts), .. Attacks["html"]];

    /// <summary>What no keyboard writes, and what every text may hold.</summary>
    public static readonly IReadOnlyList<string> Signs =
    [
        "\0", "\u0007", "\u001f", "\u007f", "\u0085", "\ud800", "\udfff", "\ud83d\ude00", "👩‍👩‍👧", "\ufffe", "\uffff", "\ufffd", "\u202e", "\u202c", "\u2066", "\u200b", "\u200d", "\u00ad", "\ufeff", "\u2028", "\u00a0",
        "\u0301", "\u0323", "\u0301\u0323", "\u0302", "\u031b", "\u0345", "a\u0302\u0323", "\u0f71\u0f72\u0f74", "\u1100\u1161\u11a8", "\u0b94", "\ufb2c", "\ufdfa", "\U0001d160", "İ", "ı", "ß", "ſ", "ﬁ", "ǅ", "Đ", "đ", "漢",
        "٣", "①", "½", "Ｘ", " ", "\t", "\n", "\r\n", "\n\n", "-", "--", "–", "_", ".", ",", "/", "'", "\"", "“", "”", "&", "<", ">", "%", "a", "Ậ", "ữ", "1", "x y", "Ảnh:",
    ];

    public static readonly IReadOnlyList<string> MarkdownWords =
    [
        "\n", "\n\n", "\n> ", "> ", "\n- ", "- ", "\n1. ", "\n    ", "\n\t", "  \n", "# ", "### ", "\n## ", "*", "**", "***", "_", "`", "```", "\n```\n", "~~~", "[", "]", "(", ")", "![", "](", "](/media/a)", "](/media/mat)", "](https://a.vn)",
        "](javascript:x)", "[x](", "![x](/media/b)", "<", ">", "&", "\"", "'", "|", "\n|", "|a", "|-", "\n|---|:-:|\n", "\n^^^", "\n^^^ ", "\n^^^\n", "\n^^^^\n", ":::", "\n:::\n", "\n:::box ", "\n:::box\n", "\n:::gallery ", "\n:::gallery\n![x](/media/c) y\n",
        "\n:::video https://youtu.be/xxxxxxxxxxx", "\n:::video https://vimeo.com/1/a", "\n:::related 1 2", "\n::::box ", "[^1]", "[^", "\n[^1]: ", "[^b]", "\n\n[^b]: ", "[a]: /x\n", "[a]", "[a][a]", "— ", "\n> — ", "Ảnh: ", "\\", "\\\n", "---", "\n---\n", "===", "\n***\n",
        "http://a.vn/", "www.a.vn", "<http://a.vn>", "<a@b.vn>", "<script>", "onerror=", "style=", "&#60;", "&#x6a;", "&Tab;", "&colon;", "&lt;", "&NotEqualTilde;", "{#x}", "</p>", "<!--", "-->", "<![CDATA[", "::", "==", "^", "~", "@b.vn", "mailto:", "tel:", "javascript:",
        "data:text/html,", "vbscript:", "\"onclick=x ", "//x.example", "<svg onload=x>", "<iframe src=//x>", "<a href=\"", "chữ", "Đậm ", .. Signs,
    ];

    public static readonly IReadOnlyList<string> ImportedWords =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href=\"https://a.vn/b\">", "<a href=\"javascript:x\">", "</a>", "<br>", "<br/>", "<hr>", "<ul>", "<ol start=\"3\">", "<li>", "</ul>", "</ol>", "<blockquote>", "</blockquote>", "<cite>",
        "<table>", "<tr>", "<td>", "<td colspan=\"9999999\">", "<th>", "</table>", "<figure>", "<figcaption>", "</figure>", "<img src=\"/wp-content/uploads/2022/01/cho.jpg\">", "<img src=\"data:x\" alt='y'>", "<h1>", "<h6>", "</h1>", "<pre>", "</pre>",
        "<code>", "</code>", "<script>", "</script>", "<style>", "<svg>", "<math>", "<template>", "<noscript>", "<iframe src=\"https://www.youtube.com/embed/xxxxxxxxxxx\">", "<video src=x>", "<object data=x>", "<details><summary>", "<select><option>", "<form>",
        "<sup data-fn=\"a\">", "<span style=\"font-weight:bold\">", "<!--", "-->", "<!-- wp:paragraph -->", "<!-- /wp:paragraph -->", "<!-- wp:embed {\"url\":\"https://youtu.be/xxxxxxxxxxx\"} /-->", "<!-- wp:block {\"ref\":5} /-->", "<!-- wp:embed {\"url\":\"\\ud800\"} /-->", "<!-- wp:embed {\"url\":1,\"url\":{}} /-->", "<!-- wp:", "<!--more-->", "<!--nextpage-->",
        "[caption]", "[caption id=\"attachment_1\" width=\"3\"]", "[/caption]", "[gallery ids=\"1,2\"]", "[gallery]", "[embed]", "[/embed]", "[video mp4=\"x\"]", "[audio]", "[/video]", "[playlist ids=1]", "[footnote]", "[/footnote]", "[[", "]]", "[vc_row a=\"b\"]", "[/vc_row]",
        "[youtube x]", "[x y=\"", "https://youtu.be/xxxxxxxxxxx\n", "&amp;", "&nbsp;", "&bogus;", "&#0;", "&#x110000;", "&", "<", ">", "<![CDATA[", "]]>", "]]]]><![CDATA[>", "<item>", "</item>", "<channel>", "</channel>", "<rss>", "</rss>", "<wp:post_id>", "</wp:post_id>",
        "<wp:post_type>post</wp:post_type>", "<wp:post_id>9999999999999999999</wp:post_id>", "<wp:postmeta>", "<wp:meta_key>_thumbnail_id</wp:meta_key>", "<category domain=\"category\" nicename=\"%\">", "<category domain=\"post_tag\" nicename=\"", "<content:encoded>",
        "</content:encoded>", "<wp:post_date_gmt>0001-01-01 00:00:00</wp:post_date_gmt>", "<wp:post_date_gmt>9999-12-31 23:59:59</wp:post_date_gmt>", "<wp:post_name>%E1%BB</wp:post_name>", "<wp:base_blog_url>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<?xml ?>", "xmlns:x=\"",
        "---\n", "\n---\n", "title: ", "\ntags: [", "\n- ", ": ", "{", "}", "&a ", "*a", "!!", "|\n", "? ", "date: 0001-01-01T00:00+14:00\n", "publishAt: 9999-12-31T23:59:59-14\n", "![[", "]]", "{{<", ">}}", "{%", "%}", "![", "](", ")", "\\", "`", "*", "|", .. Signs,
    ];

    public static IEnumerable<string> Titles => SampleFiles.Names(".md").Select(name => Title().Match(SampleFiles.Read(name)).Groups[1].Value);

    // Every tenth, whole.
    private static IEnumerable<string> Stories(int first) => SampleFiles.Names(".md").Where((_, i) => i % 10 == first).Select(SampleFiles.Read);

    private static IEnumerable<string> Posts(string file)
    {
        using var reader = new WxrReader(File.OpenRead(Corpus("wordpress", file)));
        return [.. reader.Items().Select(i => i.Content).Where(c => c.Length > 0)];
    }

    private static IEnumerable<string> Cut(string file)
    {
        var text = File.ReadAllText(Corpus("wordpress", file));
        var items = Item().Matches(text).Select(m => m.Value).ToList();
        // A few of its sections, tags and authors.
        var head = Term().Replace(text[..text.IndexOf("<item>", StringComparison.Ordinal)], m => m.Index % 7 == 0 ? m.Value : "");
        return items.Chunk(2).Select(some => $"{head}{string.Concat(some)}</channel></rss>");
    }

    private static string Corpus(params string[] parts) => Path.Combine([Repository.Root, "tests", "Corpus", .. parts]);

    [GeneratedRegex("^%%%%.*\n", RegexOptions.Multiline)]
    private static partial Regex Bounds();

    [GeneratedRegex("<item>.*?</item>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex(@"\s*<wp:(category|tag|author|term)>.*?</wp:\1>", RegexOptions.Singleline)]
    private static partial Regex Term();

    [GeneratedRegex("^title: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Title();
}
