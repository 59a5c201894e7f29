using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Generating;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Moving;
using NewsPortal.Moving.MarkdownFiles;
using NewsPortal.Newsroom;
using NewsPortal.Reading;
using NewsPortal.Taxonomy;
using NewsPortal.Tests.Media;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>A folder of Markdown files, as people and other systems write them, becomes stories.</summary>
public sealed class MarkdownImportTests : IDisposable
{
    private readonly TempFolder _files = new();
    private readonly TempFolder _media = new();
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_file_in_our_own_keys_is_a_published_story_with_all_that_it_names(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        Picture("bai/anh.jpg");
        Write("bai/lu.md", """
            ---
            title: "Lũ về: đêm trắng"
            lead: Nước lên nhanh.
            slug: dem-trang
            section: Xã hội/Đời sống
            tags: [lũ lụt, "miền Trung"]
            authors:
              - Hà Linh
              - guest: Ông Ba
            topic: Mùa lũ
            cover: anh.jpg
            coverCaption: Nước ngập.
            status: Approved
            publishAt: 2026-03-01T08:30
            ---

            Đoạn đầu.

            ![Đường làng](anh.jpg "Đường làng ngập. Ảnh: Hà Linh")
            """);

        var report = await ImportAsync(store);

        var story = await store.AskAsync(db => db.Articles.Include(a => a.Text).Include(a => a.Bylines).Include(a => a.Taggings).Include(a => a.Pictures).Include(a => a.Cover).SingleAsync(_ct));
        Assert.Equal(("Lũ về: đêm trắng", "Nước lên nhanh.", "dem-trang", ArticleStatus.Approved), (story.Title, story.Lead, story.Slug, story.Status));
        Assert.Equal(new DateTime(2026, 3, 1, 1, 30, 0), story.PublishAt);
        Assert.Equal(2, story.Taggings.Count);
        Assert.Equal([null, "Ông Ba"], story.Bylines.OrderBy(b => b.Position).Select(b => b.GuestName));
        Assert.Contains($"^^^\n![Đường làng](/media/{story.Cover!.Key})\n^^^ Đường làng ngập. Ảnh: Hà Linh\n", story.Text!.Body, StringComparison.Ordinal);
        Assert.Contains("<figure", story.Text.Html, StringComparison.Ordinal);
        Assert.Single(story.Pictures);
        Assert.Equal(["xa-hoi", "xa-hoi/doi-song"], await store.AskAsync(db => db.Categories.OrderBy(c => c.Path).Select(c => c.Path).ToListAsync(_ct)));
        Assert.Equal("Mùa lũ", await store.AskAsync(db => db.Topics.Select(t => t.Name).SingleAsync(_ct)));
        Assert.Empty(report.Losses);
    }

    [Theory]
    [InlineData("2024-05-06-ten-bai.md", "---\nlayout: post\ncategories: [Thể thao]\npublished: true\ndate: 2024-05-06 07:08:09 +0000\n---\n# Tít ở thân\n\nChữ.", "Tít ở thân", "the-thao", ArticleStatus.Approved, "2024-05-06T07:08:09Z")]
    [InlineData("content/tin/x.md", "---\ntitle: Hugo\ndraft: false\ndate: 2024-05-06\n---\nChữ.", "Hugo", "tin", ArticleStatus.Approved, "2024-05-05T17:00:00Z")]
    [InlineData("Ghi chú.md", "Không đầu bài.", "Ghi chú", "chua-phan-loai", ArticleStatus.Draft, null)]
    [InlineData("a.md", "\uFEFF---\r\ntitle: Co\u0301 BOM\r\nstatus: pending\r\n---\r\nChữ.\r\n", "Có BOM", "chua-phan-loai", ArticleStatus.Submitted, null)]
    [InlineData("b.md", "---\ntitle: Gỡ\nstatus: Withdrawn\npublishAt: 06/05/2024 07:08\n---\nChữ.", "Gỡ", "chua-phan-loai", ArticleStatus.Withdrawn, "2024-05-06T00:08:00Z")]
    [InlineData("c.md", "---\ntitle: Không giờ\nstatus: published\n---\nChữ.", "Không giờ", "chua-phan-loai", ArticleStatus.Draft, null)]
    [InlineData("admin/d.md", "---\ntitle: Chuyên mục cấm\n---\nChữ.", "Chuyên mục cấm", "muc-admin", ArticleStatus.Draft, null)]
    public async Task Files_of_other_systems_find_their_title_place_hour_and_step(string path, string text, string title, string section, ArticleStatus status, string? at)
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        Write(path, text);

        await ImportAsync(store);

        var story = await store.AskAsync(db => db.Articles.Include(a => a.Text).SingleAsync(_ct));
        Assert.Equal((title, status), (story.Title, story.Status));
        Assert.Equal(at is null ? null : DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, story.PublishAt);
        Assert.Equal(section, await store.AskAsync(db => db.Categories.Select(c => c.Path).SingleAsync(_ct)));
        Assert.DoesNotContain("Tít ở thân", story.Text!.Body, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', story.Text.Body);
    }

    [Fact]
    public async Task What_cannot_be_carried_over_is_told_file_by_file()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var outside = Directory.CreateTempSubdirectory("newsportal-outside-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(outside, "mat.jpg"), APicture.Jpeg(200, 160), _ct);
            await File.WriteAllTextAsync(Path.Combine(outside, "mat.md"), "Bí mật", _ct);
            Directory.CreateSymbolicLink(Path.Combine(_files.Path, "ra-ngoai"), outside);
            Write("a.md", $$$"""
                ---
                title: A
                mood: vui
                publishAt: hôm qua
                ---
                <div>thô</div> {{< youtube x >}} [khác](b.md) [[Ghi chú|chú thích]]
                ![x](https://example.vn/x.jpg) ![y](khong-co.png) ![z](../{{{Path.GetFileName(outside)}}}/mat.jpg) ![w](ra-ngoai/mat.jpg)

                ```
                <div>![trong mã](khong-co.png)</div>
                ```
                """);
            File.WriteAllBytes(Path.Combine(_files.Path, "hong.md"), [0x41, 0xC3, 0x28]);
            Write("xau.md", "---\ntitle: [a\n---\nx");

            var report = await ImportAsync(store);

            Assert.Equal(
            [
                "HTML thô, hiện nguyên như chữ", "giờ không đọc được", "khóa lạ ở đầu bài", "không có sapo, lấy từ đoạn đầu", "liên kết (symlink), không đi theo", "liên kết giữa các ghi chú ([[…]]), thành chữ",
                "liên kết tới tệp .md khác, còn nguyên", "mã riêng của hệ thống cũ ({{…}}, {%…%}), hiện nguyên như chữ", "tệp không đọc được, bỏ qua", "ảnh không có trong thư mục", "ảnh ở nơi khác, không tải về: còn là liên kết",
            ], report.Losses.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(1, report.Losses["ảnh không có trong thư mục"]);
            foreach (var lost in new[] { "khong-co.png", "/mat.jpg", "ra-ngoai/mat.jpg" }) Assert.Contains($"{lost}\n", report.Write("", _files.Path, An.Hour), StringComparison.Ordinal);
            Assert.Equal(2, report.Losses["tệp không đọc được, bỏ qua"]);
            Assert.Contains("mood", report.Write("", _files.Path, An.Hour), StringComparison.Ordinal);
            Assert.Equal(0, await store.AskAsync(db => db.MediaFiles.CountAsync(_ct)));
            Assert.Contains("<div>![trong mã](khong-co.png)</div>", await store.AskAsync(db => db.Articles.Select(a => a.Text!.Body).SingleAsync(_ct)), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public async Task Where_a_story_stood_before_leads_to_where_it_stands_now()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        Write("mot.md", "---\ntitle: Một\nsection: Tin\nstatus: published\ndate: 2026-01-02\naliases: [/cu/Mot/, 'https://blog.example.vn/2019/m%E1%BB%99t.html', Tên khác]\nurl: /tin\npermalink: /:year/:title\n---\nMột.");
        Write("hai.md", "---\ntitle: Hai\nsection: Tin\ndate: 2026-01-01\nredirect_from: /cu/hai\n---\nHai, chưa đăng.");

        var report = await ImportAsync(store);

        var id = await store.AskAsync(db => db.Articles.Where(a => a.Title == "Một").Select(a => a.Id).SingleAsync(_ct));
        // A section of ours stands at /tin.
        Assert.Equal([("/2019/một.html", $"/mot-{id}.html"), ("/cu/mot", $"/mot-{id}.html")], await store.AskAsync(db => db.Redirects.OrderBy(r => r.From).Select(r => ValueTuple.Create(r.From, r.To)).ToListAsync(_ct)));
        Assert.Equal((2, 1), (report.Made["chuyển hướng từ địa chỉ cũ"], report.Losses["địa chỉ cũ không chuyển hướng được"]));
        foreach (var lost in new[] { "Tên khác", "/:year/:title" }) Assert.Contains(lost, report.Write("", _files.Path, An.Hour), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_end_is_no_story_and_stops_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files in folders.");
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        using (var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(_files.Path, "ong.md"), Path.Combine(_files.Path, "ong.jpg")])) await made.WaitForExitAsync(_ct);
        Write("mot.md", "---\ntitle: Một\n---\n![Ảnh](ong.jpg)");

        var report = await ImportAsync(store).WaitAsync(TimeSpan.FromMinutes(1), _ct);

        Assert.Equal(["Một"], await TitlesAsync(store));
        Assert.Equal((2, 1), (report.Losses["tệp trống"], report.Losses["ảnh không có trong thư mục"]));
    }

    [Fact]
    public async Task Run_again_it_makes_nothing_twice_and_follows_a_file_until_the_newsroom_has_its_hand_on_the_story()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        Write("mot.md", "---\ntitle: Một\nsection: Tin\ndate: 2026-01-02\n---\nMột.");
        Write("hai.md", "---\ntitle: Hai\nsection: Tin\ndate: 2026-01-01\n---\nHai.");
        await ImportAsync(store);
        Assert.Equal(["Hai", "Một"], await TitlesAsync(store));
        Assert.Empty((await ImportAsync(store)).Made);

        var reporter = Crew.Named("Hà Linh");
        await store.SaveAsync(reporter);
        await store.ChangeAsync<Article>(2, a => a.ChangedBy(reporter.Id, store.Now));
        Write("mot.md", "---\ntitle: Một, sửa\nsection: Tin\n---\nMột.");
        Write("hai.md", "---\ntitle: Hai, sửa\nsection: Tin\n---\nHai.");
        var report = await ImportAsync(store);

        Assert.Equal(["Hai, sửa", "Một"], await TitlesAsync(store));
        Assert.Equal(1, report.Losses["tệp đã đổi, nhưng tòa soạn đã sửa bài: giữ nguyên bài"]);
        Assert.Contains("| mot.md | Một", report.Write("", _files.Path, An.Hour), StringComparison.Ordinal);
        Assert.Equal(1, report.Made["bài cập nhật theo tệp"]);
        Assert.Equal(1, await store.AskAsync(db => db.Categories.CountAsync(_ct)));
    }

    [Fact]
    public async Task What_readers_had_before_a_file_changed_stays_told_as_a_version()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        Write("mot.md", "---\ntitle: Một\nsection: Tin\nlead: Đầu.\nstatus: published\ndate: 2026-01-02\n---\nChữ trước.");
        await ImportAsync(store);
        Write("mot.md", "---\ntitle: Một\nsection: Tin\nlead: Đầu.\nstatus: published\ndate: 2026-01-02\n---\nChữ sau.");
        await ImportAsync(store);

        var versions = await store.AskAsync(db => db.Revisions.OrderBy(r => r.Number).ToListAsync(_ct));
        Assert.Equal([(1, "Chữ trước.", null), (2, "Chữ sau.", ChangeKind.Update)], versions.Select(r => (r.Number, r.Body.Trim(), r.Change)));
        Assert.Equal("Chữ sau.\n", await store.AskAsync(db => db.Articles.Select(a => a.Text!.Body).SingleAsync(_ct)));
    }

    [Fact]
    public async Task One_that_was_stopped_goes_on_where_it_was()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        for (var i = 100; i < 220; i++) Write($"{i}.md", $"---\ntitle: Bài {i}\nsection: Tin\n---\nChữ {i}.");
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(store, new Watch(p => { if (p is { Step: "Bài", Done: >= 50 }) stop.Cancel(); }), stop.Token));
        var half = await store.AskAsync(db => db.Articles.CountAsync(_ct));
        await ImportAsync(store);

        Assert.Equal(50, half);
        Assert.Equal(Enumerable.Range(100, 120).Select(i => $"Bài {i}"), await TitlesAsync(store));
    }

    [Fact]
    public void Front_matter_that_is_nested_without_end_refers_to_itself_or_ends_the_reader_is_refused()
    {
        Assert.Throws<FormatException>(() => FrontMatter.Parse($"---\na: {new string('[', 50_000)}\n---\nx"));
        Assert.Throws<FormatException>(() => FrontMatter.Parse($"---\n{string.Concat(Enumerable.Repeat("- ", 50_000))}\n---\nx"));
        Assert.Throws<FormatException>(() => FrontMatter.Parse("---\na: &x [1]\nb: *x\n---\nx"));
        Assert.Throws<FormatException>(() => FrontMatter.Parse("---\nlist: [a, %}b]\n---\nx"));
        Assert.Contains("TOML", Assert.Throws<FormatException>(() => FrontMatter.Parse("+++\ntitle = \"Một\"\n+++\nx")).Message, StringComparison.Ordinal);
        Assert.Equal("+++ không phải đầu bài\nx", FrontMatter.Parse("+++ không phải đầu bài\nx").Body);
        Assert.Equal("---\nx", FrontMatter.Parse("---\nx").Body);
    }

    public void Dispose()
    {
        _files.Dispose();
        _media.Dispose();
    }

    private async Task<ImportReport> ImportAsync(Store store, IProgress<GenerationProgress>? heard = null, CancellationToken? stop = null)
    {
        using var scope = store.Open();
        using var intake = new PictureIntake(new DiskMediaStore(_media.Path), store.Clock);
        return await new MarkdownImport(scope.Db, intake, scope.Of<VersionBook>(), scope.Of<LivingAddresses>(), scope.Of<ReaderEdition>(), scope.Of<TagWeights>(), scope.Of<AuditBook>(), store.Clock)
            .RunAsync(_files.Path, new HashSet<string> { "admin" }, heard ?? new Watch(_ => { }), stop ?? _ct);
    }

    private Task<List<string>> TitlesAsync(Store store) => store.AskAsync(db => db.Articles.OrderBy(a => a.Id).Select(a => a.Title).ToListAsync(_ct));

    private void Write(string path, string text)
    {
        var file = Path.Combine(_files.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
    }

    private void Picture(string path)
    {
        var file = Path.Combine(_files.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, APicture.Jpeg(200, 160));
    }

    private sealed class Watch(Action<GenerationProgress> hear) : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value) => hear(value);
    }
}
