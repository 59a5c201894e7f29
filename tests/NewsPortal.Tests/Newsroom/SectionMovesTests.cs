using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class SectionMovesTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_section_that_moves_takes_its_stories_along_and_leaves_its_address_behind(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Approved, desk.Sports);
        var (epoch, edition) = (await EpochAsync(desk), desk.Store.Edition.Current);

        await TakeAsync(desk, async (moves, stamp) => await moves.MoveAsync(desk.Sports.Id, stamp, desk.Politics.Id, desk.Chief.Me(), _ct), desk.Sports);

        var moved = await ReloadAsync(desk, story);
        Assert.Equal((desk.Sports.Id, desk.Politics.Id), (moved.CategoryId, moved.SectionId));
        Assert.Equal(["/rss/the-thao.rss → /rss/chinh-tri/the-thao.rss", "/the-thao → /chinh-tri/the-thao"], await RedirectsAsync(desk));
        Assert.NotEqual(epoch, await EpochAsync(desk));
        Assert.NotEqual(edition, desk.Store.Edition.Current);
        Assert.Equal("chinh-tri/the-thao", desk.Store.Edition.Sections[desk.Sports.Id]!.Path);
        var entry = Assert.Single(await AuditAsync(desk));
        Assert.Equal((AuditDeed.Moved, "Thể thao", desk.Politics.Id), (entry.Deed, entry.SubjectName, entry.SectionId));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_story_is_not_filed_under_a_section_as_it_was_before_it_moved(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh);
        using var scope = desk.Store.Open();
        var filed = await scope.Db.Articles.WithParts().SingleAsync(a => a.Id == story.Id, _ct);
        filed.FileUnder((await scope.Of<Filing>().SectionAsync(desk.Sports.Id, _ct))!);

        await TakeAsync(desk, (moves, stamp) => moves.MoveAsync(desk.Sports.Id, stamp, desk.Politics.Id, desk.Chief.Me(), _ct), desk.Sports);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scope.Db.SaveChangesAsync(_ct));
    }

    [Fact]
    public async Task A_story_is_filed_under_a_section_that_stays_and_readers_pages_are_left_alone()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await desk.StoryAsync(desk.Linh);
        var epoch = await EpochAsync(desk);

        var save = desk.Change(story, story.Version, "Chữ khác.");
        await desk.SaveAsync(story, save with { Details = save.Details with { CategoryId = desk.Sports.Id } }, desk.Chief);

        var filed = await ReloadAsync(desk, story);
        Assert.Equal((desk.Sports.Id, desk.Sports.Id), (filed.CategoryId, filed.SectionId));
        Assert.Equal(epoch, await EpochAsync(desk));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_section_that_is_merged_leaves_stories_children_grants_and_addresses_to_the_other(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var child = An.Category("Dân vận", desk.Politics);
        await desk.Store.SaveAsync(child);
        var stories = new[] { await desk.StoryAsync(desk.Linh, title: "Một"), await desk.StoryAsync(desk.Linh, ArticleStatus.Approved, child, "Hai"), await desk.StoryAsync(desk.Linh, ArticleStatus.Withdrawn, title: "Ba") };
        var stamp = await desk.Store.AskAsync(db => db.Editors.Where(e => e.Id == desk.Editor.Id).Select(e => e.SecurityStamp).SingleAsync(_ct));

        await TakeAsync(desk, (moves, s) => moves.MergeAsync(desk.Politics.Id, s, desk.Sports.Id, desk.Chief.Me(), _ct), desk.Politics);

        Assert.Equal([(desk.Sports.Id, desk.Sports.Id), (child.Id, desk.Sports.Id), (desk.Sports.Id, desk.Sports.Id)],
            await desk.Store.AskAsync(async db => (await db.Articles.OrderBy(a => a.Id).ToListAsync(_ct)).ConvertAll(a => (a.CategoryId, a.SectionId))));
        Assert.Equal(stories.Length, await desk.Store.AskAsync(db => db.Articles.CountAsync(_ct)));
        Assert.Equal(["the-thao", "the-thao/dan-van"], desk.Store.Edition.Sections.All.Select(s => s.Path));
        Assert.Equal([desk.Sports.Id], await desk.Store.AskAsync(db => db.SectionGrants.Where(g => g.EditorId == desk.Editor.Id).Select(g => g.SectionId).ToListAsync(_ct)));
        Assert.NotEqual(stamp, await desk.Store.AskAsync(db => db.Editors.Where(e => e.Id == desk.Editor.Id).Select(e => e.SecurityStamp).SingleAsync(_ct)));
        Assert.Equal(["/chinh-tri → /the-thao", "/chinh-tri/dan-van → /the-thao/dan-van", "/rss/chinh-tri.rss → /rss/the-thao.rss", "/rss/chinh-tri/dan-van.rss → /rss/the-thao/dan-van.rss"],
            await RedirectsAsync(desk));
        Assert.Equal(AuditDeed.Merged, Assert.Single(await AuditAsync(desk)).Deed);
    }

    [Fact]
    public async Task A_story_that_is_open_while_its_section_is_merged_is_saved_in_the_other()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await desk.StoryAsync(desk.Linh);
        await desk.SaveAsync(story, Crew.Save("Chữ đầu.", desk.Politics, story.Version, onPurpose: true), desk.Linh);
        var open = (await ReloadAsync(desk, story)).Version;

        await TakeAsync(desk, (moves, s) => moves.MergeAsync(desk.Politics.Id, s, desk.Sports.Id, desk.Chief.Me(), _ct), desk.Politics);
        var answer = await desk.SaveAsync(story, Crew.Save("Chữ sau.", desk.Politics, open, onPurpose: true), desk.Linh);

        Assert.Equal(SaveOutcome.Saved, answer.Outcome);
        Assert.Equal(desk.Sports.Id, (await ReloadAsync(desk, story)).CategoryId);
    }

    [Fact]
    public async Task What_would_break_the_two_levels_or_hide_a_section_is_refused()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var (child, twin) = (An.Category("Dân vận", desk.Politics), An.Category("Dân vận", desk.Sports));
        await desk.Store.SaveAsync(child, twin);

        Assert.Contains("hai cấp", (await MoveAsync(desk, desk.Politics, desk.Sports.Id)).Refusal!.Says, StringComparison.Ordinal);
        Assert.Equal("ParentId", (await MoveAsync(desk, child, twin.Id)).Refusal!.Field);
        Assert.Contains("Dân vận", (await MoveAsync(desk, child, desk.Sports.Id)).Refusal!.Says, StringComparison.Ordinal);
        Assert.Equal("ParentId", (await MoveAsync(desk, child, 9_999)).Refusal!.Field);
        Assert.Contains("chuyên mục con “Dân vận”", (await MergeAsync(desk, desk.Politics, desk.Sports.Id)).Refusal!.Says, StringComparison.Ordinal);
        Assert.Contains("con của chính nó", (await MergeAsync(desk, desk.Politics, child.Id)).Refusal!.Says, StringComparison.Ordinal);
        Assert.Contains("cấp một", (await MergeAsync(desk, desk.Politics, twin.Id)).Refusal!.Says, StringComparison.Ordinal);
        Assert.Equal("IntoId", (await MergeAsync(desk, child, child.Id)).Refusal!.Field);
        Assert.Equal("IntoId", (await MergeAsync(desk, child, 9_999)).Refusal!.Field);
        Assert.Empty(await AuditAsync(desk));
    }

    [Fact]
    public async Task Two_tabs_do_not_move_the_same_section_twice()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var third = An.Category("Văn hóa");
        await desk.Store.SaveAsync(third);
        var stamp = SectionChanges.StampOf(desk.Sports);
        using (var first = desk.Store.Open()) Assert.Null((await first.Of<SectionMoves>().MoveAsync(desk.Sports.Id, stamp, desk.Politics.Id, desk.Chief.Me(), _ct)).Refusal);

        using var second = desk.Store.Open();
        var again = await second.Of<SectionMoves>().MoveAsync(desk.Sports.Id, stamp, desk.Politics.Id, desk.Chief.Me(), _ct);
        var elsewhere = await second.Of<SectionMoves>().MoveAsync(desk.Sports.Id, stamp, third.Id, desk.Chief.Me(), _ct);

        Assert.Null(again.Refusal);
        Assert.Contains("vừa được người khác", elsewhere.Refusal!.Says, StringComparison.Ordinal);
        Assert.Single(await AuditAsync(desk));
    }

    private async Task<Outcome> MoveAsync(Desk desk, Category section, int? parentId)
    {
        using var scope = desk.Store.Open();
        return await scope.Of<SectionMoves>().MoveAsync(section.Id, SectionChanges.StampOf(section), parentId, desk.Chief.Me(), _ct);
    }

    private async Task<Outcome> MergeAsync(Desk desk, Category section, int intoId)
    {
        using var scope = desk.Store.Open();
        return await scope.Of<SectionMoves>().MergeAsync(section.Id, SectionChanges.StampOf(section), intoId, desk.Chief.Me(), _ct);
    }

    private static async Task TakeAsync(Desk desk, Func<SectionMoves, string, Task<Outcome>> change, Category section)
    {
        using var scope = desk.Store.Open();
        Assert.Null((await change(scope.Of<SectionMoves>(), SectionChanges.StampOf(section))).Refusal);
    }

    private Task<Article> ReloadAsync(Desk desk, Article story) => desk.Store.AskAsync(db => db.Articles.AsNoTracking().SingleAsync(a => a.Id == story.Id, _ct));

    private Task<Guid> EpochAsync(Desk desk) => desk.Store.AskAsync(db => db.ReaderEpochs.Select(e => e.Name).SingleAsync(_ct));

    private Task<List<AuditEntry>> AuditAsync(Desk desk) => desk.Store.AskAsync(db => db.AuditEntries.AsNoTracking().Where(e => e.Subject == AuditSubject.Section).ToListAsync(_ct));

    private Task<List<string>> RedirectsAsync(Desk desk) =>
        desk.Store.AskAsync(async db => (await db.Redirects.ToListAsync(_ct)).ConvertAll(r => $"{r.From} → {r.To}").Order(StringComparer.Ordinal).ToList());
}
