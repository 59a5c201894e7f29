using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace NewsPortal.Reading;

/// <summary>
/// Tells whether a browser at an address has read a story a moment ago. It keeps numbers that nobody can lead back to a reader: hashes under a key that is
/// in this process's memory only and is thrown away with them, after twice the while at the latest.
/// </summary>
public class LatelyRead(TimeProvider clock, TimeSpan oncePer, int most = LatelyRead.Most)
{
    /// <summary>Reads remembered of a while, and of the while before: 28 bytes each. Where there are more, the oldest are forgotten sooner.</summary>
    public const int Most = 400_000;

    private const int Parts = 16;

    private readonly Lock _turning = new();
    private volatile Memory _now = new(clock.GetTimestamp());
    private volatile Memory? _before;

    /// <summary>Numbers kept at this moment.</summary>
    public int Count => _now.Count + (_before?.Count ?? 0);

    /// <param name="address">Null where it is not known: then every read is a first one.</param>
    /// <param name="agent">As the browser names itself: readers behind one address are told apart by it, as far as they differ.</param>
    /// <param name="articleId">The story.</param>
    public bool IsFirst(IPAddress? address, string agent, int articleId)
    {
        if (oncePer == TimeSpan.Zero || address is null) return true;
        Span<byte> read = stackalloc byte[24];
        Write(address, read);
        BinaryPrimitives.WriteInt32LittleEndian(read[16..], articleId);
        // The framework's own hash of a text is under a key of this process, too.
        BinaryPrimitives.WriteInt32LittleEndian(read[20..], agent.GetHashCode(StringComparison.Ordinal));

        var at = clock.GetTimestamp();
        TurnWhenDue(at);
        return _before?.Has(read, at, IsLately) != true && _now.Take(read, at, IsLately);
    }

    private bool IsLately(long before, long at) => clock.GetElapsedTime(before, at) < oncePer;

    private void TurnWhenDue(long at)
    {
        if (IsLately(_now.Since, at) && _now.Count < most) return;
        lock (_turning)
        {
            if (IsLately(_now.Since, at) && _now.Count < most) return;
            (_before, _now) = (_now, new(at));
        }
    }

    // Of IPv6 the network alone: the rest is the reader's to choose. IPv4 as IPv6 writes it.
    private static void Write(IPAddress address, Span<byte> to)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            (to[10], to[11]) = (0xff, 0xff);
            address.TryWriteBytes(to[12..16], out _);
            return;
        }
        address.TryWriteBytes(to, out _);
        if (!address.IsIPv4MappedToIPv6) to[8..16].Clear();
    }

    private sealed class Memory(long since)
    {
        private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
        private readonly Lock[] _locks = [.. Enumerable.Range(0, Parts).Select(_ => new Lock())];
        private readonly Dictionary<ulong, long>[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => new Dictionary<ulong, long>())];
        private int _count;

        public long Since => since;
        public int Count => Volatile.Read(ref _count);

        public bool Has(ReadOnlySpan<byte> read, long at, Func<long, long, bool> isLately)
        {
            if (Count == 0) return false;
            var number = NumberOf(read);
            lock (_locks[number % Parts]) return _parts[number % Parts].TryGetValue(number, out var before) && isLately(before, at);
        }

        /// <returns>False if it is known from lately.</returns>
        public bool Take(ReadOnlySpan<byte> read, long at, Func<long, long, bool> isLately)
        {
            var number = NumberOf(read);
            lock (_locks[number % Parts])
            {
                var part = _parts[number % Parts];
                if (part.TryGetValue(number, out var before))
                {
                    if (isLately(before, at)) return false;
                    part[number] = at;
                    return true;
                }
                part.Add(number, at);
                Interlocked.Increment(ref _count);
                return true;
            }
        }

        private ulong NumberOf(ReadOnlySpan<byte> read)
        {
            Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
            HMACSHA256.HashData(_key, read, hash);
            return BinaryPrimitives.ReadUInt64LittleEndian(hash);
        }
    }
}
