using System.Buffers.Binary;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.Tests.Reading;

/// <summary>The figures of its makers (https://github.com/veorq/SipHash, vectors.h): key 00 … 0f, texts 00, 01, 02 ….</summary>
public class SipHashTests
{
    [Theory]
    [InlineData(0, 0x726fdb47dd0e0e31)]
    [InlineData(1, 0x74f839c593dc67fd)]
    [InlineData(7, 0xab0200f58b01d137)]
    [InlineData(8, 0x93f5f5799a932462)]
    [InlineData(15, 0xa129ca6149be45e5)]
    public void It_is_the_hash_that_its_makers_tell(int length, ulong hash)
    {
        Span<byte> bytes = [.. Enumerable.Range(0, 16).Select(b => (byte)b)];
        var sip = new SipHash(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));

        Assert.Equal(hash, sip.Of(bytes[..length]));
    }
}
