using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Taxonomy;
using Xunit;

namespace NewsPortal.WebTests.Sidebars;

/// <summary>What one page has asked for, others of the edition need not; and none shows what is over. Without the page cache, which would hide it.</summary>
public sealed class AskedBeforeTests : IAsyncLifetime
{
    private readonly NewsPortalApp app = new NewsPortalApp().With("ReaderCache:Bytes", "0");
    private readonly Category politics = An.Category("Chính trị");
    private readonly Category sport = An.Category("Thể thao");
    private List<Article> stories = null!;
    private Article read = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.SaveAsync(politics, sport);
        await app.SaveAsync(read = An.Article("Đang đọc", politics));
        stories = [.. Enumerable.Range(1, 6).Select(n => An.Article($"Nổi bật {n}", sport, An.Hour.AddHours(-n)))];
        foreach (var (n, story) in stories.Index()) story.Feature(An.Hour.AddDays(1), n);
        await app.SaveAsync([.. stories]);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_rail_and_the_cards_are_asked_for_by_the_first_page_alone()
    {
        var asked = new List<string>();
        app.RoundTrips.After = command =>
        {
            asked.Add(command);
            return Task.CompletedTask;
        };
        var first = await TextAsync("/chinh-tri");
        Assert.Contains(asked, IsOfRail);
        asked.Clear();

        var again = await TextAsync("/chinh-tri");

        Assert.Equal(first, again);
        Assert.Single(asked);
        Assert.DoesNotContain(asked, IsOfRail);
        static bool IsOfRail(string command) => command.Contains("\"FeaturedUntil\"", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_shows_on_the_next_page_and_a_story_that_is_withdrawn_on_none()
    {
        var before = await TextAsync(read.Address());
        Assert.Contains(">Nổi bật 2<", before, StringComparison.Ordinal);
        Assert.Contains(">Nổi bật 3<", before, StringComparison.Ordinal);

        await ChangeAsync(stories[1].Id, a => a.Title = "Tít khác");
        await ChangeAsync(stories[2].Id, a => a.Withdraw(An.Hour));
        var after = await TextAsync(read.Address());

        Assert.Contains("Tít khác", after, StringComparison.Ordinal);
        Assert.DoesNotContain(">Nổi bật 2<", after, StringComparison.Ordinal);
        Assert.DoesNotContain(">Nổi bật 3<", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_moves_without_an_edition_is_ten_seconds_old_at_most()
    {
        foreach (var story in stories) await ChangeAsync(story.Id, a => a.Feature(An.Hour.AddSeconds(5)));
        Assert.Contains("<h2>Tin nổi bật</h2>", await TextAsync(read.Address()), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.DoesNotContain("<h2>Tin nổi bật</h2>", await TextAsync(read.Address()), StringComparison.Ordinal);
    }

    private async Task ChangeAsync(int id, Action<Article> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        change(await db.Articles.SingleAsync(a => a.Id == id, Ct));
        await db.SaveChangesAsync(Ct);
    }

    private Task<string> TextAsync(string address) => app.Reader().GetStringAsync(address, Ct);
}
