using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

/// <summary>A picture whose licence has run out stays where it stands, is reported there, and comes to stand nowhere new.</summary>
public class LicenceTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly MediaFile _picture = An.Picture("Ảnh có hạn");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_licence_ends_with_its_last_day_in_Vietnam(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        Task<int> UsableAsync() => desk.Store.AskAsync(db => db.MediaFiles.Usable(desk.Store.Clock.Today()).CountAsync(m => m.Id == _picture.Id, _ct));

        desk.Store.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 5, 23, 59, 59, Clock.Vietnam));
        Assert.Equal(1, await UsableAsync());
        desk.Store.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 6, 0, 0, 0, Clock.Vietnam));
        Assert.Equal(0, await UsableAsync());
    }

    [Fact]
    public async Task A_save_that_newly_places_it_is_refused_and_what_stood_there_stays()
    {
        await using var desk = await OpenAsync(DatabaseProvider.Sqlite);
        var (placed, fresh) = (await desk.StoryAsync(desk.Linh), await desk.StoryAsync(desk.Linh));
        Assert.Equal(SaveOutcome.Saved, await SaveAsync(desk, placed, $"![](/media/{_picture.Key})", _picture.Key));
        desk.Store.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(desk, placed, $"![](/media/{_picture.Key})\n\nViết thêm.", _picture.Key));
        Assert.Equal(SaveOutcome.PictureRunOut, await SaveAsync(desk, fresh, $"![](/media/{_picture.Key})", desk.Cover.Key));
        Assert.Equal(SaveOutcome.CoverRunOut, await SaveAsync(desk, fresh, "Một.", _picture.Key));
        using var scope = desk.Store.Open();
        var begun = Crew.Save($"![](/media/{_picture.Key})", desk.Politics, "");
        Assert.Equal(SaveOutcome.PictureRunOut, (await scope.Of<NewStories>().BeginAsync(begun, desk.Linh.Me(), _ct)).Outcome);

        // Taken out once, it does not come back with an old version.
        Assert.Equal(SaveOutcome.Saved, await SaveAsync(desk, placed, "Không ảnh.", desk.Cover.Key));
        var versions = await desk.VersionsAsync(placed);
        Assert.Equal(SaveOutcome.PictureRunOut, await scope.Of<Restorations>().RestoreAsync(placed.Id, versions[^2].Number, null, desk.Linh.Me(), _ct));
        Assert.Equal("Không ảnh.", await desk.BodyAsync(placed));
    }

    [Fact]
    public async Task It_becomes_nobodys_portrait_and_stays_whose_it_is()
    {
        await using var desk = await OpenAsync(DatabaseProvider.Sqlite);
        var (has, wants) = (An.PenName("Có ảnh"), An.PenName("Muốn ảnh"));
        has.PortraitId = _picture.Id;
        await desk.Store.SaveAsync(has, wants);
        desk.Store.Clock.Advance(TimeSpan.FromDays(3));
        using var scope = desk.Store.Open();
        var changes = scope.Of<PenNameChanges>();
        async Task<Refusal?> ChangeAsync(NewsPortal.People.PenName penName)
        {
            var now = await changes.NowAsync(penName, _ct);
            return (await changes.ChangeAsync(penName.Id, PenNameChanges.StampOf(now), now with { Biography = "Khác.", PortraitKey = _picture.Key }, desk.Chief.Me(), _ct)).Refusal;
        }

        Assert.Null(await ChangeAsync(has));
        Assert.Equal("Portrait", (await ChangeAsync(wants))?.Field);
    }

    [Fact]
    public async Task No_story_with_it_is_published_and_those_before_readers_are_reported()
    {
        await using var desk = await OpenAsync(DatabaseProvider.Sqlite);
        var (draft, read) = (await desk.StoryAsync(desk.Linh), await desk.StoryAsync(desk.Linh));
        foreach (var story in new[] { draft, read }) Assert.Equal(SaveOutcome.Saved, await SaveAsync(desk, story, $"Một.\n\n^^^\n![Lũ](/media/{_picture.Key})\n^^^ Lũ. Ảnh: Kỳ Anh", _picture.Key));
        Assert.True((await desk.StepAsync(s => s.PublishAsync(new(read.Id, ArticleStatus.Draft), null, desk.Chief.Me(), _ct))).Done);
        using var scope = desk.Store.Open();
        Assert.Equal(0, await scope.Of<PicturesOverdue>().CountAsync(_ct));
        desk.Store.Clock.Advance(TimeSpan.FromDays(3));

        var refused = await desk.StepAsync(s => s.PublishAsync(new(draft.Id, ArticleStatus.Draft), null, desk.Chief.Me(), _ct));
        Assert.Equal((StepOutcome.Incomplete, 2), (refused.Outcome, refused.Missing!.Count(item => item.Says.Contains("giấy phép", StringComparison.OrdinalIgnoreCase))));
        Assert.Equal(_picture.Key, Assert.Single(await scope.Of<PicturesOverdue>().FirstAsync(10, _ct)).Key);
        Assert.Equal(_picture.Key, Assert.Single(await scope.Of<PicturesOverdue>().OfAsync(await desk.ReloadAsync(read), _ct)).Key);

        Assert.True((await desk.StepAsync(s => s.WithdrawAsync(new(read.Id, ArticleStatus.Approved), desk.Chief.Me(), _ct))).Done);
        Assert.Equal(0, await scope.Of<PicturesOverdue>().CountAsync(_ct));
    }

    private async Task<Desk> OpenAsync(DatabaseProvider provider)
    {
        var desk = await Desk.OpenAsync(provider);
        _picture.LicenceUntil = new(2026, 3, 5);
        await desk.Store.SaveAsync(_picture);
        return desk;
    }

    private async Task<SaveOutcome> SaveAsync(Desk desk, Article story, string body, string cover)
    {
        var now = await desk.ReloadAsync(story);
        var save = Crew.Save(body, desk.Politics, now.Version, onPurpose: true, now.Title, now.Lead);
        return (await desk.SaveAsync(story, save with
        {
            Details = save.Details with { Slug = $"bai-{story.Id}", CoverKey = cover, CoverAlt = cover == _picture.Key ? _picture.Alt : desk.Cover.Alt, CoverCaption = "Chú thích.", CoverCredit = "Hà Linh" },
        }, desk.Linh)).Outcome;
    }
}
