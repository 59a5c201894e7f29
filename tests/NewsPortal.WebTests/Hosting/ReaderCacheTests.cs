using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Reading;
using NewsPortal.Taxonomy;
using NewsPortal.Web.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

public sealed class ReaderCacheTests : IAsyncLifetime
{
    private readonly NewsPortalApp app = new();
    private readonly Category politics = An.Category("Chính trị");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await app.SaveAsync(politics);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_cached_page_asks_the_database_nothing()
    {
        await app.SaveAsync(An.Article("Mưa lớn", politics));
        var reader = app.Reader();

        Assert.NotEqual(0, await app.RoundTrips.CountAsync(() => reader.GetAsync("/chinh-tri", Ct)));
        Assert.Equal(0, await app.RoundTrips.CountAsync(() => reader.GetAsync("/chinh-tri?khong-ai-biet=1", Ct)));
    }

    [Fact]
    public async Task A_save_that_readers_can_see_shows_at_once_on_pages_already_cached()
    {
        await app.SaveAsync(An.Article("Tin cũ", politics));
        var reader = app.Reader();
        Assert.DoesNotContain("Tin mới tinh", await TextAsync(reader, "/chinh-tri"), StringComparison.Ordinal);

        await app.SaveAsync(An.Article("Tin mới tinh", politics));

        Assert.Contains("Tin mới tinh", await TextAsync(reader, "/chinh-tri"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_leaves_cached_pages_alone()
    {
        var reader = app.Reader();
        var edition = app.Services.GetRequiredService<ReaderEdition>();
        await reader.GetAsync("/chinh-tri", Ct);
        var before = edition.Current;

        await app.SaveAsync(An.Draft("Bản nháp", politics));

        Assert.Equal(before, edition.Current);
        Assert.Equal(0, await app.RoundTrips.CountAsync(() => reader.GetAsync("/chinh-tri", Ct)));
    }

    [Fact]
    public async Task A_scheduled_story_is_not_found_until_its_hour_and_then_stands_on_every_page()
    {
        var story = An.Article("Hẹn lúc mười một giờ", politics, An.Hour.AddHours(1));
        await app.SaveAsync(story, An.Article("Tin nền", politics));
        var reader = app.Reader();
        string[] pages = ["/", "/chinh-tri", "/tin-moi", "/rss/tin-moi.rss", "/feed.json", "/sitemap-news.xml"];
        foreach (var page in pages) Assert.DoesNotContain("Hẹn lúc", await TextAsync(reader, page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/{story.Slug}-{story.Id}.html", Ct)).StatusCode);

        app.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        foreach (var page in pages) Assert.DoesNotContain("Hẹn lúc", await TextAsync(reader, page), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var page in pages) Assert.Contains("Hẹn lúc", await TextAsync(reader, page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/{story.Slug}-{story.Id}.html", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_story_is_gone_from_pages_already_cached()
    {
        var story = An.Article("Sẽ bị gỡ", politics);
        await app.SaveAsync(story);
        var reader = app.Reader();
        Assert.Contains("Sẽ bị gỡ", await TextAsync(reader, "/"), StringComparison.Ordinal);

        await ChangeAsync(story.Id, a => a.Withdraw(An.Hour));

        Assert.DoesNotContain("Sẽ bị gỡ", await TextAsync(reader, "/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync($"/{story.Slug}-{story.Id}.html", Ct)).StatusCode);
    }

    /// <summary>Random load does not find this one: a render that starts before a change and ends after it must not be kept for those who come later.</summary>
    [Fact]
    public async Task A_page_begun_before_a_change_is_never_served_after_it()
    {
        var story = An.Article("Tít trước", politics);
        await app.SaveAsync(story);
        var reader = app.Reader();
        var (asked, changed) = (new TaskCompletionSource(), new TaskCompletionSource());
        app.RoundTrips.After = async command =>
        {
            // The page has read its titles, the old ones, and is about to be written.
            if (!command.Contains("\"Title\"", StringComparison.Ordinal)) return;
            app.RoundTrips.After = null;
            asked.SetResult();
            await changed.Task;
        };

        var slow = reader.GetAsync("/tin-moi", Ct);
        await asked.Task;
        await ChangeAsync(story.Id, a => a.Title = "Tít sau");
        changed.SetResult();

        // Nor may a cache between the paper and its readers keep it.
        Assert.Equal("public, max-age=0, s-maxage=0", (await slow).Headers.NonValidated["Cache-Control"].ToString());

        Assert.Contains("Tít sau", await TextAsync(reader, "/tin-moi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_want_one_page_at_once_get_one_rendering()
    {
        await app.SaveAsync(An.Article("Mưa lớn", politics));
        var once = await app.RoundTrips.CountAsync(() => app.Reader().GetAsync("/chinh-tri", Ct));
        await app.SaveAsync(An.Article("Mưa tạnh", politics));

        var together = await app.RoundTrips.CountAsync(() => Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.Reader().GetAsync("/chinh-tri", Ct))));

        Assert.Equal(once, together);
    }

    [Fact]
    public async Task A_rendering_that_hangs_does_not_hang_those_who_want_the_same_page()
    {
        await app.SaveAsync(An.Article("Mưa lớn", politics));
        var (stuck, freed) = (new TaskCompletionSource(), new TaskCompletionSource());
        app.RoundTrips.After = async _ =>
        {
            app.RoundTrips.After = null;
            stuck.SetResult();
            await freed.Task;
        };
        var first = app.Reader().GetStringAsync("/tin-moi", Ct);
        await stuck.Task;

        var second = app.Reader().GetStringAsync("/tin-moi", Ct);
        for (var tries = 0; !second.IsCompleted && tries < 100; tries++)
        {
            await Task.Delay(50, Ct);
            app.Clock.Advance(ReaderCache.Patience);
        }

        Assert.True(second.IsCompletedSuccessfully);
        Assert.False(first.IsCompleted);
        freed.SetResult();
        Assert.Contains("Mưa lớn", WebUtility.HtmlDecode(await first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_encoding_is_kept_by_itself_and_an_unchanged_page_is_not_sent_twice()
    {
        await app.SaveAsync(An.Article("Mưa lớn", politics));
        var reader = app.Reader();
        foreach (var (asked, given) in new[] { ("br", "br"), ("gzip", "gzip"), ("gzip, deflate, br, zstd", "br"), ("br;q=0, gzip", "gzip"), ("", ""), ("lạ", "") })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/chinh-tri");
            if (asked.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Encoding", asked);
            var response = await reader.SendAsync(request, Ct);
            Assert.Equal(given, string.Join(',', response.Content.Headers.ContentEncoding));
            Assert.Contains("Accept-Encoding", response.Headers.Vary);

            var again = new HttpRequestMessage(HttpMethod.Get, "/chinh-tri");
            if (asked.Length > 0) again.Headers.TryAddWithoutValidation("Accept-Encoding", asked);
            again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await reader.SendAsync(again, Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task No_page_sets_a_cookie()
    {
        foreach (var page in new[] { "/", "/chinh-tri", "/tim-kiem?q=mua", "/khong-co", "/da-luu" })
            Assert.False((await app.Reader().GetAsync(page, Ct)).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task No_browser_keeps_for_good_that_a_page_has_moved_or_is_not_there()
    {
        var (story, gone) = (An.Article("Đang đăng", politics), An.Article("Bị gỡ", politics));
        await app.SaveAsync(story, gone);
        await ChangeAsync(gone.Id, a => a.Withdraw(An.Hour));

        foreach (var (address, status) in new[]
        {
            ($"/tit-cu-{story.Id}.html", HttpStatusCode.MovedPermanently), ("/Chinh-Tri", HttpStatusCode.MovedPermanently), ($"/{gone.Slug}-{gone.Id}.html", HttpStatusCode.Gone),
            ($"/lich-su/{gone.Id}", HttpStatusCode.Gone), ("/khong-co", HttpStatusCode.NotFound), ("/lich-su/999", HttpStatusCode.NotFound), ("/media/khong-co/640.webp", HttpStatusCode.NotFound),
        })
        {
            var answer = await app.Reader().GetAsync(address, Ct);
            Assert.Equal((address, status, true), (address, answer.StatusCode, answer.Headers.CacheControl is { } kept && (kept.NoCache || kept.NoStore)));
        }
    }

    private static async Task<string> TextAsync(HttpClient reader, string page) => WebUtility.HtmlDecode(await reader.GetStringAsync(page, Ct));

    private async Task ChangeAsync(int id, Action<Article> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        change(await db.Articles.SingleAsync(a => a.Id == id, Ct));
        await db.SaveChangesAsync(Ct);
    }
}
