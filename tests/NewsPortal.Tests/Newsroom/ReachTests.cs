using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class ReachTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Everyone_comes_to_what_is_theirs_and_to_nothing_else(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        await desk.StoryAsync(desk.Linh, title: "Linh chính trị");
        await desk.StoryAsync(desk.Linh, under: desk.Sports, title: "Linh thể thao");
        await desk.StoryAsync(desk.Dat, ArticleStatus.Approved, title: "Đạt chính trị");
        await desk.StoryAsync(desk.Editor, under: desk.Sports, title: "Ngọc thể thao");
        await desk.StoryAsync(desk.Linh, ArticleStatus.Withdrawn, title: "Linh đã gỡ");

        Assert.Equal(["Linh chính trị", "Linh thể thao"], await TitlesAsync(desk, desk.Linh));
        Assert.Equal(["Đạt chính trị"], await TitlesAsync(desk, desk.Dat));
        Assert.Equal(["Linh chính trị", "Đạt chính trị", "Ngọc thể thao"], await TitlesAsync(desk, desk.Editor));
        Assert.Equal(5, (await TitlesAsync(desk, desk.Managing)).Count);
        Assert.Equal(5, (await TitlesAsync(desk, desk.Chief)).Count);
        Assert.Empty(await TitlesAsync(desk, desk.Administrator));
    }

    [Theory]
    // Reporter on her own and on another's; the editor in and out of her sections; a chief.
    [InlineData(ArticleStatus.Draft, false, "own: edit submit", "other:", "in: edit submit", "out:", "chief: edit submit release")]
    [InlineData(ArticleStatus.InEditing, false, "own:", "other:", "in: edit submit return", "out:", "chief: edit submit return release")]
    [InlineData(ArticleStatus.Submitted, false, "own:", "other:", "in: edit return", "out:", "chief: edit return release")]
    [InlineData(ArticleStatus.Approved, false, "own:", "other:", "in:", "out:", "chief: edit return release withdraw")]
    [InlineData(ArticleStatus.Approved, true, "own:", "other:", "in:", "out:", "chief: edit withdraw")]
    [InlineData(ArticleStatus.Withdrawn, false, "own:", "other:", "in:", "out:", "chief: reinstate")]
    public void Each_role_may_do_this_at_each_step(ArticleStatus status, bool isPublic, params string[] rights)
    {
        var story = new Standing(status, SectionId: 1, CreatedById: 7, isPublic);
        var people = new (string Who, Me Me)[]
        {
            ("own", new(7, "", Role.Reporter, [])), ("other", new(8, "", Role.Reporter, [])), ("in", new(9, "", Role.Editor, [1])),
            ("out", new(9, "", Role.Editor, [2])), ("chief", new(10, "", Role.ManagingEditor, [])),
        };

        Assert.Equal(rights, people.Select(p => $"{p.Who}: {string.Join(' ', Of(p.Me, story))}".TrimEnd()));
        Assert.Empty(Of(new(7, "", Role.Administrator, []), story));
    }

    private static IEnumerable<string> Of(Me me, Standing story)
    {
        if (me.MayEdit(story)) yield return "edit";
        if (me.MaySubmit(story)) yield return "submit";
        if (me.MayReturn(story)) yield return "return";
        if (me.MayRelease(story)) yield return "release";
        if (me.MayWithdraw(story)) yield return "withdraw";
        if (me.MayReinstate(story)) yield return "reinstate";
    }

    private Task<List<string>> TitlesAsync(Desk desk, Editor editor) =>
        desk.Store.AskAsync(db => db.Articles.WithinReachOf(editor.Me()).OrderBy(a => a.Id).Select(a => a.Title).ToListAsync(_ct));
}
