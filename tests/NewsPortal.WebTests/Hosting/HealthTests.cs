using System.Net;
using NewsPortal.Kit;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

public class HealthTests
{
    private const string Key = "Bearer mot-chia-khoa-that-dai";

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
    [InlineData("Development", "127.0.0.1", null, null, true)]
    [InlineData("Development", "::1", null, null, true)]
    [InlineData("Development", "203.0.113.5", null, null, false)]
    [InlineData("Development", "127.0.0.1", null, "X-Forwarded-For", false)] // handed on by a proxy on this machine that says so
    [InlineData("Development", "127.0.0.1", null, "Forwarded", false)]
    [InlineData("Development", "203.0.113.5", Key, null, true)]
    [InlineData("Production", "127.0.0.1", null, null, false)] // perhaps handed on by one that doesn't
    [InlineData("Production", "::1", null, null, false)]
    [InlineData("Staging", "127.0.0.1", null, null, false)]
    [InlineData("Production", "127.0.0.1", "Bearer sai", null, false)]
    [InlineData("Production", "127.0.0.1", Key, null, true)]
    [InlineData("Production", "203.0.113.5", Key, "X-Forwarded-For", true)]
    [InlineData("Production", "203.0.113.5", null, null, false)]
    public async Task Parts_and_figures_are_for_who_shows_the_key_and_in_Development_for_this_machine(
        string environment, string from, string? shows, string? handedOn, bool sees)
    {
        await using var app = new NewsPortalApp().With("environment", environment).With("Telemetry:Key", Key[7..]);

        var ready = await AskAsync(app, "/health/ready", from, shows, handedOn);
        var figures = await AskAsync(app, "/metrics", from, shows, handedOn);

        Assert.Equal(sees, ready.Text.Contains("database: Healthy", StringComparison.Ordinal));
        Assert.StartsWith("Healthy", ready.Text, StringComparison.Ordinal);
        Assert.Equal(sees ? 200 : 404, figures.Status);
    }

    // nginx on this machine hands on so unless told otherwise: to the address it knows, without a word about the reader.
    [Theory]
    [InlineData("127.0.0.1:5000"), InlineData("localhost"), InlineData("bao.example.vn")]
    public async Task Where_no_key_is_set_nobody_sees_them_whatever_the_request_calls_itself(string host)
    {
        await using var app = new NewsPortalApp().With("environment", "Production");

        foreach (var shows in new[] { null, "", "Bearer ", "Bearer", "Bearer null" })
        {
            Assert.Equal("Healthy", (await AskAsync(app, "/health/ready", "127.0.0.1", shows, null, host)).Text);
            Assert.Equal(404, (await AskAsync(app, "/metrics", "127.0.0.1", shows, null, host)).Status);
        }
    }

    [Fact]
    public async Task Without_its_database_the_paper_lives_but_is_not_ready()
    {
        await using var app = new NewsPortalApp()
            .With("Serilog:MinimumLevel:Default", "Fatal").With("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        using var reader = app.Reader();
        // Put in its place, never written into it: SQLite has its shared memory mapped, and a mapped file that is cut ends the process (SIGBUS).
        var other = Path.Combine(app.DataFolder, "other");
        await File.WriteAllTextAsync(other, "not a database", Ct);
        File.Move(other, Path.Combine(app.DataFolder, "newsportal.db"), overwrite: true);
        foreach (var part in (string[])["-wal", "-shm"]) File.Delete(Path.Combine(app.DataFolder, $"newsportal.db{part}"));

        using var ready = await reader.GetAsync("/health/ready", Ct);
        using var live = await reader.GetAsync("/health/live", Ct);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Ct)));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    private static async Task<(int Status, string Text)> AskAsync(NewsPortalApp app, string path, string from, string? shows, string? handedOn, string host = "localhost")
    {
        var answer = await app.Server.SendAsync(http =>
        {
            http.Request.Path = path;
            http.Request.Host = new(host);
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            if (shows is not null) http.Request.Headers.Authorization = shows;
            if (handedOn is not null) http.Request.Headers[handedOn] = "for=203.0.113.5";
        }, Ct);
        using var text = new StreamReader(answer.Response.Body);
        return (answer.Response.StatusCode, await text.ReadToEndAsync(Ct));
    }
}
