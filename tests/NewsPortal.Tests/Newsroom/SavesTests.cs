using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class SavesTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_save_that_is_sent_again_is_one_save_with_one_answer(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh);
        var save = Crew.Save("Nước rút.", desk.Politics, story.Version);

        var answers = new[] { await desk.SaveAsync(story, save, desk.Linh), await desk.SaveAsync(story, save, desk.Linh), await desk.SaveAsync(story, save, desk.Linh) };

        Assert.Equal(SaveOutcome.Saved, answers[0].Outcome);
        Assert.Single(answers.Distinct());
        Assert.Equal(answers[0].Version, (await desk.ReloadAsync(story)).Version);
        Assert.Equal("Nước rút.", await desk.BodyAsync(story));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_save_on_ten_connections_at_once_is_one_save(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh);
        var save = Crew.Save("Nước rút.", desk.Politics, story.Version);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => desk.SaveAsync(story, save, desk.Linh), _ct)));

        Assert.Single(answers.Distinct());
        Assert.Equal(2, await desk.Store.AskAsync(db => db.StorySaves.CountAsync(s => s.ArticleId == story.Id, _ct)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_page_begins_one_story_however_often_it_is_sent(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var save = Crew.Save("Nước lên.", desk.Politics, "");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using var scope = desk.Store.Open();
            return await scope.Of<NewStories>().BeginAsync(save, desk.Linh.Me(), _ct);
        }, _ct)));

        Assert.Single(answers.Select(a => a.StoryId).Distinct());
        var story = await desk.Store.AskAsync(db => db.Articles.AsNoTracking().SingleAsync(_ct));
        Assert.Equal((desk.Linh.Id, An.Hour, ArticleStatus.Draft, answers[0].Version), (story.CreatedById, story.CreatedAt, story.Status, story.Version));
        Assert.Equal(1, Assert.Single(await desk.VersionsAsync(story)).Number);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_save_on_an_old_version_leaves_what_stands_there_and_waits_beside_it(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing);
        var opened = story.Version;
        await desk.SaveAsync(story, Crew.Save("Của Ngọc.", desk.Politics, opened), desk.Editor);

        var answer = await desk.SaveAsync(story, Crew.Save("Của Mạnh.", desk.Politics, opened), desk.Chief);

        Assert.Equal((1, "Của Ngọc."), (answer.Parked, answer.Held!.Body));
        Assert.Equal("Của Ngọc.", await desk.BodyAsync(story));
        var parked = Assert.Single(await desk.ParkedAsync(story));
        Assert.Equal((StoryPart.Body, desk.Chief.Id, desk.Editor.Id, "Của Ngọc", "Của Mạnh"), (parked.Part, parked.EditorId, parked.KeptById, parked.Kept, parked.Words));

        // He types on: still one passage that waits, and nothing of it is lost.
        await desk.SaveAsync(story, Crew.Save("Của Mạnh, dài hơn.", desk.Politics, answer.Id), desk.Chief);
        var waits = Assert.Single(await desk.ParkedAsync(story)).Words;
        Assert.Contains("Mạnh", waits, StringComparison.Ordinal);
        Assert.Contains("dài hơn", await desk.BodyAsync(story) + waits, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_who_typed_the_same_have_nothing_to_settle(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing);
        await desk.SaveAsync(story, Crew.Save("Như nhau.", desk.Politics, story.Version), desk.Editor);

        var answer = await desk.SaveAsync(story, Crew.Save("Như nhau.", desk.Politics, story.Version), desk.Chief);

        Assert.Equal((0, null), (answer.Parked, answer.Held));
        Assert.Empty(await desk.ParkedAsync(story));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_one_chose_and_what_another_chose_elsewhere_both_stand(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing);
        var opened = Crew.Save("Thân bài Lũ về.", desk.Politics, story.Version, lead: "Sapo của bài Lũ về.");
        await desk.SaveAsync(story, opened with { Id = Guid.NewGuid(), Details = opened.Details with { Tags = ["Lũ", "Đê điều"] } }, desk.Editor);

        await desk.SaveAsync(story, opened with { Id = Guid.NewGuid(), Details = opened.Details with { Names = ["Hà Linh", "Khách mời"], Slug = "lu-ve-lang" } }, desk.Chief);

        var after = await desk.ReloadAsync(story);
        Assert.Equal(2, after.Taggings.Count);
        Assert.Equal(["Hà Linh", "Khách mời"], after.Bylines.OrderBy(b => b.Position).Select(b => b.GuestName));
        Assert.Equal("lu-ve-lang", after.Slug);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Colleagues_saving_all_at_once_lose_nothing(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing);
        var people = new[] { desk.Editor, desk.Chief, desk.Managing };

        await Task.WhenAll(people.Select(person => Task.Run(() =>
            desk.SaveAsync(story, Crew.Save($"Chữ của {person.DisplayName}.", desk.Politics, story.Version), person), _ct)));

        var everywhere = await desk.BodyAsync(story) + string.Concat((await desk.ParkedAsync(story)).Select(p => p.Words));
        Assert.All(people, person => Assert.Contains($"Chữ của {person.DisplayName}", everywhere, StringComparison.Ordinal));
        Assert.Equal(2, (await desk.ParkedAsync(story)).Count);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_autosave_of_what_readers_have_is_put_by_until_it_is_saved_on_purpose(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Approved, at: An.Hour.AddHours(-1));
        var before = await desk.BodyAsync(story);

        var putBy = await desk.SaveAsync(story, Crew.Save("Nửa câu", desk.Politics, story.Version), desk.Chief);
        Assert.Equal((SaveOutcome.PutBy, before), (putBy.Outcome, await desk.BodyAsync(story)));

        var saved = await desk.SaveAsync(story, Crew.Save("Cả câu.", desk.Politics, putBy.Id, onPurpose: true) with { Classing = new(ChangeKind.Update) }, desk.Chief);
        Assert.Equal((SaveOutcome.Saved, 0, "Cả câu."), (saved.Outcome, saved.Parked, await desk.BodyAsync(story)));
        Assert.Equal(desk.Store.Now, (await desk.ReloadAsync(story)).UpdatedAt);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_may_not_write_at_this_step_changes_nothing(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Submitted);

        Assert.Equal(SaveOutcome.Refused, (await desk.SaveAsync(story, Crew.Save("Muộn rồi.", desk.Politics, story.Version), desk.Linh)).Outcome);
        Assert.Equal(SaveOutcome.NotFound, (await desk.SaveAsync(story, Crew.Save("Của ai?", desk.Politics, story.Version), desk.Dat)).Outcome);
        Assert.Equal("Thân bài Lũ về.", await desk.BodyAsync(story));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_page_that_comes_back_after_its_base_is_gone_has_its_text_kept_beside(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing);
        await desk.SaveAsync(story, Crew.Save("Một.", desk.Politics, story.Version), desk.Editor);
        await desk.SaveAsync(story, Crew.Save("Hai.", desk.Politics, story.Version + 1), desk.Editor);
        desk.Store.Clock.Advance(OldSaves.Kept + TimeSpan.FromDays(1));
        using (var scope = desk.Store.Open()) await scope.Of<OldSaves>().DropAsync(_ct);
        Assert.Equal(1, await desk.Store.AskAsync(db => db.StorySaves.CountAsync(_ct)));

        var answer = await desk.SaveAsync(story, Crew.Save("Sau kỳ nghỉ.", desk.Politics, story.Version), desk.Chief);

        Assert.Equal((1, "Hai."), (answer.Parked, await desk.BodyAsync(story)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_page_that_is_ahead_of_a_restored_backup_takes_no_colleagues_words_away(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing);
        await desk.SaveAsync(story, Crew.Save("Chữ của biên tập.", desk.Politics, story.Version), desk.Editor);

        var answer = await desk.SaveAsync(story, Crew.Save("Chữ của tổng biên tập.", desk.Politics, 999_999), desk.Chief);

        Assert.Equal((1, "Chữ của biên tập."), (answer.Parked, await desk.BodyAsync(story)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_who_signed_in_at_one_page_each_begin_their_own_story(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var save = Crew.Save("Nước lên.", desk.Politics, "");
        using var scope = desk.Store.Open();
        var first = await scope.Of<NewStories>().BeginAsync(save, desk.Linh.Me(), _ct);

        var second = await scope.Of<NewStories>().BeginAsync(save, desk.Editor.Me(), _ct);
        var again = await scope.Of<NewStories>().BeginAsync(save, desk.Editor.Me(), _ct);

        Assert.NotEqual(first.StoryId, second.StoryId);
        Assert.Equal(second, again);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_those_who_may_make_tags_and_set_stories_in_front_do(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh);
        var save = Crew.Save("Nước.", desk.Politics, story.Version);

        await desk.SaveAsync(story, save with { Details = save.Details with { Tags = ["Thẻ lạ"], FeaturedUntil = An.Hour.AddDays(1), BreakingUntil = An.Hour.AddDays(1) } }, desk.Linh);

        var after = await desk.ReloadAsync(story);
        Assert.Equal((0, null, null), (after.Taggings.Count, after.FeaturedUntil, after.BreakingUntil));
        Assert.False(await desk.Store.AskAsync(db => db.Tags.AnyAsync(_ct)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_a_colleagues_picture_shows_and_where_it_is_cut_is_not_a_reporters_to_change(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var untold = An.Picture("");
        await desk.Store.SaveAsync(untold);
        var story = await desk.StoryAsync(desk.Linh);
        var last = await desk.Store.AskAsync(db => db.AuditEntries.MaxAsync(e => (int?)e.Id, _ct)) ?? 0;
        async Task<SaveOutcome> SaveAsync(Editor who, MediaFile cover, Func<StoryDetails, StoryDetails> change)
        {
            var save = desk.Change(story, (await desk.ReloadAsync(story)).Version, story.Text!.Body);
            return (await desk.SaveAsync(story, save with { Details = change(save.Details with { CoverKey = cover.Key, CoverAlt = cover.Alt }) }, who)).Outcome;
        }
        Task<MediaFile> NowAsync(MediaFile picture) => desk.Store.AskAsync(db => db.MediaFiles.AsNoTracking().SingleAsync(m => m.Id == picture.Id, _ct));

        foreach (var change in new Func<StoryDetails, StoryDetails>[] { d => d with { CoverAlt = "Xuyên tạc" }, d => d with { CoverX = 3, CoverY = 4 } })
            Assert.Equal(SaveOutcome.ColleaguesPicture, await SaveAsync(desk.Linh, desk.Cover, change));
        Assert.Equal(SaveOutcome.ColleaguesPicture, await SaveAsync(desk.Linh, untold, d => d with { CoverAlt = "Được tả", CoverX = 3 }));
        Assert.False(await desk.Store.AskAsync(db => db.AuditEntries.AnyAsync(e => e.Id > last, _ct)));

        Assert.Equal(SaveOutcome.Saved, await SaveAsync(desk.Linh, untold, d => d with { CoverAlt = "Được tả" }));
        Assert.Equal(("Được tả", .5), ((await NowAsync(untold)).Alt, (await NowAsync(untold)).FocalX));
        Assert.Equal(SaveOutcome.Saved, await SaveAsync(desk.Editor, desk.Cover, d => d with { CoverAlt = "Nước ngập", CoverX = 30 }));
        Assert.Equal(("Nước ngập", .3), ((await NowAsync(desk.Cover)).Alt, (await NowAsync(desk.Cover)).FocalX));
        Assert.Equal(["Lời tả: Được tả", "Lời tả: Nước ngập\nĐiểm giữ: 30%, 50%"], await desk.Store.AskAsync(db =>
            db.AuditEntries.Where(e => e.Id > last && e.Subject == AuditSubject.Picture).OrderBy(e => e.Id).Select(e => e.To).ToListAsync(_ct)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Work_on_drafts_leaves_the_readers_epoch_alone(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh);
        var before = await EpochAsync(desk);

        var save = Crew.Save("Nước.", desk.Politics, story.Version);
        save = save with { Details = save.Details with { Tags = ["Thẻ mới"], CoverKey = desk.Cover.Key, CoverCaption = "Nước.", CoverCredit = "HL", CoverAlt = desk.Cover.Alt } };
        await desk.SaveAsync(story, save, desk.Chief);
        await desk.SaveAsync(story, save with { Id = Guid.NewGuid(), Words = save.Words with { Body = "Nước, bản khác." } }, desk.Linh);
        await desk.StepAsync(s => s.SubmitAsync(new(story.Id, ArticleStatus.Draft), desk.Linh.Me(), _ct));
        await desk.Store.SaveAsync(new Note { ArticleId = story.Id, EditorId = desk.Linh.Id, At = An.Hour, Text = "Xem giúp." }, An.Picture("Ảnh mới gửi"));

        using (var scope = desk.Store.Open())
            await scope.Of<Restorations>().CloseAsync(story.Id, (await desk.ParkedAsync(story))[0].Id, ParkedOutcome.Dropped, null, desk.Chief.Me(), _ct);
        Assert.Equal(before, await EpochAsync(desk));

        Assert.True((await desk.StepAsync(s => s.PublishAsync(new(story.Id, ArticleStatus.InEditing), null, desk.Chief.Me(), _ct))).Done);
        var published = await EpochAsync(desk);
        Assert.NotEqual(before, published);
        Assert.True((await desk.StepAsync(s => s.WithdrawAsync(new(story.Id, ArticleStatus.Approved), desk.Chief.Me(), _ct))).Done);
        Assert.NotEqual(published, await EpochAsync(desk));
    }

    private Task<Guid> EpochAsync(Desk desk) => desk.Store.AskAsync(db => db.ReaderEpochs.Select(e => e.Name).SingleAsync(_ct));
}
