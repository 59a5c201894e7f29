using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Moving;
using NewsPortal.WebTests.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Survival;

/// <summary>
/// Somebody who moves an old newspaper in and backs this one up meanwhile: programs of their own beside the one that serves, killed with it, and begun again by the same command. Posts are
/// so many that the import is at work at every kill.
/// </summary>
public sealed class Movers(AProgram program, Store store, string[] settings)
{
    // An import writes two hundred at a time: every one that is not killed at once gets some of them in.
    private const int Fewest = 400;
    private const int PostsARound = 100;

    private readonly string folder = Path.Combine(program.Folder, "move");
    private readonly HashSet<string> made = [];
    private Process? process;
    private Task<(int Code, string Output)>? end;
    private string backup = "";
    private int posts, begun;

    /// <summary>Rounds that were killed at work.</summary>
    public int Killed { get; private set; }

    public int Moved { get; private set; }

    public List<string> HalfDone { get; } = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Export => Path.Combine(folder, "export.xml");

    public async Task PrepareAsync(int rounds)
    {
        Directory.CreateDirectory(folder);
        posts = Math.Max(Fewest, rounds * PostsARound);
        await using var file = new StreamWriter(Export);
        await file.WriteAsync("""
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Báo cũ</title><link>https://bao-cu.example.vn</link><wp:wxr_version>1.2</wp:wxr_version>
             <wp:base_site_url>https://bao-cu.example.vn</wp:base_site_url><wp:base_blog_url>https://bao-cu.example.vn</wp:base_blog_url>
             <wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>ho-so</wp:category_nicename><wp:cat_name>Hồ sơ</wp:cat_name></wp:category>
            """);
        for (var n = 1; n <= posts; n++) await file.WriteAsync(Post(n));
        await file.WriteAsync("</channel></rss>");
    }

    private static string Post(int n)
    {
        var at = new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(n * 30);
        // Every one leads to a later one too: that is mended only when all are there.
        var body = $"<p>Đoạn chuyển {n}, xem <a href=\"https://bao-cu.example.vn/bai-{n + 7}/\">bài sau</a>.</p>";
        return $"""
            <item><title>Bài chuyển {n}</title><link>https://bao-cu.example.vn/bai-{n}/</link><dc:creator>hang</dc:creator><content:encoded><![CDATA[{body}]]></content:encoded>
            <wp:post_id>{n}</wp:post_id><wp:post_date>{at.AddHours(7):yyyy-MM-dd HH:mm:ss}</wp:post_date><wp:post_date_gmt>{at:yyyy-MM-dd HH:mm:ss}</wp:post_date_gmt><wp:post_name>bai-{n}</wp:post_name>
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="ho-so">Hồ sơ</category><category domain="post_tag" nicename="ho-so-{n % 50}">Hồ sơ {n % 50}</category></item>
            """;
    }

    /// <summary>By turns an import that goes on and a backup.</summary>
    public void Begin()
    {
        backup = begun++ % 2 == 0 ? "" : Path.Combine(folder, $"{begun}.newsportal");
        (process, end) = program.Begin(backup.Length == 0 ? ["import", "wordpress", Export, .. settings] : ["backup", backup, .. settings]);
    }

    public void Kill()
    {
        if (!process!.HasExited) process.Kill();
    }

    /// <summary>What the killed one left, beside what it had said.</summary>
    public async Task LookAsync()
    {
        var (code, output) = await end!;
        // 128 and the signal; whoever ended by itself must have ended well.
        if (code == 137) Killed++;
        else if (code != 0) HalfDone.Add($"“{(backup.Length == 0 ? "import" : "backup")}” ended with {code}: {output}");
        if (backup.Length > 0 && code == 0) made.Add(backup);
        HalfDone.AddRange(Directory.EnumerateFiles(folder, "*.newsportal").Except(made).Except([backup]).Select(f => $"{f} was not there before."));
        // It may have got its name and been killed before it said so: then it is whole.
        if (backup.Length > 0 && code != 0 && File.Exists(backup)) made.Add(backup);
        using var scope = store.Open();
        await LookAtStoriesAsync(scope.Db, some: true);
    }

    /// <summary>Begun once more and left alone: all of the old paper is here, once, and the newest backup is whole.</summary>
    /// <param name="reader">Looks at what was moved in.</param>
    /// <param name="verified">Of the backups, so many of the newest are verified: each restored, and all its pages asked for.</param>
    public async Task FinishAsync(Colleague reader, int verified)
    {
        var (code, output) = await program.RunAsync(["import", "wordpress", Export, .. settings]);
        Assert.True(code == 0, output);
        var again = await program.RunAsync(["import", "wordpress", Export, .. settings]);
        Assert.Contains("Không có gì mới", again.Output, StringComparison.Ordinal);
        using (var scope = store.Open())
        {
            await LookAtStoriesAsync(scope.Db, some: false);
            var ids = await scope.Db.Articles.Where(a => a.Title.StartsWith("Bài chuyển ")).OrderBy(a => a.PublishAt).ThenBy(a => a.Id).Select(a => a.Title).ToListAsync(Ct);
            if (!ids.SequenceEqual(Enumerable.Range(1, posts).Select(n => $"Bài chuyển {n}"))) HalfDone.Add($"Of {posts} posts {ids.Count} are here, {ids.Distinct().Count()} of them different.");
            Moved = ids.Count;
            var unmended = await scope.Db.Articles.CountAsync(a => a.Text!.Body.Contains("bao-cu.example.vn"), Ct);
            if (unmended != 7) HalfDone.Add($"{unmended} posts lead to the old paper; 7 lead to what was never there.");
        }
        foreach (var n in new[] { 1, posts / 2, posts }) await LookForAsync(n, reader);
        var last = Path.Combine(folder, "last.newsportal");
        Assert.Equal(0, (await program.RunAsync(["backup", last, .. settings])).Code);
        foreach (var file in made.Append(last).TakeLast(verified))
            if (await program.RunAsync(["verify", file, .. settings]) is { Code: not 0 } wrong) HalfDone.Add($"{file}: {wrong.Output}");
    }

    private static async Task LookForAsync(int n, Colleague reader)
    {
        var moved = await reader.GetAsync($"/bai-{n}");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Contains($"Đoạn chuyển {n},", (await reader.OpenAsync(moved.Headers.Location!.ToString())).QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    // Whatever of an import readers can see is whole, and known to the next run.
    private async Task LookAtStoriesAsync(NewsDb db, bool some)
    {
        var known = (await db.ImportedItems.Where(i => i.Kind == ImportedKind.Story).Select(i => i.TargetId).ToListAsync(Ct)).ToHashSet();
        var there = await db.Articles.Where(a => a.Title.StartsWith("Bài chuyển ")).OrderByDescending(a => a.Id).Select(a => a.Id).ToListAsync(Ct);
        if (!known.SetEquals(there)) HalfDone.Add($"{there.Count} posts were moved in, {known.Count} are known to be.");
        var ids = there.Take(some ? 20 : int.MaxValue).ToList();
        foreach (var chunk in ids.Chunk(500))
            foreach (var story in await db.Articles.AsNoTracking().Include(a => a.Text).Include(a => a.Words).Include(a => a.Taggings).Include(a => a.Bylines).AsSplitQuery().Where(a => chunk.Contains(a.Id)).ToListAsync(Ct))
                if (story.Status != ArticleStatus.Approved || story.Words is null || story.Taggings.Count != 1 || story.Taggings[0].PublishAt != story.PublishAt
                    || story.Text!.Html != ArticleBody.Render(story.Text.Body, new Dictionary<string, MediaFile>()).Html)
                    HalfDone.Add($"Story {story.Id} was moved in by half.");
    }
}
