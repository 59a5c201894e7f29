using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

/// <summary>Any text that readers had at any past second can be had again.</summary>
public class StoryPastTests
{
    private static readonly Classing Update = new(ChangeKind.Update);
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, InlineData(1)]
    public async Task A_thousand_random_edits_and_steps_leave_every_past_second_as_readers_had_it(int seed)
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var newsroom = await RandomNewsroom.OpenAsync(desk, seed);
        var recorded = new List<(Article Story, DateTime Second, PrintedText? Read)>();
        async Task RecordAsync(IEnumerable<Article> stories)
        {
            foreach (var story in stories) recorded.Add((story, desk.Store.Now, await ReadAsync(desk, story)));
        }

        for (var edit = 0; edit < 1000; edit++)
        {
            newsroom.PassTime();
            // What a clock alone has brought out, and a moment later what the deed has changed.
            await RecordAsync(edit % 10 == 0 ? newsroom.Stories : newsroom.Stories.Take(1));
            desk.Store.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await RecordAsync([await newsroom.ActAsync(_ct)]);
        }

        Assert.True(recorded.Count(r => r.Read is not null) > 500, "Too little was public.");
        Assert.True(recorded.Where(r => r.Read is not null).Distinct().Select(r => r.Read).Distinct().Count() > 100, "Too few texts were read.");
        Assert.True(newsroom.Withdrawn > 20, "Too little was withdrawn.");
        var wrong = new List<string>();
        foreach (var (story, second, read) in recorded)
        {
            using var scope = desk.Store.Open();
            if (await scope.Of<StoryPast>().TextAtAsync(story.Id, second, _ct) is var rebuilt && rebuilt != read) wrong.Add($"{story.Id} {second:O}: {read} / {rebuilt}");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {recorded.Count}:\n{string.Join('\n', wrong.Take(5))}");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_history_of_a_scheduled_story_begins_with_what_stood_there_at_its_hour(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing);
        await SaveAsync(desk, story, "Bản của biên tập.", null);
        Assert.True((await desk.StepAsync(s => s.PublishAsync(new(story.Id, ArticleStatus.InEditing), desk.Store.Now.AddHours(1), desk.Chief.Me(), _ct))).Done);
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(30));
        await SaveAsync(desk, story, "Sửa trước giờ.", null);
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(45));
        await SaveAsync(desk, story, "Sửa sau giờ.", Update);

        var change = Assert.Single(await ChangesAsync(desk, story));

        Assert.Equal(("Sửa trước giờ.", "Sửa sau giờ.", ChangeKind.Update), (change.Was.Body, change.Is.Body, change.Kind));
    }

    [Fact]
    public async Task Drafts_what_is_put_by_and_steps_are_no_changes_that_readers_had()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing);
        await SaveAsync(desk, story, "Nháp một.", null);
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await desk.StepAsync(s => s.PublishAsync(new(story.Id, ArticleStatus.InEditing), null, desk.Chief.Me(), _ct))).Done);
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.SaveAsync(story, Crew.Save("Nửa chừng", desk.Politics, (await desk.ReloadAsync(story)).Version), desk.Chief);
        Assert.True((await desk.StepAsync(s => s.WithdrawAsync(new(story.Id, ArticleStatus.Approved), desk.Chief.Me(), _ct))).Done);
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(await ChangesAsync(desk, story));
    }

    [Fact]
    public async Task A_change_is_told_passage_by_passage_without_markup()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Approved, at: An.Hour.AddHours(-1));
        await SaveAsync(desk, story, "Đoạn **một** nói về sáu xã ven sông.\n\nĐoạn hai đứng yên.\n\nĐoạn ba sắp bị bỏ đi.", Update);
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await SaveAsync(desk, story, "Đoạn *một* nói về bảy xã ven sông.\n\nĐoạn hai đứng yên.", Update);
        using var scope = desk.Store.Open();
        var changes = await ChangesAsync(desk, story);

        var passages = (await scope.Of<StoryPast>().PassagesAsync(changes, _ct))[0];

        Assert.Equal([("Đoạn một nói về sáu xã ven sông.", "Đoạn một nói về bảy xã ven sông."), ("Đoạn ba sắp bị bỏ đi.", "")], passages.Select(p => (p.Was.Trim(), p.Is.Trim())));
        Assert.Equal(["sáu"], passages[0].Words.Was.Where(p => p.Differs).Select(p => p.Text));
    }

    private static Task<PrintedText?> ReadAsync(Desk desk, Article story) => desk.Store.AskAsync(db => db.Articles.Published(desk.Store.Now).Where(a => a.Id == story.Id)
        .Select(a => new PrintedText(a.Title, a.Lead, a.Text!.Body, PrintedText.CaptionOf(a.CoverCaption, a.CoverCredit))).SingleOrDefaultAsync(TestContext.Current.CancellationToken));

    private static async Task SaveAsync(Desk desk, Article story, string body, Classing? classing) => Assert.Equal(SaveOutcome.Saved,
        (await desk.SaveAsync(story, desk.Change(story, (await desk.ReloadAsync(story)).Version, body, classing), desk.Chief)).Outcome);

    private async Task<IReadOnlyList<PrintedChange>> ChangesAsync(Desk desk, Article story)
    {
        using var scope = desk.Store.Open();
        return await scope.Of<StoryPast>().ChangesAsync(story.Id, (await desk.ReloadAsync(story)).PublishAt!.Value, _ct);
    }
}
