using System.Net;
using Microsoft.Data.Sqlite;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

public class HealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Anyone_gets_the_status_and_nothing_else(string address)
    {
        await using var app = new NewsPortalApp();

        Assert.Equal("Healthy", await app.Reader().GetStringAsync(address, Ct));
    }

    [Theory]
    [InlineData("127.0.0.1", null, true)]
    [InlineData("::1", null, true)]
    [InlineData("203.0.113.5", null, false)]
    [InlineData("127.0.0.1", "203.0.113.5", false)] // handed on by a proxy on this machine
    public async Task Only_this_machine_gets_the_parts(string from, string? forwardedFor, bool parts)
    {
        await using var app = new NewsPortalApp();

        var answer = await app.Server.SendAsync(http =>
        {
            http.Request.Path = "/health/ready";
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            if (forwardedFor is not null) http.Request.Headers["X-Forwarded-For"] = forwardedFor;
        }, Ct);

        using var text = new StreamReader(answer.Response.Body);
        Assert.Equal(parts, (await text.ReadToEndAsync(Ct)).Contains("database: Healthy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1", null, true)]
    [InlineData("203.0.113.5", null, false)]
    [InlineData("203.0.113.5", "Bearer mot-chia-khoa-that-dai", true)]
    [InlineData("203.0.113.5", "Bearer sai", false)]
    public async Task Figures_are_there_for_this_machine_and_for_who_shows_the_key(string from, string? shows, bool there)
    {
        await using var app = new NewsPortalApp().With("Telemetry:Key", "mot-chia-khoa-that-dai");

        var answer = await app.Server.SendAsync(http =>
        {
            http.Request.Path = "/metrics";
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            if (shows is not null) http.Request.Headers.Authorization = shows;
        }, Ct);

        Assert.Equal(there ? 200 : 404, answer.Response.StatusCode);
    }

    [Fact]
    public async Task Without_its_database_the_paper_lives_but_is_not_ready()
    {
        await using var app = new NewsPortalApp()
            .With("Serilog:MinimumLevel:Default", "Fatal").With("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        using var reader = app.Reader();
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(app.DataFolder, "newsportal.db*")) await File.WriteAllTextAsync(file, "not a database", Ct);

        using var ready = await reader.GetAsync("/health/ready", Ct);
        using var live = await reader.GetAsync("/health/live", Ct);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Ct)));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }
}
