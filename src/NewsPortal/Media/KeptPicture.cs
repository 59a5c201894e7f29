namespace NewsPortal.Media;

/// <summary>A picture taken from the store, to be read once.</summary>
public sealed record KeptPicture(Stream Content, DateTimeOffset KeptAt) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
