using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using NewsPortal.Reading;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// The finished pages of one edition, as many as fit. When it is full, the oldest go that nobody has asked for since it was last full: those that everybody
/// reads stay, whatever a robot looks up.
/// </summary>
public sealed class ReaderShelf(Edition edition, long bytes)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<PageKey, Place> _places = new();
    private readonly Queue<Place> _inOrder = new();
    private long _held;

    public Edition Edition => edition;

    /// <summary>What readers are told of the edition: its name would tell them when the next story comes out.</summary>
    public string Mark { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(edition.Name)).AsSpan(0, 8));

    /// <summary>Pages that are being made.</summary>
    public ConcurrentDictionary<PageKey, Task<ReaderPage?>> Rendering { get; } = new();

    public ReaderPage? Find(PageKey key, DateTime now)
    {
        if (!_places.TryGetValue(key, out var place)) return null;
        var page = place.Page;
        // One that is made later than now is from before the clock was set back: how old it is nobody knows.
        var age = now - page.MadeAt;
        if (age >= Longest || age < TimeSpan.Zero) return null;
        // Written once and then only read: processors need not tell each other.
        if (!place.IsWanted) place.IsWanted = true;
        return page;
    }

    public void Keep(PageKey key, ReaderPage page)
    {
        var size = Size(key, page);
        if (size > bytes) return;
        lock (_inOrder)
        {
            if (_places.TryGetValue(key, out var place))
            {
                _held += size - Size(key, place.Page);
                place.Page = page;
                MakeRoom(0);
                return;
            }
            MakeRoom(size);
            _inOrder.Enqueue(place = new(key) { Page = page });
            _places[key] = place;
            _held += size;
        }
    }

    private void MakeRoom(long size)
    {
        // Twice round at most: after once nobody is wanted any more.
        for (var looks = 2 * _inOrder.Count; _held + size > bytes && looks > 0; looks--) LookAtOldest();
    }

    private void LookAtOldest()
    {
        var oldest = _inOrder.Dequeue();
        if (oldest.IsWanted)
        {
            oldest.IsWanted = false;
            _inOrder.Enqueue(oldest);
            return;
        }
        _places.TryRemove(oldest.Key, out _);
        _held -= Size(oldest.Key, oldest.Page);
    }

    private static long Size(PageKey key, ReaderPage page) => page.Size + (2 * (key.Path.Length + key.Query.Length));

    private sealed class Place(PageKey key)
    {
        private volatile ReaderPage? _page;

        public PageKey Key => key;
        public bool IsWanted { get; set; }

        public ReaderPage Page
        {
            get => _page!;
            set => _page = value;
        }
    }
}
