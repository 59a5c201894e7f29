using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsPortal.Kit;
using NewsPortal.Web.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Hosting;

/// <summary>What is believed of whom, and how a node takes its leave.</summary>
public class ProxyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "127.0.0.1", "203.0.113.5", "203.0.113.5")]
    [InlineData(null, "::ffff:127.0.0.1", "203.0.113.5", "203.0.113.5")]
    [InlineData(null, "127.0.0.1", "198.51.100.1, 203.0.113.5", "203.0.113.5")] // the first was written by the reader himself
    [InlineData(null, "203.0.113.9", "127.0.0.1", "203.0.113.9")] // a stranger
    [InlineData("10.0.0.5, 192.0.2.0/24", "10.0.0.5", "203.0.113.5, 192.0.2.77", "203.0.113.5")] // a CDN before the proxy
    [InlineData("10.0.0.5, 192.0.2.0/24", "10.0.0.6", "203.0.113.5", "10.0.0.6")]
    [InlineData("10.0.0.5", "127.0.0.1", "203.0.113.5", "127.0.0.1")]
    public async Task Only_a_known_proxy_is_believed_about_who_asks_and_how(string? known, string from, string forwarded, string believed)
    {
        await using var app = new Listening();
        if (known is not null) app.With("Proxy:Known", known);

        await app.Server.SendAsync(http =>
        {
            http.Request.Path = "/health/live";
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            http.Request.Headers["X-Forwarded-For"] = forwarded;
            http.Request.Headers["X-Forwarded-Proto"] = "https";
        }, Ct);

        Assert.Equal((believed, believed == IPAddress.Parse(from).ToString() ? "http" : "https"), app.Heard);
    }

    [Fact]
    public async Task A_node_that_is_to_stop_says_so_first_and_answers_on_until_the_proxy_has_taken_it_out()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(new StrictTransport((string?)null)).AddSingleton(Settings.From(builder.Configuration, builder.Environment));
        await using var app = builder.Build();
        Draining.Use(app);
        app.MapGet("/{**page}", () => "Healthy");
        await app.StartAsync(Ct);
        using var reader = app.GetTestClient();
        Assert.Equal("Healthy", await reader.GetStringAsync("/health/ready", Ct));
        var clock = new FakeTimeProvider();
        var stopping = new Draining(Proxy.From(app.Configuration) with { Drain = TimeSpan.FromSeconds(20) }, clock).StoppingAsync(Ct);
        app.Lifetime.StopApplication();

        using var ready = await reader.GetAsync("/health/ready", Ct);
        using var page = await reader.GetAsync("/", Ct);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, page.StatusCode));
        Assert.True(page.Headers.ConnectionClose);
        clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(stopping.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await stopping;
        Assert.True(new Draining(Proxy.From(app.Configuration), clock).StoppingAsync(Ct).IsCompleted);
    }

    /// <summary>Notes what pages are told of the last request.</summary>
    private sealed class Listening : NewsPortalApp, IStartupFilter
    {
        public (string From, string Scheme) Heard { get; private set; }

        public Listening() => Using<IStartupFilter>(this);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, answer) =>
            {
                http.Response.OnStarting(() =>
                {
                    Heard = (http.Connection.RemoteIpAddress!.ToString(), http.Request.Scheme);
                    return Task.CompletedTask;
                });
                await answer();
            });
            next(app);
        };
    }
}
