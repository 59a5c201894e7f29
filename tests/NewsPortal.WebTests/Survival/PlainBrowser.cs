using System.Collections.Concurrent;
using System.Net;
using NewsPortal.Kit;

namespace NewsPortal.WebTests.Survival;

/// <summary>A browser of a program that listens without TLS: .NET's own cookies would keep the newsroom's to themselves, Chromium gives them to localhost.</summary>
public sealed class PlainBrowser : DelegatingHandler
{
    private readonly ConcurrentDictionary<string, string> cookies = new();

    private PlainBrowser() : base(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
    }

    public static Colleague At(Uri address) => new(new HttpClient(new PlainBrowser()) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!cookies.IsEmpty) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        var response = await base.SendAsync(request, cancellationToken);
        if (!response.Headers.TryGetValues("Set-Cookie", out var set)) return response;

        foreach (var cookie in set.Select(c => c.Split(';')[0].Split('=', 2))) cookies[cookie[0]] = cookie[1];
        return response;
    }
}
