using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Generating;
using NewsPortal.Moving.WordPress;

namespace NewsPortal.Benchmarks;

/// <summary>How long it takes to move a newspaper in from WordPress: an export made here (posts of 500 words, of blocks and classic by turns), into an empty paper.</summary>
public static class WordPressMove
{
    public const string Part = """
        ## Moving in

        Written by `… -- import [POSTS]`. A WordPress export without pictures, posts of about 500 words with links between them, tags and comments, into an empty paper on SQLite: the time of each
        step of `import wordpress`.
        """;

    private static readonly string Site = "https://bao-cu.example.vn";

    public static async Task RunAsync(int posts)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-bench-").FullName;
        var file = Path.Combine(folder, "export.xml");
        await WriteAsync(file, posts);
        var (paper, watch) = (await BenchmarkPaper.EmptyAsync(Path.Combine(folder, "data")), Stopwatch.StartNew());
        var steps = new Steps();
        await using (var scope = paper.Services.CreateAsyncScope())
        {
            var import = scope.ServiceProvider.GetRequiredService<WordPressImport>();
            await import.RunAsync(new(file, null, Path.Combine(folder, "report.txt"), new HashSet<string> { "tag" }), steps, CancellationToken.None);
        }
        var whole = watch.Elapsed;
        await BenchmarkTable.WriteAsync(Part, [
            ["", BenchmarkTable.Stories(posts)],
            .. steps.Taken().Select(s => (string[])[s.Step, Seconds(s.Took)]),
            ["all of it", Seconds(whole)],
            ["the file", $"{new FileInfo(file).Length / 1e6:0} MB"],
        ]);
        await paper.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string Seconds(TimeSpan took) => took.TotalSeconds.ToString("0.0' s'", CultureInfo.InvariantCulture);

    /// <summary>As WordPress 6 writes it down.</summary>
    public static async Task WriteAsync(string file, int posts)
    {
        var prose = new Prose(Vocabulary.Load());
        await using var to = new StreamWriter(file);
        await to.WriteLineAsync($"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <!-- generator="WordPress/6.4.3" created="2024-03-01 02:15" -->
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Báo cũ</title><link>{Site}</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>{Site}</wp:base_site_url><wp:base_blog_url>{Site}</wp:base_blog_url>
            """);
        for (var i = 0; i < 12; i++) await to.WriteLineAsync($"<wp:category><wp:term_id>{i}</wp:term_id><wp:category_nicename>muc-{i}</wp:category_nicename><wp:category_parent>{(i < 4 ? "" : $"muc-{i % 4}")}</wp:category_parent><wp:cat_name><![CDATA[Mục {i}]]></wp:cat_name></wp:category>");
        for (var n = 1; n <= posts; n++) await to.WriteLineAsync(Item(prose, n));
        await to.WriteLineAsync("</channel></rss>");
    }

    private static string Item(Prose prose, int number)
    {
        var dice = new Dice(1, DicePart.Story, number);
        var paragraphs = Enumerable.Range(0, 9).Select(i => WebUtility.HtmlEncode(prose.Paragraph(dice, dice.Between(40, 70)))
            + (i == 3 ? $" <strong>Đọc thêm:</strong> <a href=\"{Site}/2020/01/bai-{Math.Max(1, number + dice.Between(-500, 5))}/\">bài trước</a>." : "")).ToList();
        var content = number % 2 == 0 ? string.Join("\n\n", paragraphs) : string.Concat(paragraphs.Select((p, i) => i % 4 == 2
            ? $"<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">{prose.Phrase(dice, 6)}</h2>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>{p}</p>\n<!-- /wp:paragraph -->\n\n"
            : $"<!-- wp:paragraph -->\n<p>{p}</p>\n<!-- /wp:paragraph -->\n\n"));
        var at = new DateTime(2012, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number * 300.0);
        var comments = string.Concat(Enumerable.Range(0, number % 3).Select(c => $"<wp:comment><wp:comment_id>{number * 10 + c}</wp:comment_id><wp:comment_author><![CDATA[Bạn đọc]]></wp:comment_author><wp:comment_date_gmt>{at:yyyy-MM-dd HH:mm:ss}</wp:comment_date_gmt><wp:comment_content><![CDATA[Hay.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>"));
        var tags = string.Concat(Enumerable.Range(0, 4).Select(_ => dice.Between(1, 900)).Distinct().Select(t => $"<category domain=\"post_tag\" nicename=\"the-{t}\"><![CDATA[Thẻ {t}]]></category>"));
        return $"""
            <item><title><![CDATA[{prose.Phrase(dice, dice.Between(7, 13))}]]></title><link>{Site}/2020/01/bai-{number}/</link><dc:creator><![CDATA[tac-gia-{number % 40}]]></dc:creator>
            <content:encoded><![CDATA[{content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>{number}</wp:post_id>
            <wp:post_date>{at.AddHours(7):yyyy-MM-dd HH:mm:ss}</wp:post_date><wp:post_date_gmt>{at:yyyy-MM-dd HH:mm:ss}</wp:post_date_gmt><wp:post_name>bai-{number}</wp:post_name><wp:status>publish</wp:status>
            <wp:post_parent>0</wp:post_parent><wp:menu_order>0</wp:menu_order><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>
            <category domain="category" nicename="muc-{number % 12}"><![CDATA[Mục {number % 12}]]></category>{tags}
            <wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>{comments}</item>
            """;
    }

    private sealed class Steps : IProgress<GenerationProgress>
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly List<(string Step, TimeSpan Begun)> _begun = [];

        public void Report(GenerationProgress value)
        {
            if (_begun.Count == 0 || _begun[^1].Step != value.Step) _begun.Add((value.Step, _watch.Elapsed));
        }

        public IEnumerable<(string Step, TimeSpan Took)> Taken() => _begun.Zip(_begun.Skip(1).Append((Step: "", Begun: _watch.Elapsed)), (a, b) => (a.Step, b.Begun - a.Begun));
    }
}
