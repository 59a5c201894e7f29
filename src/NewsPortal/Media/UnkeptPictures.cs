using Microsoft.Extensions.Caching.Memory;

namespace NewsPortal.Media;

// Renditions that the disk would not take, held until it does: a full disk is not made worse by rendering the same picture for every reader.
internal sealed class UnkeptPictures : IDisposable
{
    private const int MaxBytes = 64 << 20;

    private readonly MemoryCache _held = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    public byte[]? Find(Rendition rendition) => _held.Get<byte[]>(rendition);

    public void Hold(Rendition rendition, byte[] picture) => _held.Set(rendition, picture, new MemoryCacheEntryOptions { Size = picture.Length });

    public void Release(Rendition rendition) => _held.Remove(rendition);

    public void Dispose() => _held.Dispose();
}
