using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace NewsPortal.BrowserTests.Browsing;

/// <summary>Sees what no reader notices: errors on the console, answers that failed, requests that leave the paper.</summary>
public sealed class Witness
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly string _origin;

    public Witness(IBrowserContext context, string origin)
    {
        _origin = origin;
        context.Request += (_, request) => Note(request);
        context.Response += (_, response) => Note(response);
        context.RequestFailed += (_, request) => Failed(request);
        context.WebError += (_, error) => _complaints.Enqueue($"Threw: {error.Error}");
        context.Console += (_, message) => Note(message);
    }

    /// <summary>What may not be there: the address of an error page.</summary>
    public HashSet<string> Expected { get; } = [];

    /// <summary>Another host that this visit may go to, because its reader asked for it.</summary>
    public string? Allowed { get; set; }

    /// <summary>The network is taken away on purpose: requests that fail for that are no fault of the page.</summary>
    public bool Broken { get; set; }

    /// <summary>The addresses asked for so far.</summary>
    public IEnumerable<string> Requests => _requests;

    public void SawNothingWrong() => Assert.Empty(_complaints);

    private void Note(IRequest request)
    {
        _requests.Enqueue(request.Url);
        if (!new[] { _origin, "data:", Allowed }.Any(start => start is not null && request.Url.StartsWith(start, StringComparison.Ordinal)))
            _complaints.Enqueue($"Left the paper: {request.Url}");
    }

    private void Note(IResponse response)
    {
        if (response.Status >= 400 && !Expected.Contains(response.Url)) _complaints.Enqueue($"{response.Status}: {response.Url}");
    }

    // Who goes to the next page breaks off what this one is still loading.
    private void Failed(IRequest request)
    {
        if (request.Failure != "net::ERR_ABORTED" && !(Broken && request.Failure == "net::ERR_INTERNET_DISCONNECTED")) _complaints.Enqueue($"{request.Failure}: {request.Url}");
    }

    private void Note(IConsoleMessage message)
    {
        // The console repeats answers that failed; those are seen above.
        if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            _complaints.Enqueue($"Console: {message.Text}");
    }
}
