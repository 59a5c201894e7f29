using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using Xunit;

namespace NewsPortal.Tests.Articles;

public class CopiesTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_hour_on_tags_and_bylines_follows_the_story(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var story = await SignedAsync(store);
        Assert.Equal((null, null), await HoursAsync(store));

        await ChangeWithTextAsync(store, story.Id, a => a.Import(An.Hour));
        Assert.Equal((An.Hour, An.Hour), await HoursAsync(store));

        await ChangeWithTextAsync(store, story.Id, a => a.Import(An.Hour.AddDays(1)));
        Assert.Equal((An.Hour.AddDays(1), An.Hour.AddDays(1)), await HoursAsync(store));

        await store.ChangeAsync<Article>(story.Id, a => a.Withdraw(An.Hour));
        Assert.Equal((null, null), await HoursAsync(store));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_words_it_is_found_by_follow_its_headline(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var story = await SignedAsync(store);

        await store.ChangeAsync<Article>(story.Id, a => a.Title = "Đê mới");

        var words = await store.AskAsync(db => db.Articles.Where(a => a.Id == story.Id).Select(a => a.Words!).SingleAsync(_ct));
        Assert.Equal((" de moi ", " de moi sapo cua bai lu ve "), (words.Title, words.All));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_save_over_a_newer_one_is_refused(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var story = await SignedAsync(store);
        using var slow = store.Open();
        var old = await slow.Db.Articles.SingleAsync(a => a.Id == story.Id, _ct);

        await store.ChangeAsync<Article>(story.Id, a => a.Title = "Nhanh hơn");
        old.Title = "Chậm hơn";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.Db.SaveChangesAsync(_ct));
        Assert.Equal("Nhanh hơn", await store.AskAsync(db => db.Articles.Select(a => a.Title).SingleAsync(_ct)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_what_was_public_once_is_told_to_be_gone(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var category = An.Category("Xã hội");
        await store.SaveAsync(category);
        var (seen, early, still) = (An.Article("Đã đọc", category), An.Article("Chưa ra", category, An.Hour.AddHours(5)), An.Article("Còn đó", category));
        seen.Withdraw(An.Hour);
        early.Withdraw(An.Hour);
        await store.SaveAsync(seen, early, still);

        Assert.True(await store.AskAsync(db => TakenDownArticles.HasAsync(db, seen.Id, _ct)));
        Assert.False(await store.AskAsync(db => TakenDownArticles.HasAsync(db, early.Id, _ct)));
        Assert.False(await store.AskAsync(db => TakenDownArticles.HasAsync(db, still.Id, _ct)));
        Assert.Equal([still.Id], await store.AskAsync(db => db.Articles.Published(store.Now).Select(a => a.Id).ToListAsync(_ct)));
    }

    [Fact]
    public void A_story_without_a_lead_cannot_be_published()
    {
        var story = An.Draft("Tít", An.Category("Xã hội"), lead: " ");

        Assert.Equal([nameof(Article.Lead)], story.MissingForPublication());
        story.Submit(An.Hour);
        story.Submit(An.Hour);
        Assert.Throws<InvalidOperationException>(() => story.Publish(An.Hour, An.Hour));
    }

    private static async Task<Article> SignedAsync(Store store)
    {
        var (category, tag, penName) = (An.Category("Xã hội"), An.Tag("lũ"), An.PenName("Hà Linh"));
        await store.SaveAsync(category, tag, penName);
        var story = An.Draft("Lũ về", category);
        story.TagWith(tag);
        story.SignBy(Byline.Of(penName));
        await store.SaveAsync(story);
        return story;
    }

    private async Task ChangeWithTextAsync(Store store, int id, Action<Article> change)
    {
        using var scope = store.Open();
        change(await scope.Db.Articles.Include(a => a.Text).SingleAsync(a => a.Id == id, _ct));
        await scope.Db.SaveChangesAsync(_ct);
    }

    private Task<(DateTime?, DateTime?)> HoursAsync(Store store) => store.AskAsync(async db =>
        (await db.Taggings.Select(t => t.PublishAt).SingleAsync(_ct), await db.Bylines.Select(b => b.PublishAt).SingleAsync(_ct)));
}
