using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

/// <summary>What readers have changes only when somebody has said what the change is.</summary>
public class PublicChangeTests
{
    private static readonly CorrectionWords Words = new("Sáu xã.", "Bảy xã.", "Tòa soạn xin lỗi bạn đọc.");
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_change_that_nobody_has_classed_changes_nothing_and_parks_nothing(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await PublicAsync(desk);
        using var scope = desk.Store.Open();

        var answer = await scope.Of<StorySaves>().ReceiveAsync(story.Id, desk.Change(story, story.Version, "Bảy xã.") with { Base = "" }, desk.Chief.Me(), _ct);
        Assert.Equal(SaveOutcome.Saved, answer.Outcome);
        answer = await scope.Of<StorySaves>().ReceiveAsync(story.Id, desk.Change(story, story.Version, "Bảy xã."), desk.Chief.Me(), _ct);
        await scope.Db.SaveChangesAsync(_ct);

        Assert.Equal((SaveOutcome.Unclassed, "Thân bài Lũ về."), (answer.Outcome, await desk.BodyAsync(story)));
        Assert.Single(await desk.ParkedAsync(story));
        Assert.Null((await desk.ReloadAsync(story)).UpdatedAt);
    }

    [Theory]
    [InlineData(ChangeKind.Spelling, false)]
    [InlineData(ChangeKind.Update, true)]
    public async Task A_typing_error_leaves_no_time_behind_and_an_update_does(ChangeKind kind, bool leavesTime)
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await PublicAsync(desk);

        await desk.SaveAsync(story, desk.Change(story, story.Version, "Bảy xã.", new(kind)), desk.Chief);

        var after = await desk.ReloadAsync(story);
        Assert.Equal(("Bảy xã.", leavesTime), (after.Text!.Body, after.UpdatedAt == desk.Store.Now));
        Assert.Equal([null, kind], (await desk.VersionsAsync(story)).Select(r => r.Change));
        Assert.Equal(0, await desk.Store.AskAsync(db => db.Corrections.CountAsync(_ct)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_correction_names_the_piece_as_readers_knew_it_and_leaves_one_entry(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await PublicAsync(desk);
        var save = desk.Change(story, story.Version, "Bảy xã.", new(ChangeKind.Correction, Words)) with { Words = new("Lũ rút", "Nước xuống.", "Bảy xã.") };

        foreach (var _ in new int[2]) Assert.Equal(SaveOutcome.Saved, (await desk.SaveAsync(story, save, desk.Chief)).Outcome);

        var correction = Assert.Single(await desk.Store.AskAsync(db => db.Corrections.AsNoTracking().ToListAsync(_ct)));
        Assert.Equal(("Lũ về", "Chính trị", story.PublishAt), (correction.PieceTitle, correction.PieceSection, correction.PieceAt));
        Assert.Equal((Words, (int?)2), (new CorrectionWords(correction.WrongText, correction.RightText, correction.Apology), correction.Revision));
        var entry = Assert.Single(await desk.Store.AskAsync(db => db.AuditEntries.AsNoTracking().ToListAsync(_ct)));
        Assert.Equal((AuditDeed.Corrected, desk.Chief.Id, story.Id), (entry.Deed, entry.EditorId, entry.SubjectId));
        Assert.Equal(("Phiên bản: 1\nChữ sai: Sáu xã.", "Phiên bản: 2\nLần sửa: Đính chính\nChữ đúng: Bảy xã.\nLời xin lỗi: Tòa soạn xin lỗi bạn đọc."), (entry.From, entry.To));
    }

    [Fact]
    public async Task What_stands_under_the_cover_is_words_too_and_a_new_tag_is_none()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await PublicAsync(desk);
        var same = desk.Change(story, story.Version, "Thân bài Lũ về.");

        Assert.Equal(SaveOutcome.Saved, (await desk.SaveAsync(story, same with { Details = same.Details with { Tags = ["Lũ"] } }, desk.Chief)).Outcome);
        var other = same with { Id = Guid.NewGuid(), Base = $"{(await desk.ReloadAsync(story)).Version}", Details = same.Details with { CoverCaption = "Nước rút." } };
        Assert.Equal(SaveOutcome.Unclassed, (await desk.SaveAsync(story, other, desk.Chief)).Outcome);
        Assert.Equal(SaveOutcome.Saved, (await desk.SaveAsync(story, other with { Classing = new(ChangeKind.Update) }, desk.Chief)).Outcome);

        Assert.Equal(["Nước ngập đường. Ảnh: Hà Linh", "Nước rút. Ảnh: Hà Linh"], (await desk.VersionsAsync(story)).Select(r => r.CoverCaption));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_correction_by_itself_is_added_once_and_only_to_what_readers_have(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var (story, draft) = (await PublicAsync(desk), await desk.StoryAsync(desk.Linh, title: "Nháp"));
        var gone = await desk.StoryAsync(desk.Dat, ArticleStatus.Withdrawn, desk.Sports, "Bài sai", desk.Store.Now.AddHours(-5));
        Task<CorrectionOutcome> AddAsync(Article to, int? replaced, NewsPortal.People.Editor by)
        {
            var scope = desk.Store.Open();
            return scope.Of<CorrectionBook>().AddAsync(to.Id, Words, replaced, by.Me(), _ct);
        }

        Assert.Equal(CorrectionOutcome.NotPublic, await AddAsync(draft, null, desk.Chief));
        Assert.Equal(CorrectionOutcome.NotPublic, await AddAsync(gone, null, desk.Chief));
        Assert.Equal(CorrectionOutcome.NotFound, await AddAsync(story, null, desk.Linh));
        Assert.Equal(CorrectionOutcome.NoSuchPiece, await AddAsync(story, draft.Id, desk.Chief));
        Assert.Equal([CorrectionOutcome.Added, CorrectionOutcome.Added], await Task.WhenAll(AddAsync(story, gone.Id, desk.Chief), AddAsync(story, gone.Id, desk.Managing)));

        var correction = Assert.Single(await desk.Store.AskAsync(db => db.Corrections.AsNoTracking().ToListAsync(_ct)));
        Assert.Equal((story.Id, "Bài sai", "Thể thao", gone.PublishAt), (correction.ArticleId, correction.PieceTitle, correction.PieceSection, correction.PieceAt));
        Assert.Equal(1, await desk.Store.AskAsync(db => db.AuditEntries.CountAsync(e => e.Deed == AuditDeed.Corrected, _ct)));
    }

    [Fact]
    public async Task Words_that_nobody_types_are_classed_as_well()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await PublicAsync(desk);
        await desk.SaveAsync(story, desk.Change(story, story.Version, "Bảy xã.", new(ChangeKind.Update)), desk.Chief);
        // On a base that nobody keeps: it waits beside the story.
        await desk.SaveAsync(story, desk.Change(story, story.Version, "Tám xã.") with { Base = "" }, desk.Chief);
        var parked = Assert.Single(await desk.ParkedAsync(story));
        using var scope = desk.Store.Open();
        var restorations = scope.Of<Restorations>();

        Assert.Equal(SaveOutcome.Unclassed, await restorations.RestoreAsync(story.Id, 1, null, desk.Chief.Me(), _ct));
        Assert.Equal(SaveOutcome.Unclassed, await restorations.CloseAsync(story.Id, parked.Id, ParkedOutcome.Taken, null, desk.Chief.Me(), _ct));
        Assert.Equal("Bảy xã.", await desk.BodyAsync(story));
        Assert.Equal(SaveOutcome.Saved, await restorations.RestoreAsync(story.Id, 1, new(ChangeKind.Spelling), desk.Chief.Me(), _ct));
        Assert.Equal(SaveOutcome.Saved, await restorations.CloseAsync(story.Id, parked.Id, ParkedOutcome.Dropped, null, desk.Chief.Me(), _ct));

        Assert.Equal([null, ChangeKind.Update, ChangeKind.Spelling], (await desk.VersionsAsync(story)).Select(r => r.Change));
    }

    private static Task<Article> PublicAsync(Desk desk) => desk.StoryAsync(desk.Linh, ArticleStatus.Approved, at: An.Hour.AddHours(-1));
}
