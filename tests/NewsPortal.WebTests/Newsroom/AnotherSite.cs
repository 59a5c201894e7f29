using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace NewsPortal.WebTests.Newsroom;

/// <summary>A site elsewhere that stories link to. It stands on this machine and answers to the name an.example.</summary>
public sealed class AnotherSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string What, string Agent, string Trail)> _asked = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private AnotherSite(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.Single()).Port;

    /// <summary>"HEAD /co", in order.</summary>
    public IEnumerable<string> Asked => _asked.Select(a => a.What);

    public IEnumerable<string> Agents => _asked.Select(a => a.Agent);

    /// <summary>What would tell one who asks from another: cookies, a trace.</summary>
    public IEnumerable<string> Trails => _asked.Select(a => a.Trail);

    public static async Task<AnotherSite> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new AnotherSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public string Link(string path, string host = "an.example") => $"http://{host}:{Port}{path}";

    /// <summary>Until so many more have asked for what is never answered.</summary>
    public async Task HeldAsync(int many)
    {
        for (var i = 0; i < many; i++) await _arrived.WaitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrived.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var headers = http.Request.Headers;
        _asked.Enqueue(($"{http.Request.Method} {http.Request.Path}", $"{headers.UserAgent}", $"{headers.Cookie}{headers.TraceParent}{headers.Referer}"));
        var path = http.Request.Path.Value!;
        if (path.StartsWith("/im", StringComparison.Ordinal)) await HoldAsync(http.RequestAborted);
        else if (path == "/vao-trong") http.Response.Redirect("http://10.1.2.3/");
        else if (path == "/doi") http.Response.Redirect("/co");
        else if (path == "/chi-get" && http.Request.Method == "HEAD") http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else http.Response.StatusCode = path switch { "/mat" => 404, "/het" => 410, "/loi" => 503, "/khoa" => 403, _ => 200 };
        http.Response.Headers.SetCookie = "theo=doi";
    }

    private async Task HoldAsync(CancellationToken left)
    {
        var gone = new TaskCompletionSource();
        await using var registered = left.Register(gone.SetResult);
        _arrived.Release();
        await gone.Task;
    }
}
