using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.People;
using NewsPortal.Web.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Security;

/// <summary>Who asks for too much of what costs something waits; everything else goes on. The door's limit: SignInTests.</summary>
public sealed class LimitTests(LimitTests.Paper app) : IClassFixture<LimitTests.Paper>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_searches_too_often_hears_it_in_a_page_and_still_reads()
    {
        await EmptyAsync("203.0.113.1", n => $"/tim-kiem?q=lu+{n}");
        var refused = await AskAsync("203.0.113.1", "/tim-kiem?q=lu+moi");

        await IsRefusedAsync(refused);
        Assert.Equal("Bạn hỏi quá nhanh", (await Colleague.ReadAsync(refused)).QuerySelector("h1")!.TextContent);
        Assert.False(refused.Headers.Contains("X-Edition"));
        // What is made already costs nothing, other pages are no searches, and the neighbour has done nothing.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("203.0.113.1", "/tim-kiem?q=lu+0")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("203.0.113.1", "/tin-moi")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("203.0.113.2", "/tim-kiem?q=lu+moi")).StatusCode);
        // The refusal is no page of that address: now it is there, and goes to everyone.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("203.0.113.1", "/tim-kiem?q=lu+moi")).StatusCode);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("203.0.113.1", "/tim-kiem?q=lu+nua")).StatusCode);
    }

    [Fact]
    public async Task The_page_that_says_so_asks_the_database_nothing()
    {
        await EmptyAsync("203.0.113.3", n => $"/tim-kiem?q=gao+{n}");
        await IsRefusedAsync(await AskAsync("203.0.113.3", "/tim-kiem?q=ngo"));
        Assert.Equal(0, await app.RoundTrips.CountAsync(() => AskAsync("203.0.113.3", "/tim-kiem?q=khoai")));
    }

    [Fact]
    public async Task Suggestions_and_beacons_are_refused_without_a_page()
    {
        await EmptyAsync("203.0.113.4", n => $"/tim-kiem/goi-y?q=lu{n}");
        var suggestion = await AskAsync("203.0.113.4", "/tim-kiem/goi-y?q=moi");
        await IsRefusedAsync(suggestion);
        Assert.Empty(await suggestion.Content.ReadAsByteArrayAsync(Ct));

        for (var n = 0; n < 3; n++) Assert.Equal(HttpStatusCode.NoContent, (await AskAsync("203.0.113.4", $"/doc/{n}", HttpMethod.Post)).StatusCode);
        var beacon = await AskAsync("203.0.113.4", "/doc/1", HttpMethod.Post);
        await IsRefusedAsync(beacon);
        Assert.Empty(await beacon.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(HttpStatusCode.NoContent, (await AskAsync("203.0.113.5", "/doc/1", HttpMethod.Post)).StatusCode);
    }

    [Fact]
    public async Task Preview_words_are_not_to_be_guessed()
    {
        for (var n = 0; n < 3; n++) Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("203.0.113.6", $"/xem-truoc/{n}")).StatusCode);
        await IsRefusedAsync(await AskAsync("203.0.113.6", "/xem-truoc/nua"));
    }

    [Fact]
    public async Task Pictures_are_counted_by_who_sends_them_whichever_way_they_come()
    {
        var (one, other) = (await app.ColleagueAsync(Role.Reporter), await app.ColleagueAsync(Role.Reporter));
        // Without a seal, so nothing is taken; asked they have all the same.
        for (var n = 0; n < 3; n++) Assert.Equal(HttpStatusCode.BadRequest, (await one.PostAsync(n == 0 ? "/admin/kho-anh" : "/admin/anh", ("x", "1"))).StatusCode);
        var refused = await one.PostAsync("/admin/anh", ("x", "1"));

        await IsRefusedAsync(refused);
        Assert.Equal("Bạn thử quá nhiều lần", (await Colleague.ReadAsync(refused)).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.PostAsync("/admin/anh", ("x", "1"))).StatusCode);
    }

    [Theory]
    [InlineData("Limits:SearchesPerMinute", "nhiều", "0 (không giới hạn)")]
    [InlineData("Limits:BeaconsPerMinute", "-1", "0 (không giới hạn)")]
    [InlineData("Newsroom:AttemptsPerMinute", "0", "từ 1 trở lên")]
    [InlineData("Hsts:Days", "mãi", "số ngày")]
    [InlineData("Hsts:IncludeSubDomains", "có", "true hoặc false")]
    public void A_wrong_setting_stops_the_start_with_its_name(string key, string holds, string takes)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(key, holds), new("Site:Url", "https://bao.example.vn")]).Build();
        var refused = Assert.Throws<StartRefusedException>(() =>
        {
            Limits.Add(new ServiceCollection(), settings);
            StrictTransport.From(settings, app.Services.GetRequiredService<IHostEnvironment>(), Site.From(settings));
        });
        Assert.Contains(key, refused.Message, StringComparison.Ordinal);
        Assert.Contains(takes, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_kind_has_a_setting_that_the_operators_table_names()
    {
        var table = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));
        Assert.All(Enum.GetValues<Limited>(), what => Assert.Contains($"`{(what == Limited.Attempts ? "Newsroom" : "Limits")}:{what}PerMinute`", table, StringComparison.Ordinal));
    }

    private async Task EmptyAsync(string from, Func<int, string> address)
    {
        for (var n = 0; n < 3; n++) Assert.Equal(HttpStatusCode.OK, (await AskAsync(from, address(n))).StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(string from, string address, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        // The test's own server stands where a known proxy does.
        request.Headers.Add("X-Forwarded-For", from);
        return await app.Reader().SendAsync(request, Ct);
    }

    private static async Task IsRefusedAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.TooManyRequests, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Ct)}");
        Assert.InRange(int.Parse(answer.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    public sealed class Paper : NewsPortalApp
    {
        public Paper()
        {
            foreach (var what in new[] { Limited.Searches, Limited.Suggestions, Limited.Beacons, Limited.Uploads, Limited.Previews }) With($"Limits:{what}PerMinute", "3");
        }
    }
}
