using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class WhoIsHereTests
{
    private static readonly Guid Tab = Guid.NewGuid();
    private static readonly Guid OtherTab = Guid.NewGuid();

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.SqlServer)]
    public async Task Two_who_have_a_story_open_see_each_other_until_one_leaves(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var (story, other) = (await desk.StoryAsync(desk.Linh), await desk.StoryAsync(desk.Linh));
        await ReportAsync(desk, story, Tab, desk.Linh);
        await ReportAsync(desk, story, OtherTab, desk.Editor);

        Assert.Equal(["Bích Ngọc"], await NamesAsync(desk, story, Tab, desk.Linh));
        Assert.Equal(["Hà Linh"], await NamesAsync(desk, story, OtherTab, desk.Editor));
        Assert.Empty(await NamesAsync(desk, other, Tab, desk.Linh));

        // Nobody closes a colleague's page.
        await LeaveAsync(desk, story, OtherTab, desk.Linh);
        Assert.Equal(["Bích Ngọc"], await NamesAsync(desk, story, Tab, desk.Linh));
        await LeaveAsync(desk, story, OtherTab, desk.Editor);
        Assert.Empty(await NamesAsync(desk, story, Tab, desk.Linh));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.SqlServer)]
    public async Task Who_falls_silent_is_gone_after_half_a_minute_and_cleared_away_by_the_next_who_comes(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh);
        await ReportAsync(desk, story, OtherTab, desk.Editor);

        desk.Store.Clock.Advance(WhoIsHere.Silence);
        Assert.Equal(["Bích Ngọc"], await NamesAsync(desk, story, Tab, desk.Linh));
        await ReportAsync(desk, story, OtherTab, desk.Editor);
        desk.Store.Clock.Advance(WhoIsHere.Silence);
        Assert.Equal(["Bích Ngọc"], await NamesAsync(desk, story, Tab, desk.Linh));
        desk.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await NamesAsync(desk, story, Tab, desk.Linh));

        await ReportAsync(desk, await desk.StoryAsync(desk.Dat), Tab, desk.Dat);
        Assert.Equal([desk.Dat.Id], await desk.Store.AskAsync(db => db.Presences.Select(p => p.EditorId).ToListAsync(_ct)));
    }

    [Fact]
    public async Task Ones_own_other_page_is_told_apart_and_closing_one_leaves_the_other()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await desk.StoryAsync(desk.Linh);
        await ReportAsync(desk, story, Tab, desk.Linh);
        await ReportAsync(desk, story, OtherTab, desk.Linh);

        Assert.Equal(["Hà Linh"], await NamesAsync(desk, story, Tab, desk.Linh));
        Assert.Empty(await NamesAsync(desk, story, null, desk.Linh));
        await LeaveAsync(desk, story, Tab, desk.Linh);
        Assert.Equal(["Hà Linh"], await NamesAsync(desk, story, Tab, desk.Editor));
    }

    [Fact]
    public async Task Who_has_saved_since_coming_is_at_work_and_who_saved_before_only_reads()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.InEditing);
        await desk.SaveAsync(story, Crew.Save("Trước khi mở.", desk.Politics, story.Version), desk.Editor);
        desk.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await ReportAsync(desk, story, OtherTab, desk.Editor);
        Assert.Null(Assert.Single(await OthersAsync(desk, story, Tab, desk.Chief)).SavedAt);

        desk.Store.Clock.Advance(TimeSpan.FromSeconds(4));
        await desk.SaveAsync(story, Crew.Save("Sau khi mở.", desk.Politics, story.Version + 1), desk.Editor);

        Assert.Equal(An.Hour.AddSeconds(5), Assert.Single(await OthersAsync(desk, story, Tab, desk.Chief)).SavedAt);
    }

    [Fact]
    public async Task Readers_notice_nothing_of_who_comes_and_goes()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Approved);
        var (epoch, version) = await EpochAndVersionAsync(desk, story);

        await ReportAsync(desk, story, Tab, desk.Chief);
        await ReportAsync(desk, story, Tab, desk.Chief);
        await LeaveAsync(desk, story, Tab, desk.Chief);

        Assert.Equal((epoch, version), await EpochAndVersionAsync(desk, story));
    }

    private Task<(Guid, long)> EpochAndVersionAsync(Desk desk, Article story) => desk.Store.AskAsync(async db =>
        ((await db.ReaderEpochs.AsNoTracking().SingleAsync(_ct)).Name, (await db.Articles.AsNoTracking().SingleAsync(a => a.Id == story.Id, _ct)).Version));

    private async Task ReportAsync(Desk desk, Article story, Guid page, Editor by)
    {
        using var scope = desk.Store.Open();
        await scope.Of<WhoIsHere>().ReportAsync(story.Id, page, by.Me(), _ct);
    }

    private async Task LeaveAsync(Desk desk, Article story, Guid page, Editor by)
    {
        using var scope = desk.Store.Open();
        await scope.Of<WhoIsHere>().LeaveAsync(story.Id, page, by.Me(), _ct);
    }

    private async Task<IReadOnlyList<PersonHere>> OthersAsync(Desk desk, Article story, Guid? page, Editor asking)
    {
        using var scope = desk.Store.Open();
        return await scope.Of<WhoIsHere>().OthersAsync(story.Id, page, asking.Me(), _ct);
    }

    private async Task<IEnumerable<string>> NamesAsync(Desk desk, Article story, Guid? page, Editor asking) =>
        (await OthersAsync(desk, story, page, asking)).Select(p => p.Name);
}
