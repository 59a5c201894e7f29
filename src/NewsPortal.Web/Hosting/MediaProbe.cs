using NewsPortal.Data;
using NewsPortal.Media;

namespace NewsPortal.Web.Hosting;

/// <summary>Whether pictures can be kept, asked now and then and not at every look; a store that does not answer is asked once and not by everyone.</summary>
public sealed class MediaProbe(IMediaStore store, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BadFor = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Lock _asking = new();
    private Task<string?>? _answer;
    private long _at;

    /// <returns>Null where they can be kept; else why not, in a Vietnamese line.</returns>
    public async Task<string?> AskAsync()
    {
        try
        {
            return await Answer().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            return "Kho ảnh không trả lời.";
        }
    }

    private Task<string?> Answer()
    {
        lock (_asking)
        {
            // A disk that is gone may hold whoever asks it for minutes.
            var isFresh = _answer is { IsCompleted: false } || (_answer is not null && clock.GetElapsedTime(_at) < (_answer.Result is null ? GoodFor : BadFor));
            if (!isFresh) (_answer, _at) = (Task.Run(ProbeAsync), clock.GetTimestamp());
            return _answer!;
        }
    }

    private async Task<string?> ProbeAsync()
    {
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            await store.ProbeAsync(patience.Token);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return StoreRefusal.Reason(failure) ?? "Kho ảnh không trả lời.";
        }
    }
}
