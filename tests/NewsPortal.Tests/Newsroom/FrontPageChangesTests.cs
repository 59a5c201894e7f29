using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Kit;
using NewsPortal.Newsroom;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.Tests.Newsroom;

public class FrontPageChangesTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_arrangement_is_a_numbered_revision_in_words_and_readers_have_it_at_once(DatabaseProvider provider)
    {
        await using var desk = await Desk.OpenAsync(provider);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Approved, title: "Lũ về");
        var edition = desk.Store.Edition.Current;

        var outcome = await SaveAsync(desk, 0, $"hero-1 {story.Id} 2026-03-04T05:00:00Z\nsize-{desk.Politics.Id} large\nstrip off");

        Assert.Equal((1, true), (outcome.Number, outcome.IsNew));
        Assert.NotEqual(edition, desk.Store.Edition.Current);
        Assert.Equal(story.Id, desk.Store.Edition.Arrangement.PinAt("hero-1")!.Value.StoryId);
        var revision = Assert.Single(await RevisionsAsync(desk));
        Assert.Equal("Vị trí 1: tự đầy → “Lũ về”, đến 12:00 4/3/2026\nDải tin nóng: tự đầy → tắt\nKhối Chính trị: vừa → lớn", revision.Changes);
        Assert.Equal((desk.Chief.Id, "Vũ Mạnh", desk.Store.Now), (revision.EditorId, revision.EditorName, revision.At));
        var entry = Assert.Single(await AuditAsync(desk));
        Assert.Equal((AuditDeed.Changed, "Vị trí 1: tự đầy\nDải tin nóng: tự đầy\nKhối Chính trị: vừa", "Vị trí 1: “Lũ về”, đến 12:00 4/3/2026\nDải tin nóng: tắt\nKhối Chính trị: lớn"),
            (entry.Deed, entry.From, entry.To));

        // Sent twice.
        var again = await SaveAsync(desk, 0, revision.Text);
        Assert.Equal((1, false), (again.Number, again.IsNew));
        Assert.Single(await AuditAsync(desk));
    }

    [Fact]
    public async Task Two_who_change_different_places_both_have_what_they_put_there_and_of_the_same_place_nothing_is_overwritten()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var (one, other) = (await desk.StoryAsync(desk.Linh, ArticleStatus.Approved), await desk.StoryAsync(desk.Linh, ArticleStatus.Approved));
        await SaveAsync(desk, 0, $"hero-1 {one.Id}");

        var outcome = await SaveAsync(desk, 0, $"strip off\nhero-2 {other.Id}", desk.Managing);
        Assert.Equal($"hero-1 {one.Id}\nhero-2 {other.Id}\nstrip off", (await RevisionsAsync(desk))[^1].Text);
        Assert.Equal(2, outcome.Number);

        outcome = await SaveAsync(desk, 1, $"hero-2 {one.Id}");
        Assert.Equal(["hero-2"], outcome.Met!.Contested);
        Assert.Equal($"hero-2 {one.Id}\nstrip off", $"{outcome.Met.Merged}");
        Assert.Equal(2, (await RevisionsAsync(desk)).Count);
        Assert.Equal(2, (await AuditAsync(desk)).Count);

        // The second time it was begun with what stands.
        Assert.Equal(3, (await SaveAsync(desk, 2, $"{outcome.Met.Merged}")).Number);
        Assert.Equal($"hero-2 {one.Id}\nstrip off", $"{desk.Store.Edition.Arrangement}");
    }

    [Fact]
    public async Task What_cannot_stand_in_front_is_refused_at_its_place()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var (withdrawn, draft) = (await desk.StoryAsync(desk.Linh, ArticleStatus.Withdrawn), await desk.StoryAsync(desk.Linh));
        var scheduled = await desk.StoryAsync(desk.Linh, ArticleStatus.Approved, at: desk.Store.Now.AddHours(1));

        var outcome = await SaveAsync(desk, 0, $"hero-1 {withdrawn.Id}\nhero-2 {draft.Id}\nhero-3 999999\nhero-4 {scheduled.Id} 2026-03-04T02:59:00Z");

        Assert.Equal(["hero-1", "hero-2", "hero-3", "hero-4"], outcome.Refusals.Select(r => r.Field));
        Assert.Empty(await RevisionsAsync(desk));
        Assert.True((await SaveAsync(desk, 0, $"hero-4 {scheduled.Id}")).IsNew);
        Assert.Contains(await RefusalsAsync(desk, 7, "strip off"), r => r.Says.Contains("vừa được người khác", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_right_when_it_was_pinned_does_not_keep_other_places_from_being_arranged()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var (goes, ends) = (await desk.StoryAsync(desk.Linh, ArticleStatus.Approved), await desk.StoryAsync(desk.Linh, ArticleStatus.Approved));
        var text = $"hero-1 {goes.Id}\nhero-2 {ends.Id} 2026-03-04T03:10:00Z";
        await SaveAsync(desk, 0, text);
        await desk.Store.ChangeAsync<Article>(goes.Id, a => a.Withdraw(desk.Store.Now));
        desk.Store.Clock.Advance(TimeSpan.FromMinutes(20));

        var outcome = await SaveAsync(desk, 1, $"{text}\nstrip off");

        Assert.Equal(2, outcome.Number);
        Assert.Equal("Dải tin nóng: tự đầy → tắt", (await RevisionsAsync(desk))[^1].Changes);
    }

    [Fact]
    public async Task Any_earlier_one_is_brought_back_as_a_new_one_once()
    {
        await using var desk = await Desk.OpenAsync(DatabaseProvider.Sqlite);
        var story = await desk.StoryAsync(desk.Linh, ArticleStatus.Approved);
        await SaveAsync(desk, 0, $"hero-1 {story.Id}");
        await SaveAsync(desk, 1, "strip off");

        Assert.Equal(3, (await RestoreAsync(desk, 1, seen: 2)).Number);
        Assert.False((await RestoreAsync(desk, 0, seen: 2)).IsNew);
        Assert.Equal(Refusal.NotFound, (await RestoreAsync(desk, 44, seen: 3)).Refusals[0]);

        Assert.Equal($"hero-1 {story.Id}", $"{desk.Store.Edition.Arrangement}");
        Assert.Equal([null, null, 1], (await RevisionsAsync(desk)).Select(r => r.Restores));
        Assert.Equal([AuditDeed.Changed, AuditDeed.Changed, AuditDeed.Restored], (await AuditAsync(desk)).Select(e => e.Deed));
        Assert.Equal(4, (await RestoreAsync(desk, 0, seen: 3)).Number);
        Assert.Equal("", $"{desk.Store.Edition.Arrangement}");
    }

    private async Task<FrontPageOutcome> SaveAsync(Desk desk, int began, string text, Editor? by = null)
    {
        using var scope = desk.Store.Open();
        return await scope.Of<FrontPageChanges>().SaveAsync(began, Arrangement.Read(text)!, (by ?? desk.Chief).Me(), _ct);
    }

    private async Task<IReadOnlyList<Refusal>> RefusalsAsync(Desk desk, int began, string text) => (await SaveAsync(desk, began, text)).Refusals;

    private async Task<FrontPageOutcome> RestoreAsync(Desk desk, int number, int seen)
    {
        using var scope = desk.Store.Open();
        return await scope.Of<FrontPageChanges>().RestoreAsync(number, seen, desk.Chief.Me(), _ct);
    }

    private Task<List<FrontPageRevision>> RevisionsAsync(Desk desk) => desk.Store.AskAsync(db => db.FrontPageRevisions.AsNoTracking().OrderBy(r => r.Number).ToListAsync(_ct));

    private Task<List<AuditEntry>> AuditAsync(Desk desk) =>
        desk.Store.AskAsync(db => db.AuditEntries.AsNoTracking().Where(e => e.Subject == AuditSubject.FrontPage).OrderBy(e => e.Id).ToListAsync(_ct));
}
