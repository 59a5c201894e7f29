using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Moving.Backups;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>A backup's file: whole or not there, and of one moment.</summary>
public sealed class BackupTests(APaperToLose paper) : IClassFixture<APaperToLose>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_made_while_stories_are_saved_shows_one_moment()
    {
        using var stop = new CancellationTokenSource();
        // Two rows a save: a moment has both of a pair or neither.
        var saves = Task.Run(async () =>
        {
            for (var n = 0; !stop.IsCancellationRequested; n++) await paper.Store.SaveAsync(An.Tag($"Thẻ {n}"), An.PenName($"Người {n}"));
        }, Ct);
        var before = await TagsAsync();
        while (await TagsAsync() < before + 5) await Task.Delay(5, Ct);

        var file = paper.File("moment.zip");
        await paper.BackUpAsync(file);
        await stop.CancelAsync();
        await saves;

        Assert.Empty(await paper.DamageAsync(file));
        await paper.RestoreAsync(file, "moment");
        await using var restored = paper.Empty("moment");
        var (tags, people) = (await restored.Tags.CountAsync(Ct), await restored.PenNames.CountAsync(Ct));
        Assert.Equal(tags, people);
        Assert.InRange(tags, 5, await TagsAsync());
    }

    [Fact]
    public async Task It_has_every_picture_and_says_which_the_store_has_lost()
    {
        var lost = An.Picture("Mất bản gốc");
        await paper.Store.SaveAsync(lost);
        var file = paper.File("pictures.zip");

        var made = await paper.BackUpAsync(file);

        Assert.Equal((2, lost.ContentHash), (made!.Pictures, Assert.Single(made.Missing)));
        await paper.RestoreAsync(file, "pictures");
        await using var restored = paper.Empty("pictures");
        foreach (var hash in await restored.MediaFiles.Select(m => m.ContentHash).Where(h => h != lost.ContentHash).ToListAsync(Ct))
            Assert.NotNull(await new DiskMediaStore(paper.File("pictures")).ReadOriginalAsync(hash, Ct));
        await paper.Store.AskAsync(db => db.MediaFiles.Where(m => m.Id == lost.Id).ExecuteDeleteAsync(Ct));
    }

    [Fact]
    public async Task What_is_in_it_unpacks_with_what_everybody_has_and_only_its_owner_may_read_it()
    {
        var file = paper.File("open.zip");
        await paper.BackUpAsync(file);

        using var zip = await ZipFile.OpenReadAsync(file, Ct);
        Assert.Equal(["SHA256SUMS", "database.sqlite", "manifest.json"], zip.Entries.Select(e => e.FullName).Where(n => !n.StartsWith("media/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_file_that_is_there_stays_as_it_is()
    {
        var file = paper.File("there.zip");
        await File.WriteAllTextAsync(file, "của người khác", Ct);

        Assert.Contains("there.zip", (await Assert.ThrowsAsync<StartRefusedException>(() => paper.BackUpAsync(file))).Message, StringComparison.Ordinal);

        Assert.Equal("của người khác", await File.ReadAllTextAsync(file, Ct));
    }

    [Fact]
    public async Task One_that_breaks_off_leaves_nothing_and_its_row_says_why()
    {
        var file = paper.File("broken.zip");

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => paper.BackUpAsync(file, media: new GoneStore()));

        Assert.Equal($"Không sao lưu được vào {file}: kho ảnh không trả lời", refused.Message);

        Assert.Empty(Directory.EnumerateFileSystemEntries(paper.Folder, "broken.zip*"));
        var run = await paper.Store.AskAsync(db => db.BackupRuns.SingleAsync(r => r.File == file, Ct));
        Assert.Equal((null, "kho ảnh không trả lời"), (run.MadeAt, run.Failure));
    }

    [Fact]
    public async Task What_a_killed_one_left_goes_and_what_another_holds_stays()
    {
        var (left, part) = (paper.File("killed.zip.newsportal-unfinished"), paper.File("killed.zip.newsportal-unfinished-database"));
        await File.WriteAllTextAsync(left, "nửa tệp", Ct);
        await File.WriteAllTextAsync(part, "nửa cơ sở dữ liệu", Ct);
        using var other = UnfinishedFile.Begin(paper.File("held.zip"));
        Assert.True(UnfinishedFile.IsHeld(paper.File("held.zip")));

        await paper.BackUpAsync(paper.File("after.zip"));

        Assert.False(File.Exists(left) || File.Exists(part));
        Assert.True(File.Exists(paper.File("held.zip.newsportal-unfinished")));
    }

    [Fact]
    public async Task A_table_that_does_not_give_the_papers_own_sum_is_named()
    {
        var file = paper.File("sums.zip");
        await paper.BackUpAsync(file);

        Assert.Empty(await paper.DamageAsync(file));
        Assert.Equal(["bảng ArticleTexts không như lúc sao lưu"], await paper.DamageAsync(file, connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE ArticleTexts SET Body = replace(Body, 'Thân bài Một', 'Thân bài Mốt')";
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }));
    }

    [Fact]
    public async Task A_server_makes_its_own_backup_of_the_database_or_says_in_one_line_why_not()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.SqlServer);
        using var scope = store.Open();
        var file = paper.File("server.zip");
        try
        {
            await new Backup(scope.Db, paper.Media, scope.Of<BackupBook>(), scope.Of<SqlServerBackup>(), store.Clock).MakeAsync(file, null, paper, Ct);
        }
        catch (StartRefusedException refused)
        {
            Assert.StartsWith("SQL Server không chịu BACKUP DATABASE", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refused.Message);
            Assert.False(File.Exists(file));
            return;
        }
        await using var archive = await BackupArchive.OpenAsync(file, Ct);
        Assert.Null(archive.DatabaseBytes);
        await scope.Of<SqlServerBackup>().VerifyAsync(archive.Manifest.ServerFile!, Ct);
    }

    private Task<int> TagsAsync() => paper.Store.AskAsync(db => db.Tags.CountAsync(Ct));

    private sealed class GoneStore : IMediaStore
    {
        public Task<byte[]?> ReadOriginalAsync(string contentHash, CancellationToken ct) => throw new IOException("kho ảnh không trả lời");
        public Task CheckAsync(CancellationToken ct) => throw new NotSupportedException();
        public Task ProbeAsync(CancellationToken ct) => throw new NotSupportedException();
        public Task KeepOriginalAsync(string contentHash, string extension, ReadOnlyMemory<byte> original, CancellationToken ct) => throw new NotSupportedException();
        public Task KeepAsync(Rendition rendition, string contentHash, ReadOnlyMemory<byte> picture, CancellationToken ct) => throw new NotSupportedException();
        public Task<KeptPicture?> OpenAsync(Rendition rendition, CancellationToken ct) => throw new NotSupportedException();
        public Task ForgetAsync(string contentHash, CancellationToken ct) => throw new NotSupportedException();
    }
}
