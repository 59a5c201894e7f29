using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>A backup put into an empty place, and all that is refused before anything of it is seen.</summary>
public sealed class BackupRestorationTests(APaperToLose paper) : IClassFixture<APaperToLose>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_paper_is_there_again_with_the_backup_it_came_from()
    {
        var file = await BackupAsync("again.zip");

        await paper.RestoreAsync(file, "again");
        await paper.StartAsync("again");

        await using var restored = paper.Empty("again");
        Assert.Equal(["Ba", "Hai", "Một"], (await restored.Articles.Select(a => a.Title).ToListAsync(Ct)).Order(StringComparer.Ordinal));
        Assert.Equal(70_000, (await restored.Articles.Where(a => a.Title == "Ba").Select(a => a.Text!.Body).SingleAsync(Ct)).Length);
        Assert.NotNull((await restored.BackupRuns.SingleAsync(r => r.File == file, Ct)).MadeAt);
        Assert.Equal("wal", (await restored.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").ToListAsync(Ct)).Single());
    }

    [Theory]
    [InlineData(0.001), InlineData(0.3), InlineData(0.6), InlineData(0.97), InlineData(0.9999)]
    public async Task One_byte_that_is_another_is_refused_and_nothing_is_unpacked(double where)
    {
        var bytes = await File.ReadAllBytesAsync(await BackupAsync($"whole-{where}.zip"), Ct);
        // Of the archive's own lists some bytes mean nothing (a time, a comment): the next that does is as good.
        for (var at = (int)(bytes.Length * where); ; at++)
        {
            bytes[at] ^= 0x20;
            var file = paper.File($"flipped-{where}-{at}.zip");
            await File.WriteAllBytesAsync(file, bytes, Ct);
            try
            {
                await paper.RestoreAsync(file, $"flipped-{where}-{at}");
            }
            catch (StartRefusedException refused)
            {
                Assert.StartsWith($"Tệp sao lưu {file} không dùng được", refused.Message, StringComparison.Ordinal);
                Assert.DoesNotContain('\n', refused.Message);
                Assert.False(Directory.Exists(paper.File($"flipped-{where}-{at}")));
                return;
            }
            await AssertSameAsync($"flipped-{where}-{at}");
            bytes[at] ^= 0x20;
        }
    }

    [Fact]
    public async Task A_place_with_a_database_or_originals_is_refused_and_named()
    {
        var file = await BackupAsync("full.zip");
        Directory.CreateDirectory(paper.File("full"));
        await File.WriteAllTextAsync(Path.Combine(paper.File("full"), "newsportal.db"), "", Ct);
        await new DiskMediaStore(paper.File("pictures-only")).KeepOriginalAsync(new string('a', 64), "jpg", new byte[] { 1 }, Ct);

        Assert.Contains(Path.Combine(paper.File("full"), "newsportal.db"), await RefusalAsync(file, "full"), StringComparison.Ordinal);
        Assert.Contains(Path.Combine(paper.File("pictures-only"), "media", "originals"), await RefusalAsync(file, "pictures-only"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(paper.File("pictures-only"), "newsportal.db")));
    }

    [Fact]
    public async Task One_that_broke_off_opens_no_paper_and_goes_on_when_it_is_asked_again()
    {
        var (file, other) = (await BackupAsync("off.zip"), await BackupAsync("other.zip"));

        await Assert.ThrowsAsync<IOException>(() => paper.RestoreAsync(file, "off", new OnePicture(new DiskMediaStore(paper.File("off")))));

        Assert.False(File.Exists(Path.Combine(paper.File("off"), "newsportal.db")));
        Assert.Contains($"restore {file}", (await Assert.ThrowsAsync<StartRefusedException>(() => paper.StartAsync("off"))).Message, StringComparison.Ordinal);
        Assert.Contains($"restore {file}", await RefusalAsync(other, "off"), StringComparison.Ordinal);
        await paper.RestoreAsync(file, "off");
        await AssertSameAsync("off");
        Assert.Empty(Directory.EnumerateFiles(paper.File("off"), "*restor*").Concat(Directory.EnumerateFiles(paper.File("off"), "*unfinished*")));
    }

    [Fact]
    public async Task One_that_was_killed_after_its_last_rename_is_whole_and_opens()
    {
        await paper.RestoreAsync(await BackupAsync("late.zip"), "late");
        await File.WriteAllTextAsync(Path.Combine(paper.File("late"), "newsportal.db.restoring"), "x\ny", Ct);

        await paper.StartAsync("late");

        await AssertSameAsync("late");
        Assert.False(File.Exists(Path.Combine(paper.File("late"), "newsportal.db.restoring")));
    }

    [Theory]
    [InlineData("../ra-ngoai.jpg"), InlineData("/tmp/ra-ngoai.jpg"), InlineData("media/originals/../../ra-ngoai.jpg"), InlineData("newsportal.db")]
    public async Task A_name_that_is_not_ours_is_refused(string name)
    {
        var file = await BackupAsync($"named-{name.Length}.zip");
        await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, Ct))
        {
            Add(zip, name, "lạ");
            var sums = await ReadAsync(zip, "SHA256SUMS");
            zip.GetEntry("SHA256SUMS")!.Delete();
            Add(zip, "SHA256SUMS", $"{sums}{Convert.ToHexStringLower(SHA256.HashData("lạ"u8))}  {name}\n");
        }

        Assert.Contains($"tên lạ \"{name}\"", await RefusalAsync(file, $"named-{name.Length}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2")]
    [InlineData("_First\"", "_First\", \"29990101000000_RemovesLeads\"")]
    public async Task A_backup_of_a_newer_version_that_took_something_away_is_refused(string old, string @new)
    {
        var file = await BackupAsync($"newer-{@new.Length}.zip");
        await SayAsync(file, old, @new);

        Assert.Contains("mới hơn chương trình này", await RefusalAsync(file, $"newer-{@new.Length}"), StringComparison.Ordinal);
    }

    // A paper whose new release was taken back is backed up by the old one, too.
    [Fact]
    public async Task A_backup_of_a_newer_version_that_only_added_is_put_back()
    {
        var file = await BackupAsync("added.zip");
        await SayAsync(file, "_First\"", "_First\", \"29990101000000_Later\"");

        await paper.RestoreAsync(file, "added");

        await AssertSameAsync("added");
    }

    [Fact]
    public async Task Junk_under_the_right_sums_is_the_archives_fault_and_nothing_of_it_is_put_anywhere()
    {
        var file = await BackupAsync("junk.zip");
        await DatabaseAsync(file, _ => "không phải cơ sở dữ liệu"u8.ToArray());

        Assert.StartsWith($"Tệp sao lưu {file} không dùng được: database.sqlite", await RefusalAsync(file, "junk"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(paper.File("junk")));
    }

    [Fact]
    public async Task A_database_that_breaks_off_behind_its_head_is_the_archives_fault_too()
    {
        var file = await BackupAsync("torn.zip");
        await DatabaseAsync(file, database => [.. database[..100], .. Enumerable.Repeat((byte)0xFF, database.Length - 100)]);

        Assert.StartsWith($"Tệp sao lưu {file} không dùng được: database.sqlite", await RefusalAsync(file, "torn"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(paper.File("torn"), "newsportal.db")));
        Assert.Contains("database.sqlite", Assert.Single(await paper.DamageAsync(file)), StringComparison.Ordinal);
    }

    /// <summary>Another database, with its right sum.</summary>
    private static async Task DatabaseAsync(string file, Func<byte[], byte[]> change)
    {
        await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, Ct);
        using var database = new MemoryStream();
        await using (var part = await zip.GetEntry("database.sqlite")!.OpenAsync(Ct)) await part.CopyToAsync(database, Ct);
        var (old, changed, sums) = (database.ToArray(), change(database.ToArray()), await ReadAsync(zip, "SHA256SUMS"));
        foreach (var part in (string[])["database.sqlite", "SHA256SUMS"]) zip.GetEntry(part)!.Delete();
        await using (var part = await zip.CreateEntry("database.sqlite").OpenAsync(Ct)) await part.WriteAsync(changed, Ct);
        Add(zip, "SHA256SUMS", sums.Replace(Convert.ToHexStringLower(SHA256.HashData(old)), Convert.ToHexStringLower(SHA256.HashData(changed)), StringComparison.Ordinal));
    }

    /// <summary>Another manifest, with its right sum.</summary>
    private static async Task SayAsync(string file, string old, string @new)
    {
        await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, Ct);
        var (manifest, sums) = (await ReadAsync(zip, "manifest.json"), await ReadAsync(zip, "SHA256SUMS"));
        var changed = manifest.Replace(old, @new, StringComparison.Ordinal);
        Assert.NotEqual(manifest, changed);
        foreach (var part in (string[])["manifest.json", "SHA256SUMS"]) zip.GetEntry(part)!.Delete();
        Add(zip, "manifest.json", changed);
        Add(zip, "SHA256SUMS", sums.Replace(Sum(manifest), Sum(changed), StringComparison.Ordinal));
    }

    private async Task<string> BackupAsync(string name)
    {
        await paper.BackUpAsync(paper.File(name));
        return paper.File(name);
    }

    private async Task<string> RefusalAsync(string file, string place) => (await Assert.ThrowsAsync<StartRefusedException>(() => paper.RestoreAsync(file, place))).Message;

    private async Task AssertSameAsync(string place)
    {
        await using var restored = paper.Empty(place);
        Assert.Equal(3, await restored.Articles.CountAsync(Ct));
        foreach (var hash in await restored.MediaFiles.Select(m => m.ContentHash).ToListAsync(Ct)) Assert.NotNull(await new DiskMediaStore(paper.File(place)).ReadOriginalAsync(hash, Ct));
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }

    private static async Task<string> ReadAsync(ZipArchive zip, string name)
    {
        using var part = new StreamReader(await zip.GetEntry(name)!.OpenAsync(Ct));
        return await part.ReadToEndAsync(Ct);
    }

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // A disk that is full after the first.
    private sealed class OnePicture(DiskMediaStore store) : IMediaStore
    {
        private int _kept;

        public Task KeepOriginalAsync(string contentHash, string extension, ReadOnlyMemory<byte> original, CancellationToken ct) =>
            _kept++ == 0 ? store.KeepOriginalAsync(contentHash, extension, original, ct) : throw new IOException("đĩa đầy");
        public Task<byte[]?> ReadOriginalAsync(string contentHash, CancellationToken ct) => throw new NotSupportedException();
        public Task CheckAsync(CancellationToken ct) => throw new NotSupportedException();
        public Task ProbeAsync(CancellationToken ct) => throw new NotSupportedException();
        public Task KeepAsync(Rendition rendition, string contentHash, ReadOnlyMemory<byte> picture, CancellationToken ct) => throw new NotSupportedException();
        public Task<KeptPicture?> OpenAsync(Rendition rendition, CancellationToken ct) => throw new NotSupportedException();
        public Task ForgetAsync(string contentHash, CancellationToken ct) => throw new NotSupportedException();
    }
}
