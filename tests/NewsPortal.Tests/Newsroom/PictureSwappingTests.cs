using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Content;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

/// <summary>One picture in another's place, everywhere: no word moves, no past text is lost, and back again.</summary>
public class PictureSwappingTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly MediaFile _old = An.Picture("Ảnh cũ");
    private readonly MediaFile _new = An.Picture("Ảnh mới");
    private readonly MediaFile _other = An.Picture("Ảnh khác");

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task Of_random_stories_only_the_picture_changes_and_every_past_second_stays(int seed)
    {
        await using var desk = await OpenAsync(DatabaseProvider.Sqlite);
        var dice = new Random(seed);
        var stories = new List<Article>();
        for (var i = 0; i < 40; i++) stories.Add(await RandomStoryAsync(desk, dice, i));
        foreach (var story in stories.Where(_ => dice.Next(2) == 0)) await SaveAsync(desk, story, RandomBody(dice));
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        var (second, before) = (desk.Store.Now, await BodiesAsync(desk));
        var (read, covers) = (await PastAsync(desk, stories, second), await CoversAsync(desk));
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(1));

        var swap = await SwapAsync(desk);

        Assert.Null(swap.Refusal);
        var after = await BodiesAsync(desk);
        foreach (var story in await AllAsync(desk))
        {
            var (was, now) = (before[story.Id], after[story.Id]);
            if (story.Status == ArticleStatus.Withdrawn) Assert.Equal(was, now);
            if (story.Status == ArticleStatus.Withdrawn) continue;
            Assert.NotEqual(_old.Id, story.CoverId);
            Assert.Equal(ArticleBody.PictureKeys(was).Select(key => key == _old.Key ? _new.Key : key).Distinct(), ArticleBody.PictureKeys(now));
            Assert.Equal(was.Replace(_old.Key, "x", StringComparison.Ordinal).Replace(_new.Key, "x", StringComparison.Ordinal), now.Replace(_old.Key, "x", StringComparison.Ordinal).Replace(_new.Key, "x", StringComparison.Ordinal));
            // A longer address is another one.
            Assert.Equal(was.Split($"/media/{_old.Key}x").Length, now.Split($"/media/{_old.Key}x").Length);
            Assert.Equal(story.Pictures.Select(p => p.MediaFileId).ToHashSet(), [.. await IdsAsync(desk, ArticleBody.PictureKeys(now))]);
            Assert.DoesNotContain($"/{_old.Hash}/", story.Text!.Html, StringComparison.Ordinal);
            Assert.Equal(story.Text.Body, (await desk.VersionsAsync(story)) is [.., var last] ? last.Body : story.Text.Body);
        }
        Assert.Equal(read, await PastAsync(desk, stories, second));

        desk.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        var between = desk.Store.Now;
        var readBetween = await PastAsync(desk, stories, between);
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await UndoAsync(desk, swap.Id)).Refusal);
        Assert.Equal(before, await BodiesAsync(desk));
        Assert.Equal(covers, await CoversAsync(desk));
        Assert.Equal(read, await PastAsync(desk, stories, second));
        Assert.Equal(readBetween, await PastAsync(desk, stories, between));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Cover_text_and_portrait_change_together_readers_hear_of_it_and_each_leaves_one_entry(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        var penName = An.PenName("Kỳ Anh");
        penName.PortraitId = _old.Id;
        await desk.Store.SaveAsync(penName);
        var story = await StoryAsync(desk, ArticleStatus.Approved, $"Một.\n\n![Lũ](/media/{_old.Key})");
        var (epoch, entries) = (await EpochAsync(desk), await EntriesAsync(desk));

        var swap = await SwapAsync(desk);
        Assert.Equal(swap.Id, (await SwapAsync(desk)).Id);

        var now = await desk.ReloadAsync(story);
        Assert.Equal((_new.Id, $"Một.\n\n![Lũ](/media/{_new.Key})", "Nước ngập đường.", "Hà Linh"), (now.CoverId, now.Text!.Body, now.CoverCaption, now.CoverCredit));
        Assert.Equal(_new.Id, await desk.Store.AskAsync(db => db.PenNames.Select(p => p.PortraitId).SingleAsync(_ct)));
        Assert.Null(now.UpdatedAt);
        Assert.NotEqual(epoch, await EpochAsync(desk));
        Assert.Equal(entries + 2, await EntriesAsync(desk));

        Assert.Null((await UndoAsync(desk, swap.Id)).Refusal);
        Assert.Equal(_old.Id, (await desk.ReloadAsync(story)).CoverId);
        Assert.Equal(_old.Id, await desk.Store.AskAsync(db => db.PenNames.Select(p => p.PortraitId).SingleAsync(_ct)));
        Assert.Equal(entries + 4, await EntriesAsync(desk));
    }

    [Fact]
    public async Task What_is_open_parked_or_put_by_meanwhile_brings_the_old_picture_back_nowhere()
    {
        await using var desk = await OpenAsync(DatabaseProvider.Sqlite);
        var story = await StoryAsync(desk, ArticleStatus.Approved, $"Một.\n\n![Lũ](/media/{_old.Key})\n\nHai.");
        var version = (await desk.ReloadAsync(story)).Version;
        var putBy = desk.Change(story, version, $"Một.\n\n![Lũ](/media/{_old.Key})\n\nHai, gõ dở.") with { OnPurpose = false };
        Assert.Equal(SaveOutcome.PutBy, (await desk.SaveAsync(story, putBy, desk.Chief)).Outcome);
        var parked = new ParkedText { ArticleId = story.Id, EditorId = desk.Chief.Id, Part = StoryPart.Body, Kept = $"![Lũ](/media/{_old.Key})", Words = $"![Lũ lớn](/media/{_old.Key})", Offset = 6, At = desk.Store.Now };
        await desk.Store.SaveAsync(parked);

        Assert.Null((await SwapAsync(desk)).Refusal);

        Assert.Equal(SaveOutcome.Saved, (await desk.SaveAsync(story, putBy with { Id = Guid.NewGuid(), Base = $"{putBy.Id}", OnPurpose = true, Classing = new(ChangeKind.Update) }, desk.Chief)).Outcome);
        Assert.Equal($"Một.\n\n![Lũ](/media/{_new.Key})\n\nHai, gõ dở.", await desk.BodyAsync(story));
        using var scope = desk.Store.Open();
        Assert.Equal(SaveOutcome.Saved, await scope.Of<Restorations>().CloseAsync(story.Id, parked.Id, ParkedOutcome.Taken, new(ChangeKind.Update), desk.Chief.Me(), _ct));
        Assert.Equal($"Một.\n\n![Lũ lớn](/media/{_new.Key})\n\nHai, gõ dở.", await desk.BodyAsync(story));
    }

    [Fact]
    public async Task Put_back_it_leaves_what_was_written_since_and_never_takes_one_picture_for_the_other()
    {
        await using var desk = await OpenAsync(DatabaseProvider.Sqlite);
        var (on, both) = (await StoryAsync(desk, ArticleStatus.Approved, $"![](/media/{_old.Key})"), await StoryAsync(desk, ArticleStatus.Approved, $"![](/media/{_new.Key})\n\n![](/media/{_old.Key})"));
        var swap = await SwapAsync(desk);
        await SaveAsync(desk, on, $"![](/media/{_new.Key})\n\nViết thêm.");
        await SaveAsync(desk, both, $"![](/media/{_new.Key})\n\n![](/media/{_new.Key})\n\nViết thêm.");

        Assert.Null((await UndoAsync(desk, swap.Id)).Refusal);

        Assert.Equal($"![](/media/{_old.Key})\n\nViết thêm.", await desk.BodyAsync(on));
        Assert.Equal($"![](/media/{_new.Key})\n\n![](/media/{_new.Key})\n\nViết thêm.", await desk.BodyAsync(both));
    }

    [Fact]
    public async Task Only_a_chief_and_only_a_picture_that_may_be_used()
    {
        await using var desk = await OpenAsync(DatabaseProvider.Sqlite);
        await StoryAsync(desk, ArticleStatus.Draft, "Một.");
        using var scope = desk.Store.Open();
        var swapping = scope.Of<PictureSwapping>();
        Assert.Equal(Refusal.NotFound, (await swapping.SwapAsync(_old.Key, _new.Key, desk.Editor.Me(), _ct)).Refusal);
        Assert.Equal("To", (await swapping.SwapAsync(_old.Key, _old.Key, desk.Chief.Me(), _ct)).Refusal?.Field);
        Assert.Equal("To", (await swapping.SwapAsync(_old.Key, "00000000", desk.Chief.Me(), _ct)).Refusal?.Field);
        Assert.Equal("", (await swapping.SwapAsync(_other.Key, _new.Key, desk.Chief.Me(), _ct)).Refusal?.Field);
        await desk.Store.ChangeAsync<MediaFile>(_new.Id, m => m.LicenceUntil = new(2026, 3, 3));
        Assert.Equal("To", (await swapping.SwapAsync(_old.Key, _new.Key, desk.Chief.Me(), _ct)).Refusal?.Field);
    }

    private async Task<Desk> OpenAsync(DatabaseProvider provider)
    {
        var desk = await Desk.OpenAsync(provider);
        await desk.Store.SaveAsync(_old, _new, _other);
        return desk;
    }

    private async Task<Article> StoryAsync(Desk desk, ArticleStatus status, string body, MediaFile? cover = null)
    {
        var story = Crew.Complete($"Bài {Guid.NewGuid():N}", desk.Politics, cover ?? _old);
        story.Write(body, Library);
        story.BegunBy(desk.Linh.Id, desk.Store.Now);
        if (status >= ArticleStatus.Approved) story.Import(desk.Store.Now.AddHours(-1));
        if (status == ArticleStatus.Withdrawn) story.Withdraw(desk.Store.Now);
        await desk.Store.SaveAsync(story);
        return story;
    }

    private Task<Article> RandomStoryAsync(Desk desk, Random dice, int i) => StoryAsync(desk,
        (ArticleStatus)(i % 5), RandomBody(dice), new[] { _old, _new, _other }[dice.Next(3)]);

    private Dictionary<string, MediaFile> Library => new[] { _old, _new, _other }.ToDictionary(m => m.Key);

    private string RandomBody(Random dice) => string.Join("\n\n", Enumerable.Range(0, dice.Next(1, 7)).Select(i =>
    {
        var key = new[] { _old, _new, _other }[dice.Next(3)].Key;
        return dice.Next(8) switch
        {
            0 => $"![Lũ **về**](/media/{key})",
            1 => $"^^^\n![](/media/{key} \"tên\")\n^^^ Nước lên. Ảnh: Kỳ Anh",
            2 => $"::: gallery\n![a](/media/{key})\n![b](/media/{_old.Key})\n:::",
            3 => $"![lũ][anh{i}]\n\n[anh{i}]: /media/{key}",
            4 => $"Chữ có /media/{key}x và `/media/{key}`.",
            5 => $"[đường dẫn](/media/{key}/320.jpg)",
            _ => $"Đoạn {dice.Next(1000)} nói về {key}.",
        };
    }));

    private async Task SaveAsync(Desk desk, Article story, string body)
    {
        var now = await desk.ReloadAsync(story);
        var save = Crew.Save(body, desk.Politics, now.Version, onPurpose: true, now.Title, now.Lead);
        var cover = await desk.Store.AskAsync(db => db.MediaFiles.SingleAsync(m => m.Id == now.CoverId, _ct));
        await desk.SaveAsync(story, save with
        {
            Classing = new(ChangeKind.Update),
            Details = save.Details with { CoverKey = cover.Key, CoverAlt = cover.Alt, CoverCaption = now.CoverCaption, CoverCredit = now.CoverCredit },
        }, desk.Chief);
    }

    private async Task<Outcome> SwapAsync(Desk desk)
    {
        using var scope = desk.Store.Open();
        return await scope.Of<PictureSwapping>().SwapAsync(_old.Key, _new.Key, desk.Chief.Me(), _ct);
    }

    private async Task<Outcome> UndoAsync(Desk desk, int id)
    {
        using var scope = desk.Store.Open();
        return await scope.Of<PictureSwapping>().UndoAsync(id, desk.Chief.Me(), _ct);
    }

    private async Task<List<PrintedText?>> PastAsync(Desk desk, List<Article> stories, DateTime second)
    {
        using var scope = desk.Store.Open();
        var texts = new List<PrintedText?>();
        foreach (var story in stories) texts.Add(await scope.Of<StoryPast>().TextAtAsync(story.Id, second, _ct));
        return texts;
    }

    private Task<List<Article>> AllAsync(Desk desk) => desk.Store.AskAsync(db => db.Articles.AsNoTracking().WithParts().ToListAsync(_ct));

    private async Task<Dictionary<int, string>> BodiesAsync(Desk desk) => (await AllAsync(desk)).ToDictionary(a => a.Id, a => a.Text!.Body);

    private async Task<Dictionary<int, int?>> CoversAsync(Desk desk) => (await AllAsync(desk)).ToDictionary(a => a.Id, a => a.CoverId);

    private Task<List<int>> IdsAsync(Desk desk, IReadOnlyList<string> keys) => desk.Store.AskAsync(db => db.MediaFiles.Where(m => keys.Contains(m.Key)).Select(m => m.Id).ToListAsync(_ct));

    private Task<Guid> EpochAsync(Desk desk) => desk.Store.AskAsync(db => db.ReaderEpochs.Select(e => e.Name).SingleAsync(_ct));

    private Task<int> EntriesAsync(Desk desk) => desk.Store.AskAsync(db => db.AuditEntries.CountAsync(_ct));
}
