using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.Tests.Media;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

/// <summary>What is used nowhere may go, and comes back within a month; what anybody may go back to stays.</summary>
public sealed class PictureRemovalsTests : IDisposable
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_month_after_its_removal_row_and_files_are_gone(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var store = new DiskMediaStore(_folder.Path);
        using var intake = new PictureIntake(store, desk.Store.Clock);
        using var scope = desk.Store.Open();
        var picture = (await intake.TakeAsync(APicture.Jpeg(1600, 900), scope.Db, _ct)).File!;
        await desk.Store.SaveAsync(picture);
        await store.KeepAsync(new(picture.Hash, 320, null, "jpg"), picture.ContentHash, new byte[] { 1 }, _ct);
        var original = Assert.Single(Directory.GetFiles(_folder.Path, "*.jpg", SearchOption.AllDirectories), f => f.Contains("originals", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(original, DateTime.UtcNow.AddDays(-1));

        Assert.Empty((await RemoveAsync(desk, picture)).Left);
        desk.Store.Clock.Advance(PictureRemovals.Kept);
        await DropAsync(desk, store);
        Assert.True(File.Exists(original));
        desk.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await DropAsync(desk, store);

        Assert.Equal(0, await desk.Store.AskAsync(db => db.MediaFiles.CountAsync(m => m.Id == picture.Id, _ct)));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_was_sent_again_at_this_moment_keeps_its_file()
    {
        var store = new DiskMediaStore(_folder.Path);
        var picture = An.Picture("Gửi lại");
        var content = APicture.Jpeg(40, 30);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        await store.KeepOriginalAsync(hash, "jpg", content, _ct);
        File.SetLastWriteTimeUtc(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories)[0], DateTime.UtcNow.AddDays(-40));
        await store.KeepOriginalAsync(hash, "jpg", content, _ct);

        await store.ForgetAsync(hash, _ct);

        Assert.NotNull(await store.ReadOriginalAsync(hash, _ct));
    }

    [Fact]
    public async Task What_came_into_a_story_meanwhile_or_was_brought_back_stays()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var (used, named, back, gone) = (An.Picture("Dùng"), An.Picture("Gõ dở"), An.Picture("Trở lại"), An.Picture("Đi hẳn"));
        await desk.Store.SaveAsync(used, named, back, gone);
        Assert.Equal(4, (await RemoveAsync(desk, used, named, back, gone)).Entries.Count);
        await desk.StoryAsync(desk.Linh);
        var story = Crew.Complete("Bài", desk.Politics, used);
        story.BegunBy(desk.Linh.Id, desk.Store.Now);
        await desk.Store.SaveAsync(story);
        await desk.SaveAsync(story, Crew.Save($"![](/media/{named.Key})", desk.Politics, story.Version), desk.Linh);
        using (var scope = desk.Store.Open()) await scope.Of<PictureBatch>().BringBackAsync([back.Key], desk.Chief.Me(), _ct);

        desk.Store.Clock.Advance(TimeSpan.FromDays(31));
        await DropAsync(desk, new(_folder.Path));

        Assert.Equal(["Dùng", "Gõ dở", "Trở lại"], await desk.Store.AskAsync(db => db.MediaFiles.Where(m => m.Id >= used.Id).OrderBy(m => m.Id).Select(m => m.Alt).ToListAsync(_ct)));
        Assert.Null(await desk.Store.AskAsync(db => db.MediaFiles.Where(m => m.Id == named.Id).Select(m => m.RemovedAt).SingleAsync(_ct)));
    }

    [Fact]
    public async Task What_a_version_a_draft_or_a_parked_passage_has_named_is_never_unused()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var (inVersion, asCover, putBy, parked) = (An.Picture("Phiên bản"), An.Picture("Bìa cũ"), An.Picture("Gõ dở"), An.Picture("Đoạn chờ"));
        await desk.Store.SaveAsync(inVersion, asCover, putBy, parked);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Approved);
        async Task SaveAsync(string body, string cover, bool onPurpose)
        {
            var change = desk.Change(story, (await desk.ReloadAsync(story)).Version, body, new(ChangeKind.Update));
            await desk.SaveAsync(story, change with { OnPurpose = onPurpose, Details = change.Details with { CoverKey = cover } }, desk.Chief);
        }
        await SaveAsync($"![](/media/{inVersion.Key})", asCover.Key, onPurpose: true);
        await SaveAsync("Không ảnh.", desk.Cover.Key, onPurpose: true);
        await SaveAsync($"![](/media/{putBy.Key})", desk.Cover.Key, onPurpose: false);
        await desk.Store.SaveAsync(new ParkedText { ArticleId = story.Id, EditorId = desk.Chief.Id, Part = StoryPart.Body, Kept = "Không", Words = $"![](/media/{parked.Key})", Offset = 0, At = desk.Store.Now });

        var left = (await RemoveAsync(desk, inVersion, asCover, putBy, parked)).Left;

        Assert.Equal(new[] { inVersion, asCover, putBy, parked }.Select(m => m.Key).Order(), left.Select(l => l.Key).Order());
    }

    [Fact]
    public async Task Naming_a_picture_in_a_draft_is_no_news_for_readers()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await desk.StoryAsync(desk.Linh);
        var picture = An.Picture("Nháp");
        await desk.Store.SaveAsync(picture);
        Task<Guid> EpochAsync() => desk.Store.AskAsync(db => db.ReaderEpochs.Select(e => e.Name).SingleAsync(_ct));
        var before = await EpochAsync();

        await desk.SaveAsync(story, Crew.Save($"![](/media/{picture.Key})", desk.Politics, story.Version) with { Details = new() { CategoryId = desk.Politics.Id, CoverKey = desk.Cover.Key, CoverAlt = desk.Cover.Alt } }, desk.Linh);

        Assert.True(await desk.Store.AskAsync(db => db.MediaFiles.Where(m => m.Id == picture.Id).Select(m => m.IsNamed).SingleAsync(_ct)));
        Assert.Equal(before, await EpochAsync());
    }

    private async Task<BatchOutcome> RemoveAsync(Desk desk, params MediaFile[] pictures)
    {
        using var scope = desk.Store.Open();
        return await scope.Of<PictureBatch>().RemoveAsync([.. pictures.Select(m => m.Key)], desk.Chief.Me(), _ct);
    }

    private async Task DropAsync(Desk desk, DiskMediaStore store)
    {
        using var scope = desk.Store.Open();
        await new PictureRemovals(scope.Db, store, desk.Store.Clock).DropAsync(_ct);
    }
}
