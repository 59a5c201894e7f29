namespace NewsPortal.Media;

/// <summary>Makes renditions when they are first asked for: each once, however many ask, and no more at a time than the machine has cores.</summary>
public sealed class Darkroom(DiskMediaStore store) : IDisposable
{
    private readonly SemaphoreSlim _enlargers = new(Environment.ProcessorCount);

    // A fixed number of doors keeps this small; two pictures behind one door only wait for each other.
    private readonly SemaphoreSlim[] _doors = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    private int _made;

    /// <summary>Renditions made since the start.</summary>
    public int Made => _made;

    /// <param name="rendition">Of that picture: its hash tells the focal point too.</param>
    /// <returns>Null when the original is lost.</returns>
    public async Task<KeptPicture?> DevelopAsync(Rendition rendition, Negative negative, CancellationToken ct)
    {
        var door = _doors[(uint)rendition.GetHashCode() % _doors.Length];
        await door.WaitAsync(ct);
        try
        {
            if (store.Open(rendition) is { } madeMeanwhile) return madeMeanwhile;
            await MakeAsync(rendition, negative, ct);
            return store.Open(rendition);
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose()
    {
        _enlargers.Dispose();
        foreach (var door in _doors) door.Dispose();
    }

    private async Task MakeAsync(Rendition rendition, Negative negative, CancellationToken ct)
    {
        await _enlargers.WaitAsync(ct);
        try
        {
            if (await store.ReadOriginalAsync(negative.ContentHash, ct) is not { } original) return;
            // Once begun it is finished and kept, even if the reader who asked has gone.
            var picture = await Task.Run(() => Enlarger.Enlarge(original, negative.FocalX, negative.FocalY, rendition), CancellationToken.None);
            await store.KeepAsync(rendition, picture, CancellationToken.None);
            Interlocked.Increment(ref _made);
        }
        finally
        {
            _enlargers.Release();
        }
    }
}
