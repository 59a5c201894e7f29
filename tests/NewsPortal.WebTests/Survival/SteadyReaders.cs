using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using NewsPortal.WebTests.Hosting;
using Xunit;

namespace NewsPortal.WebTests.Survival;

/// <summary>Readers who go from page to page of a paper at a steady pace, and note everything that is not as it should be.</summary>
public sealed partial class SteadyReaders(Uri paper)
{
    private static readonly string[] Always = ["/", "/tin-moi", "/xem-nhieu", "/rss", "/feed.json", "/sitemap.xml", "/robots.txt", "/tim-kiem?q=d%C3%A2n+v%E1%BA%ADn", "/tim-kiem?q=chuyen+doi+so"];

    public ConcurrentQueue<string> Failed { get; } = [];

    /// <summary>How many answers each node gave, by the name that the proxy has for it.</summary>
    public ConcurrentDictionary<string, int> Answered { get; } = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task ReadAsync(int readers, CancellationToken until)
    {
        var front = await NodesBehindAProxy.Browser(() => paper).OpenAsync("/");
        List<string> addresses = [.. Always, .. front.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0])
            .Where(a => a.StartsWith('/') && !a.StartsWith("/admin", StringComparison.Ordinal)).Distinct().Except(Always)];
        await Task.WhenAll(Enumerable.Range(0, readers).Select(n => ReadOnAsync(addresses, n * addresses.Count / readers, until)));
    }

    private async Task ReadOnAsync(List<string> addresses, int from, CancellationToken until)
    {
        using var reader = new HttpClient { BaseAddress = paper };
        reader.DefaultRequestHeaders.UserAgent.ParseAdd($"Mozilla/5.0 (reader {from})");
        using var steadily = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var at = from; !until.IsCancellationRequested; at++)
        {
            var address = addresses[at % addresses.Count];
            await AskAsync(reader, new(HttpMethod.Get, address));
            if (StoryAddress().Match(address) is { Success: true } story) await AskAsync(reader, new(HttpMethod.Post, $"/doc/{story.Groups[1].Value}"));
            await steadily.WaitForNextTickAsync(Ct);
        }
    }

    private async Task AskAsync(HttpClient reader, HttpRequestMessage request)
    {
        try
        {
            using var answer = await reader.SendAsync(request, Ct);
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NoContent)) Failed.Enqueue($"{request.Method} {request.RequestUri}: {(int)answer.StatusCode}");
            if (answer.Headers.TryGetValues("X-Node", out var by)) Answered.AddOrUpdate(by.Single(), 1, (_, n) => n + 1);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is TaskCanceledException && !Ct.IsCancellationRequested))
        {
            Failed.Enqueue($"{request.Method} {request.RequestUri}: {failure.Message}");
        }
    }

    [GeneratedRegex(@"-(\d+)\.html$")]
    private static partial Regex StoryAddress();
}
