using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace NewsPortal.Reading;

/// <summary>SipHash-2-4: who does not have the key learns nothing from the number, and cannot make two that meet. The framework's own (HMAC) costs a tenth of a beacon.</summary>
internal readonly struct SipHash(ulong first, ulong second)
{
    public static SipHash WithNewKey()
    {
        Span<byte> key = stackalloc byte[16];
        RandomNumberGenerator.Fill(key);
        return new(BinaryPrimitives.ReadUInt64LittleEndian(key), BinaryPrimitives.ReadUInt64LittleEndian(key[8..]));
    }

    public ulong Of(ReadOnlySpan<byte> text)
    {
        var (a, b) = (first ^ 0x736f6d6570736575, second ^ 0x646f72616e646f6d);
        var (c, d) = (first ^ 0x6c7967656e657261, second ^ 0x7465646279746573);
        var last = (ulong)text.Length << 56;
        for (; text.Length >= 8; text = text[8..]) Take(BinaryPrimitives.ReadUInt64LittleEndian(text));
        for (var i = 0; i < text.Length; i++) last |= (ulong)text[i] << (8 * i);
        Take(last);
        c ^= 0xff;
        for (var round = 0; round < 4; round++) Turn();
        return a ^ b ^ c ^ d;

        void Take(ulong word)
        {
            d ^= word;
            Turn();
            Turn();
            a ^= word;
        }

        void Turn()
        {
            a += b;
            c += d;
            b = BitOperations.RotateLeft(b, 13) ^ a;
            d = BitOperations.RotateLeft(d, 16) ^ c;
            a = BitOperations.RotateLeft(a, 32);
            c += b;
            a += d;
            b = BitOperations.RotateLeft(b, 17) ^ c;
            d = BitOperations.RotateLeft(d, 21) ^ a;
            c = BitOperations.RotateLeft(c, 32);
        }
    }
}
