using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace NewsPortal.Web.Hosting;

/// <summary>
/// How much one who asks may have in a minute: so many at once, and then one whenever its part of the minute is over (the generic cell rate algorithm). A table of
/// fixed size, a megabyte, whoever asks: made-up addresses make it no larger, and who asks no more is forgotten by the clock alone (docs/adr/0032).
/// </summary>
/// <param name="clock">Tells when.</param>
/// <param name="perMinute">0 gives to everyone.</param>
public sealed class Allowance(TimeProvider clock, int perMinute)
{
    private const int Bits = 16;

    // Each asker has a place in either half; the emptier one counts. Two who share one place seldom share the other.
    private readonly long[] _paidUntil = new long[2 << Bits];

    // Which addresses share a place only this process knows (multiply-shift hashing: odd, random factors).
    private readonly ulong _first = RandomFactor();
    private readonly ulong _second = RandomFactor();
    private readonly long _minute = 60 * clock.TimestampFrequency;
    private readonly long _each = perMinute == 0 ? 0 : 60 * clock.TimestampFrequency / perMinute;

    public bool Gives(IPAddress? address, out TimeSpan wait) => Gives(KeyOf(address), out wait);

    /// <summary>To who is signed in, whatever address they come from.</summary>
    public bool Gives(int editorId, out TimeSpan wait) => Gives(~(ulong)(uint)editorId, out wait);

    private bool Gives(ulong key, out TimeSpan wait)
    {
        wait = default;
        if (_each == 0) return true;

        var now = clock.GetTimestamp();
        ref var one = ref _paidUntil[(int)((key * _first) >> (64 - Bits))];
        ref var other = ref _paidUntil[(1 << Bits) + (int)((key * _second) >> (64 - Bits))];
        var until = Math.Max(Math.Min(Volatile.Read(ref one), Volatile.Read(ref other)), now) + _each;
        if (until - now > _minute)
        {
            wait = clock.GetElapsedTime(now + _minute, until);
            return false;
        }
        Raise(ref one, until);
        Raise(ref other, until);
        return true;
    }

    // Of two at the same moment one may go for nothing; neither waits for the other.
    private static void Raise(ref long place, long until)
    {
        var seen = Volatile.Read(ref place);
        if (seen < until) Interlocked.CompareExchange(ref place, until, seen);
    }

    // RFC 6052, 2.1: what a network that has only IPv6 calls an address of IPv4.
    private static ReadOnlySpan<byte> Nat64 => [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0];

    // Who has one IPv6 address has 2^64 of them: the network counts. IPv4 as IPv6 writes it is IPv4.
    private static ulong KeyOf(IPAddress? address)
    {
        if (address is null) return 0;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return address.AddressFamily == AddressFamily.InterNetwork ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
            : address.IsIPv4MappedToIPv6 || bytes.StartsWith(Nat64) ? BinaryPrimitives.ReadUInt32BigEndian(bytes[12..])
            : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    private static ulong RandomFactor() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;
}
