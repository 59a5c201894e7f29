using System.Collections.Concurrent;
using System.Net;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.Links;

/// <summary>What became of asking for a page elsewhere.</summary>
public enum LinkAnswer
{
    /// <summary>Something is there; it may want a password, or no robots.</summary>
    There,
    Gone,

    /// <summary>The server says that it is at fault.</summary>
    Broken,
    Silent,

    /// <summary>It leads behind a wall, where readers cannot follow and the paper's server must not.</summary>
    Private,
}

/// <summary>Asks other hosts whether their pages are still there: few, briefly, and not again for some minutes.</summary>
public sealed class ForeignLinks : IDisposable
{
    public const int Most = 20;
    public const int AtOnce = 4;
    public static readonly TimeSpan Each = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan Together = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    // Links of some hundred stories; beyond it memory begins anew.
    private const int MostRemembered = 2000;

    private readonly ConcurrentDictionary<Uri, (LinkAnswer Answer, DateTime At)> _known = new();
    private readonly HttpClient _client;
    private readonly TimeProvider _clock;

    public ForeignLinks(OutwardDoor door, Site site, TimeProvider clock)
    {
        _clock = clock;
        _client = new(door.NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd($"NewsPortal/1.0 (+{site.Url})");
    }

    /// <returns>Of each link what became of it; those for which there was no time are missing.</returns>
    public async Task<IReadOnlyDictionary<Uri, LinkAnswer>> AskAsync(IEnumerable<Uri> links, CancellationToken ct)
    {
        var (asked, now) = (links.Distinct().Take(Most).ToList(), _clock.UtcNow());
        if (_known.Count > MostRemembered) _known.Clear();
        using var together = new CancellationTokenSource(Together, _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, together.Token);
        try
        {
            await Parallel.ForEachAsync(asked.Where(link => !Knows(link, now)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop.Token },
                async (link, all) => _known[link] = (await AskAsync(link, all), now));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The time for all is over: what is known by now is the answer.
        }
        return asked.Where(link => Knows(link, now)).ToDictionary(link => link, link => _known[link].Answer);
    }

    public void Dispose() => _client.Dispose();

    private bool Knows(Uri link, DateTime now) => _known.TryGetValue(link, out var known) && now - known.At < Remembered;

    private async Task<LinkAnswer> AskAsync(Uri link, CancellationToken all)
    {
        using var each = new CancellationTokenSource(Each, _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(all, each.Token);
        try
        {
            var status = await StatusAsync(HttpMethod.Head, link, stop.Token);
            if (status is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented) status = await StatusAsync(HttpMethod.Get, link, stop.Token);
            return status switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone => LinkAnswer.Gone,
                >= HttpStatusCode.InternalServerError => LinkAnswer.Broken,
                _ => LinkAnswer.There,
            };
        }
        catch (HttpRequestException failure)
        {
            return failure.InnerException is ClosedDoorException ? LinkAnswer.Private : LinkAnswer.Silent;
        }
        catch (OperationCanceledException) when (!all.IsCancellationRequested)
        {
            return LinkAnswer.Silent;
        }
    }

    // The headers are enough: of the body nothing is read.
    private async Task<HttpStatusCode> StatusAsync(HttpMethod how, Uri link, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(how, link);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        return response.StatusCode;
    }
}
