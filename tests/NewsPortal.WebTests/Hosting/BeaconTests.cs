using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Articles;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Web.Reader.Readings;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

public sealed class BeaconTests : IAsyncLifetime
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private const string Address = "X-Test-Address";

    private readonly NewsPortalApp app = new();
    private readonly WebApplicationFactory<Program> paper;
    private readonly List<Article> stories = [];

    public BeaconTests() => paper = app.WithWebHostBuilder(web => web.ConfigureTestServices(s => s.AddSingleton<IStartupFilter>(new Addresses())));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var category = An.Category("Xã hội");
        await SaveAsync(category);
        stories.AddRange(Enumerable.Range(1, 3).Select(n => An.Article($"Bài {n}", category)));
        await SaveAsync([.. stories]);
    }

    public async ValueTask DisposeAsync()
    {
        await paper.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_burst_of_one_address_counts_once_a_while_and_is_in_the_store_a_second_later()
    {
        for (var n = 0; n < 20; n++) await ReadAsync(stories[0], "203.0.113.7", Firefox);
        Assert.Equal([1], await SavedAsync(1));

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        for (var n = 0; n < 20; n++) await ReadAsync(stories[0], "203.0.113.7", Firefox);
        Assert.Equal([2], await SavedAsync(2));
    }

    [Fact]
    public async Task Other_stories_addresses_and_browsers_count_each()
    {
        foreach (var address in new[] { "203.0.113.7", "203.0.113.8" })
            foreach (var agent in new[] { Firefox, Firefox.Replace("140", "141", StringComparison.Ordinal) })
                foreach (var story in stories) await ReadAsync(story, address, agent);

        Assert.Equal([4, 4, 4], await SavedAsync(12));
    }

    [Fact]
    public async Task Behind_a_proxy_on_this_machine_each_reader_counts_and_a_stranger_is_not_believed()
    {
        foreach (var reader in new[] { "203.0.113.7", "203.0.113.8", "203.0.113.8" })
        {
            await ReadAsync(stories[0], "127.0.0.1", Firefox, reader);
            await ReadAsync(stories[1], "198.51.100.9", Firefox, reader);
        }

        Assert.Equal([2, 1], await SavedAsync(3));
    }

    [Fact]
    public async Task Robots_do_not_count()
    {
        foreach (var agent in new[] { "", "curl/8.5.0", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "Mozilla/5.0 AppleWebKit/537.36 HeadlessChrome/141.0",
            "SomeBOT", "facebookexternalhit/1.1", "python-requests/2.32" })
            await ReadAsync(stories[0], "203.0.113.7", agent);
        await ReadAsync(stories[1], "203.0.113.7", "Mozilla/5.0 (Linux; Android 9; CUBOT_X18_Plus) Chrome/141.0 Mobile Safari/537.36");

        Assert.Equal([1], await SavedAsync(1));
    }

    [Theory]
    [InlineData("GET", "/doc/1")]
    [InlineData("POST", "/doc/")]
    [InlineData("POST", "/doc/x")]
    [InlineData("POST", "/doc/-1")]
    [InlineData("POST", "/doc/+1")]
    [InlineData("POST", "/doc/1/2")]
    [InlineData("POST", "/doc/99999999999")]
    [InlineData("POST", "/DOC/1")]
    public async Task What_is_no_beacon_is_not_taken_for_one(string method, string address)
    {
        var answer = await paper.CreateClient().SendAsync(new(new(method), address), Ct);
        Assert.InRange((int)answer.StatusCode, 400, 405);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1", false)]
    [InlineData(Firefox, false)]
    [InlineData("Mozilla/5.0 Zalo iOS/507 ZaloTheme/light", false)]
    [InlineData("GOOGLEBOT", true)]
    [InlineData("bingbot/2.0", true)]
    [InlineData("Go-http-client/2.0", true)]
    [InlineData("Java/21.0.1", true)]
    [InlineData(" ", false)]
    public void A_robot_says_what_it_is(string agent, bool isOne) => Assert.Equal(isOne, Robots.Are(agent));

    private async Task ReadAsync(Article story, string address, string agent, string? forwardedFor = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/doc/{story.Id}");
        request.Headers.Add(Address, address);
        if (forwardedFor is not null) request.Headers.Add("X-Forwarded-For", forwardedFor);
        if (agent.Length > 0) request.Headers.TryAddWithoutValidation("User-Agent", agent);
        Assert.Equal(HttpStatusCode.NoContent, (await paper.CreateClient().SendAsync(request, Ct)).StatusCode);
    }

    // The round that saves goes by the clock of the tests.
    private async Task<List<int>> SavedAsync(int all)
    {
        await using var scope = paper.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        for (var tries = 0; tries < 200 && await db.HourlyReads.SumAsync(r => r.Reads, Ct) < all; tries++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, Ct);
        }
        return await db.HourlyReads.OrderBy(r => r.ArticleId).Select(r => r.Reads).ToListAsync(Ct);
    }

    private async Task SaveAsync(params object[] entities)
    {
        await using var scope = paper.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        db.AddRange(entities);
        await db.SaveChangesAsync(Ct);
    }

    // Stands for the connection, which the test's server does not have.
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                if (IPAddress.TryParse(http.Request.Headers[Address], out var address)) http.Connection.RemoteIpAddress = address;
                return then(http);
            });
            next(app);
        };
    }
}
