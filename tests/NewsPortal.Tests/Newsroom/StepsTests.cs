using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class StepsTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, Action<Article>> Steps = new()
    {
        ["submit"] = a => a.Submit(An.Hour),
        ["return"] = a => a.Return(An.Hour),
        ["approve"] = a => a.Approve(An.Hour),
        ["publish"] = a => a.Publish(An.Hour, An.Hour),
        ["withdraw"] = a => a.Withdraw(An.Hour),
        ["reinstate"] = a => a.Reinstate(An.Hour),
    };

    [Theory]
    [InlineData("Draft", "submit InEditing")]
    [InlineData("InEditing", "submit Submitted", "return Draft")]
    [InlineData("Submitted", "return InEditing", "approve Approved", "publish Approved")]
    [InlineData("Scheduled", "return Submitted", "approve Approved", "publish Approved", "withdraw Withdrawn")]
    [InlineData("Public", "withdraw Withdrawn")]
    [InlineData("Withdrawn", "reinstate Approved")]
    public void A_story_goes_these_ways_and_no_others(string from, params string[] ways)
    {
        var taken = new List<string>();
        foreach (var (name, step) in Steps)
        {
            var story = At(from);
            if (Record.Exception(() => step(story)) is { } refused) Assert.IsType<InvalidOperationException>(refused);
            else taken.Add($"{name} {story.Status}");
        }

        Assert.Equal(ways.Order(), taken.Order());
    }

    [Fact]
    public void What_readers_had_seen_comes_back_at_its_old_hour_and_what_they_had_not_waits_for_one()
    {
        var (seen, early) = (At("Public"), At("Scheduled"));
        seen.Withdraw(An.Hour);
        early.Withdraw(An.Hour);
        seen.Reinstate(An.Hour.AddHours(1));
        early.Reinstate(An.Hour.AddDays(9));

        Assert.Equal((An.Hour.AddHours(-1), null), (seen.PublishAt, seen.WithdrawnAt));
        Assert.Null(early.PublishAt);
    }

    [Fact]
    public void A_story_waits_from_the_hour_of_its_step_until_it_is_approved()
    {
        var story = An.Draft("Lũ", An.Category("Xã hội"));
        story.BegunBy(7, An.Hour);
        Assert.Equal(An.Hour, story.WaitingSince);
        story.Submit(An.Hour.AddHours(1));
        story.Submit(An.Hour.AddHours(2));
        Assert.Equal(An.Hour.AddHours(2), story.WaitingSince);
        story.Publish(An.Hour.AddHours(9), An.Hour.AddHours(3));
        Assert.Null(story.WaitingSince);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_step_tells_who_when_from_where_and_in_which_version(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh);

        Assert.True((await desk.StepAsync(s => s.SubmitAsync(new(story.Id, ArticleStatus.Draft), desk.Linh.Me(), _ct))).Done);
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True((await desk.StepAsync(s => s.ReturnAsync(new(story.Id, ArticleStatus.InEditing, Note: "Thiếu nguồn tin."), desk.Editor.Me(), _ct))).Done);

        var history = await desk.HistoryAsync(story);
        Assert.Equal(
            [(ArticleStatus.Draft, ArticleStatus.InEditing, desk.Linh.Id, An.Hour, 2, ""), (ArticleStatus.InEditing, ArticleStatus.Draft, desk.Editor.Id, An.Hour.AddMinutes(5), 3, "Thiếu nguồn tin.")],
            history.Select(s => (s.From, s.To, s.EditorId, s.At, s.Revision, s.Note)));
        Assert.Equal([1, 2, 3], (await desk.VersionsAsync(story)).Select(r => r.Number));
        Assert.Equal(desk.Editor.Id, (await desk.ReloadAsync(story)).ChangedById);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_chief_publishes_a_draft_through_the_steps_between(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Chief);

        Assert.True((await desk.StepAsync(s => s.PublishAsync(new(story.Id, ArticleStatus.Draft), null, desk.Chief.Me(), _ct))).Done);

        Assert.Equal([ArticleStatus.InEditing, ArticleStatus.Submitted, ArticleStatus.Approved], (await desk.HistoryAsync(story)).Select(s => s.To));
        Assert.Single(await desk.Store.AskAsync(db => db.Articles.Published(desk.Store.Now).ToListAsync(_ct)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_step_from_where_the_story_is_no_more_or_from_a_version_that_was_not_read_is_not_taken(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Submitted);
        var read = (await desk.ReloadAsync(story)).Version;
        await desk.SaveAsync(story, Crew.Save("Chữ mới.", desk.Politics, read), desk.Editor);

        Assert.Equal(StepOutcome.Overtaken, (await desk.StepAsync(s => s.PublishAsync(new(story.Id, ArticleStatus.Submitted, read), null, desk.Chief.Me(), _ct))).Outcome);
        Assert.Equal(StepOutcome.Overtaken, (await desk.StepAsync(s => s.SubmitAsync(new(story.Id, ArticleStatus.Draft), desk.Chief.Me(), _ct))).Outcome);
        Assert.Empty(await desk.HistoryAsync(story));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_incomplete_story_is_not_published_and_its_faults_are_named(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Submitted);
        await desk.Store.ChangeAsync<Article>(story.Id, a => a.CoverWith(null));

        var answer = await desk.StepAsync(s => s.PublishAsync(new(story.Id, ArticleStatus.Submitted), null, desk.Chief.Me(), _ct));

        Assert.Equal(StepOutcome.Incomplete, answer.Outcome);
        Assert.Equal(["Chưa có ảnh đại diện"], answer.Missing!.Select(m => m.Says));
        Assert.Equal(ArticleStatus.Submitted, (await desk.ReloadAsync(story)).Status);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_chiefs_at_once_take_one_step(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Submitted);

        var answers = await Task.WhenAll(new[] { desk.Chief, desk.Managing }.Select(chief => Task.Run(() =>
            desk.StepAsync(s => s.ApproveAsync(new(story.Id, ArticleStatus.Submitted), chief.Me(), _ct)), _ct)));

        Assert.Equal([StepOutcome.Done, StepOutcome.Overtaken], answers.Select(a => a.Outcome).Order());
        Assert.Single(await desk.HistoryAsync(story));
    }

    private static Article At(string state)
    {
        var category = An.Category("Xã hội");
        var story = state is "Public" or "Withdrawn" ? An.Article("Lũ", category)
            : state == "Scheduled" ? An.Article("Lũ", category, An.Hour.AddHours(1))
            : An.Draft("Lũ", category);
        if (state is "InEditing" or "Submitted") story.Submit(An.Hour);
        if (state == "Submitted") story.Submit(An.Hour);
        if (state == "Withdrawn") story.Withdraw(An.Hour);
        return story;
    }
}
