using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NewsPortal.Watching;

namespace NewsPortal.Media;

/// <summary>Makes renditions when they are first asked for: each once, however many ask, and no more at a time than the machine has cores.</summary>
public sealed partial class Darkroom(IMediaStore store, Figures figures, TimeProvider clock, ILogger<Darkroom> log) : IDisposable
{
    private readonly SemaphoreSlim _enlargers = new(Environment.ProcessorCount);

    // A fixed number of doors keeps this small; two pictures behind one door only wait for each other.
    private readonly SemaphoreSlim[] _doors = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    private readonly UnkeptPictures _unkept = new();
    private readonly Dictionary<string, DateTime> _complaints = [];
    private int _made;

    /// <summary>Renditions made since the start.</summary>
    public int Made => _made;

    /// <param name="rendition">Of that picture: its hash tells the focal point too.</param>
    /// <returns>Null when the original is lost or damaged.</returns>
    public async Task<KeptPicture?> DevelopAsync(Rendition rendition, Negative negative, CancellationToken ct)
    {
        var door = _doors[(uint)rendition.GetHashCode() % _doors.Length];
        figures.RenditionAsked();
        try
        {
            return await BehindAsync(door, rendition, negative, ct);
        }
        finally
        {
            figures.RenditionAnswered();
        }
    }

    private async Task<KeptPicture?> BehindAsync(SemaphoreSlim door, Rendition rendition, Negative negative, CancellationToken ct)
    {
        await door.WaitAsync(ct);
        try
        {
            if (await store.OpenAsync(rendition, ct) is { } madeMeanwhile) return madeMeanwhile;
            if ((_unkept.Find(rendition) ?? await MakeAsync(rendition, negative, ct)) is not { } picture) return null;
            await KeepAsync(rendition, negative, picture);
            // Not opened again from the disk, where it may be gone already: the folder may be deleted at any time.
            return new(new MemoryStream(picture, writable: false), clock.GetUtcNow());
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose()
    {
        _enlargers.Dispose();
        _unkept.Dispose();
        foreach (var door in _doors) door.Dispose();
    }

    private async Task<byte[]?> MakeAsync(Rendition rendition, Negative negative, CancellationToken ct)
    {
        await _enlargers.WaitAsync(ct);
        try
        {
            if (await ReadAsync(negative.ContentHash, ct) is not { } original) return null;
            using var span = Spans.Begin("rendition");
            var began = Stopwatch.GetTimestamp();
            // Once begun it is finished and kept, even if the reader who asked has gone.
            var picture = await Task.Run(() => Enlarger.Enlarge(original, negative.FocalX, negative.FocalY, rendition), CancellationToken.None);
            Interlocked.Increment(ref _made);
            figures.RenditionMade(began);
            return picture;
        }
        finally
        {
            _enlargers.Release();
        }
    }

    private async Task<byte[]?> ReadAsync(string contentHash, CancellationToken ct)
    {
        var reason = "it is not there, or its content has changed";
        try
        {
            if (await store.ReadOriginalAsync(contentHash, ct) is { } original) return original;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            reason = failure.Message;
        }
        if (IsNews(contentHash)) OriginalLost(contentHash, reason);
        return null;
    }

    // A full or locked disk is no reason to show readers a broken picture.
    private async Task KeepAsync(Rendition rendition, Negative negative, byte[] picture)
    {
        try
        {
            await store.KeepAsync(rendition, negative.ContentHash, picture, CancellationToken.None);
            _unkept.Release(rendition);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _unkept.Hold(rendition, picture);
            if (IsNews(nameof(NotKept))) NotKept(failure.Message);
        }
    }

    // Of one thing once an hour, however many readers meet it.
    private bool IsNews(string complaint)
    {
        var now = clock.UtcNow();
        lock (_complaints)
        {
            if (_complaints.TryGetValue(complaint, out var last) && now - last < TimeSpan.FromHours(1)) return false;
            _complaints[complaint] = now;
            return true;
        }
    }

    [LoggerMessage(LogLevel.Error, "The original of picture {ContentHash} cannot be used: {Reason}. Readers don't see it until it is put back from a backup.")]
    private partial void OriginalLost(string contentHash, string reason);

    [LoggerMessage(LogLevel.Error, "Renditions cannot be kept: {Reason}. They are answered from memory until the disk takes them.")]
    private partial void NotKept(string reason);
}
