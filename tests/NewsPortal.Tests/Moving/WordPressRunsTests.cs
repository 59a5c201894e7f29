using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>Runs broken off, run again, run over what has changed.</summary>
public class WordPressRunsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_second_run_changes_nothing(DatabaseProvider provider)
    {
        await using var paper = await OldPaper.NewAsync(provider);
        await paper.MoveAsync(OldPaper.Corpus("unit.xml"));
        var before = await AllOfAsync(paper);
        var epoch = await paper.Store.AskAsync(db => db.ReaderEpochs.Select(e => e.Name).SingleAsync(Ct));

        var again = await paper.MoveAsync(OldPaper.Corpus("unit.xml"));

        Assert.False(again.HasMade, string.Join("; ", again.Made));
        Assert.Equal(before, await AllOfAsync(paper));
        Assert.Equal(epoch, await paper.Store.AskAsync(db => db.ReaderEpochs.Select(e => e.Name).SingleAsync(Ct)));
    }

    [Theory]
    [InlineData("Bài", 200)]
    [InlineData("Liên kết và bài đã đổi", 0)]
    public async Task A_run_broken_off_and_finished_equals_one_in_one_go(string step, int done)
    {
        await using var whole = await OldPaper.NewAsync();
        await using var broken = await OldPaper.NewAsync();
        var file = whole.Write(ManyStories(210));
        await whole.MoveAsync(file);

        using var kill = new CancellationTokenSource();
        broken.WhenTold = told =>
        {
            if (told.Step == step && told.Done >= done && told.Of > 1) kill.Cancel();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken.MoveAsync(file, stop: kill.Token));
        Assert.NotEqual(await AllOfAsync(whole), await AllOfAsync(broken));
        broken.WhenTold = _ => { };
        await broken.MoveAsync(file);

        Assert.Equal(await AllOfAsync(whole), await AllOfAsync(broken));
    }

    [Fact]
    public async Task What_changed_there_changes_here_unless_the_newsroom_has_touched_it()
    {
        await using var paper = await OldPaper.NewAsync();
        await paper.MoveAsync(paper.Write(ManyStories(3)));
        var editor = Crew.Named("An");
        await paper.Store.SaveAsync(editor);
        await paper.Store.ChangeAsync<Article>(2, a => a.ChangedBy(editor.Id, An.Hour));

        var told = await paper.MoveAsync(paper.Write(ManyStories(3).Replace("Thân bài", "Thân bài mới", StringComparison.Ordinal)));

        var bodies = await paper.Store.AskAsync(db => db.Articles.OrderBy(a => a.Id).Select(a => a.Text!.Body.Contains("mới")).ToListAsync(Ct));
        Assert.Equal([true, false, true], bodies);
        Assert.Equal(2, told.Made["bài cập nhật theo WordPress"]);
        Assert.Equal(1, told.Losses["đã đổi ở WordPress, mà tòa soạn cũng đã sửa: giữ bài ở đây"]);
        var versions = await paper.Store.AskAsync(db => db.Revisions.Where(r => r.ArticleId == 1).OrderBy(r => r.Number).Select(r => new { r.Change, IsNew = r.Body.Contains("mới") }).ToListAsync(Ct));
        Assert.Equal([(null, false), (ChangeKind.Update, true)], versions.Select(v => (v.Change, v.IsNew)));
    }

    [Fact]
    public async Task Pictures_that_were_not_there_at_first_come_with_the_next_run()
    {
        await using var paper = await OldPaper.NewAsync();
        await paper.MoveAsync(OldPaper.Corpus("real.xml"), media: false);
        Assert.DoesNotContain("/media/", await BodyAsync(paper, "Được mùa, được giá"), StringComparison.Ordinal);

        var told = await paper.MoveAsync(OldPaper.Corpus("real.xml"));

        Assert.Equal((1, 1), (told.Made["ảnh"], told.Made["bài cập nhật theo WordPress"]));
        Assert.Contains("/media/", await BodyAsync(paper, "Được mùa, được giá"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</item>", "bị cắt ngang")]
    [InlineData("<wp:wxr_version>", "bị cắt ngang")]
    public async Task A_file_that_ends_in_the_middle_is_refused_before_anything_is_written(string at, string says)
    {
        await using var paper = await OldPaper.NewAsync();
        var whole = await File.ReadAllTextAsync(OldPaper.Corpus("real.xml"), Ct);
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => paper.MoveAsync(paper.Write(whole[..whole.IndexOf(at, StringComparison.Ordinal)])));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await paper.Store.AskAsync(db => db.ImportedItems.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_file_that_declares_what_it_would_fetch_is_refused()
    {
        await using var paper = await OldPaper.NewAsync();
        var file = paper.Write("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&x;</title></channel></rss>");
        await Assert.ThrowsAsync<StartRefusedException>(() => paper.MoveAsync(file));
    }

    [Fact]
    public async Task A_ring_of_categories_an_hour_beyond_the_calendar_and_a_link_to_a_story_to_come_are_survived_and_tell_nothing()
    {
        static string Post(int id, string title, string at, string body, string category) => $"""
            <item><title>{title}</title><link>https://vong.example.vn/bai-{id}/</link><dc:creator>an</dc:creator><content:encoded><![CDATA[{body}]]></content:encoded><wp:post_id>{id}</wp:post_id>
            <wp:post_date_gmt>{at}</wp:post_date_gmt><wp:post_name>bai-{id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="{category}"><![CDATA[{category}]]></category></item>
            """;
        static string Category(string slug, string parent) => $"<wp:category><wp:category_nicename>{slug}</wp:category_nicename><wp:category_parent>{parent}</wp:category_parent><wp:cat_name>{slug}</wp:cat_name></wp:category>";
        await using var paper = await OldPaper.NewAsync();

        await paper.MoveAsync(paper.Write($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
            <title>Vòng</title><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://vong.example.vn</wp:base_blog_url>{Category("a", "c")}{Category("b", "a")}{Category("c", "b")}{Category("d", "d")}
            {Post(1, "Công khai", "2020-01-01 00:00:00", "Sapo.\n\nĐọc <a href=\"https://vong.example.vn/bai-2/\">bài sau</a> nhé.", "a")}
            {Post(2, "Chuyện mật sắp đăng", "2030-01-01 00:00:00", "Sapo.\n\nThân.", "c")}
            {Post(3, "Không bao giờ", "9999-12-31 23:59:59", "Sapo.\n\nThân.", "d")}
            </channel></rss>
            """));

        Assert.Contains("(https://vong.example.vn/bai-2/)", await BodyAsync(paper, "Công khai"), StringComparison.Ordinal);
        var steps = await paper.Store.AskAsync(db => db.Articles.OrderBy(a => a.Id).Select(a => new { a.Title, a.Status, a.PublishAt }).ToListAsync(Ct));
        Assert.Equal((ArticleStatus.Approved, ArticleStatus.Draft, null), (steps.Single(s => s.Title == "Chuyện mật sắp đăng").Status, steps.Single(s => s.Title == "Không bao giờ").Status, steps.Single(s => s.Title == "Không bao giờ").PublishAt));
        Assert.Equal(3, steps.Count);
    }

    private static Task<string> BodyAsync(OldPaper paper, string title) => paper.Store.AskAsync(db => db.Articles.Where(a => a.Title == title).Select(a => a.Text!.Body).SingleAsync(Ct));

    private static Task<string> AllOfAsync(OldPaper paper) => paper.Store.AskAsync(async db => string.Join('\n',
    [
        .. (await db.Articles.OrderBy(a => a.Id).Select(a => new { a.Id, a.Title, a.Slug, a.Lead, a.Status, a.PublishAt, a.CategoryId, a.CoverCaption, a.Version, Body = a.Text!.Body, a.Text.Html, Tags = a.Taggings.Count, Names = a.Bylines.Count }).ToListAsync(Ct))
            .Select(a => $"{a}".Replace($"Version = {a.Version}", "", StringComparison.Ordinal)),
        .. (await db.Redirects.OrderBy(r => r.From).Select(r => $"{r.From} {r.To}").ToListAsync(Ct)),
        .. (await db.KeptComments.OrderBy(c => c.ArticleId).ThenBy(c => c.Key).Select(c => $"{c.ArticleId} {c.Key} {c.Text}").ToListAsync(Ct)),
        .. (await db.ImportedItems.OrderBy(i => i.Kind).ThenBy(i => i.Key).Select(i => $"{i.Kind} {i.Key} {i.TargetId} {i.Fingerprint}").ToListAsync(Ct)),
        .. (await db.StandingPages.OrderBy(p => p.Id).Select(p => $"{p.Slug} {p.Body} {p.Version}").ToListAsync(Ct)),
        .. (await db.Tags.OrderBy(t => t.Id).Select(t => t.Slug).ToListAsync(Ct)),
    ]));

    // Each leads to the next, which comes after it.
    private static string ManyStories(int stories) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
        <title>Nhiều bài</title><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://nhieu.example.vn</wp:base_blog_url>
        {string.Concat(Enumerable.Range(1, stories).Select(n => $"""
            <item><title>Bài {n}</title><link>https://nhieu.example.vn/bai-{n}/</link><dc:creator>an</dc:creator>
            <content:encoded><![CDATA[Sapo {n}.

            Thân bài {n}, đọc <a href="https://nhieu.example.vn/bai-{n + 1}/">tiếp</a>.]]></content:encoded>
            <wp:post_id>{n}</wp:post_id><wp:post_date_gmt>{new DateTime(2020, 1, 1).AddHours(n):yyyy-MM-dd HH:mm:ss}</wp:post_date_gmt><wp:post_name>bai-{n}</wp:post_name>
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="tin"><![CDATA[Tin]]></category></item>
            """))}
        </channel></rss>
        """;
}
