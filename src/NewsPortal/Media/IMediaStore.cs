namespace NewsPortal.Media;

/// <summary>The paper's pictures: originals by their content, renditions by their public name. What is kept never changes.</summary>
public interface IMediaStore
{
    /// <exception cref="Data.StartRefusedException">Pictures cannot be kept there; says why in one line.</exception>
    Task CheckAsync(CancellationToken ct);

    /// <summary>Whether a picture could be kept there now. Costs a write or a request: not for every look.</summary>
    /// <exception cref="IOException">It could not.</exception>
    /// <exception cref="UnauthorizedAccessException">It could not.</exception>
    Task ProbeAsync(CancellationToken ct);

    /// <summary>What lies there already stays, unless it is damaged: the same picture sent again mends it.</summary>
    /// <param name="extension">Of its true type, for those who look into the store.</param>
    Task KeepOriginalAsync(string contentHash, string extension, ReadOnlyMemory<byte> original, CancellationToken ct);

    /// <returns>Null when the store has no such original, or only what is left of it.</returns>
    Task<byte[]?> ReadOriginalAsync(string contentHash, CancellationToken ct);

    /// <param name="contentHash">Of the original that it was made of: it is forgotten with it.</param>
    Task KeepAsync(Rendition rendition, string contentHash, ReadOnlyMemory<byte> picture, CancellationToken ct);

    /// <summary>The one who asked closes it.</summary>
    /// <returns>Null when it has not been rendered yet, or not all of it is there: to be rendered again.</returns>
    Task<KeptPicture?> OpenAsync(Rendition rendition, CancellationToken ct);

    /// <summary>Ends a picture that the paper has no entry of any more; an original that was sent again in the last hour stays, its entry may be on its way.</summary>
    Task ForgetAsync(string contentHash, CancellationToken ct);
}
