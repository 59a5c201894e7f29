using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.Tests.Reading;

public class ReaderEpochTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_readers_see_raises_the_epoch_what_they_do_not_see_leaves_it(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var category = An.Category("Xã hội");
        Assert.True(await RaisesAsync(store, () => store.SaveAsync(category)));

        var (draft, story) = (An.Draft("Nháp", category), An.Article("Đã đăng", category));
        Assert.False(await RaisesAsync(store, () => store.SaveAsync(draft)));
        Assert.True(await RaisesAsync(store, () => store.SaveAsync(story)));
        Assert.False(await RaisesAsync(store, () => store.ChangeAsync<Article>(draft.Id, a => a.Title = "Nháp hai")));
        Assert.True(await RaisesAsync(store, () => store.ChangeAsync<Article>(story.Id, a => a.Title = "Tít mới")));
        Assert.True(await RaisesAsync(store, () => store.ChangeAsync<Article>(story.Id, a => a.Withdraw(An.Hour))));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_node_that_saved_has_the_new_edition_when_the_save_returns(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var before = store.Edition.Current;

        await store.SaveAsync(An.Category("Xã hội"));

        Assert.NotEqual(before, store.Edition.Current);
        Assert.Equal(["xa-hoi"], store.Edition.Sections.All.Select(s => s.Path));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_scheduled_story_changes_the_edition_at_its_second(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var category = An.Category("Xã hội");
        await store.SaveAsync(category);
        await store.SaveAsync(An.Article("Hẹn giờ", category, An.Hour.AddMinutes(10)));
        var before = store.Edition.Current;

        store.Clock.Advance(TimeSpan.FromSeconds(599));
        Assert.Equal(before, store.Edition.Current);
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(before, store.Edition.Current);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_pin_on_the_front_page_ends_the_edition_at_its_second(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        await store.SaveAsync(new FrontPageRevision { Number = 1, At = An.Hour, EditorId = 1, EditorName = "Vũ Mạnh", Changes = "", Text = "hero-2 7 2026-03-04T03:10:00Z" });
        var before = store.Edition.Current;

        store.Clock.Advance(TimeSpan.FromSeconds(599));
        Assert.Equal(before, store.Edition.Current);
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(before, store.Edition.Current);
    }

    private async Task<bool> RaisesAsync(Store store, Func<Task> save)
    {
        var before = await EpochAsync(store);
        await save();
        return before != await EpochAsync(store);
    }

    private Task<Guid> EpochAsync(Store store) => store.AskAsync(db => db.ReaderEpochs.Select(e => e.Name).SingleAsync(_ct));
}
