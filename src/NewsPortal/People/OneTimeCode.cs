using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.People;

/// <summary>Codes of authenticator apps (RFC 6238): six digits, a new one every thirty seconds.</summary>
public static class OneTimeCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Digits = 6;

    /// <returns>The step that the code belongs to: the present one, or one beside it for clocks that differ; null if to none of them.</returns>
    public static long? StepOf(string key, string code, DateTime now)
    {
        long? step = null;
        var present = new DateTimeOffset(now).ToUnixTimeSeconds() / 30;
        // All are looked at, whichever it is: time tells nothing.
        for (var candidate = present - 1; candidate <= present + 1; candidate++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(key, candidate)), Encoding.UTF8.GetBytes(code))) step = candidate;
        return step;
    }

    public static string At(string key, DateTime now) => At(key, new DateTimeOffset(now).ToUnixTimeSeconds() / 30);

    private static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The only hash that all apps know; the weakness of SHA-1 is none in an HMAC.
        HMACSHA1.HashData(Bytes(key), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    private static byte[] Bytes(string key)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in key)
        {
            bits = (bits << 5) | Base32.IndexOf(letter, StringComparison.OrdinalIgnoreCase);
            held += 5;
            if (held < 8) continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }
        return [.. bytes];
    }
}
