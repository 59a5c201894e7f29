namespace NewsPortal.Reading;

/// <summary>Numbers and their reads in few bytes: in the order of the numbers, each as the step from the one before, seven bits a byte.</summary>
public static class PackedReads
{
    public static byte[] Pack(IEnumerable<KeyValuePair<long, int>> reads)
    {
        using var bytes = new MemoryStream();
        var last = 0L;
        foreach (var (key, count) in reads.OrderBy(r => r.Key))
        {
            Write(bytes, (ulong)(key - last));
            Write(bytes, (ulong)count);
            last = key;
        }
        return bytes.ToArray();
    }

    public static IEnumerable<(long Key, int Reads)> Unpack(byte[] packed)
    {
        var (at, key) = (0, 0L);
        while (at < packed.Length)
        {
            key += (long)Read(packed, ref at);
            yield return (key, (int)Read(packed, ref at));
        }
    }

    private static void Write(MemoryStream bytes, ulong number)
    {
        for (; number > 0x7F; number >>= 7) bytes.WriteByte((byte)(number | 0x80));
        bytes.WriteByte((byte)number);
    }

    private static ulong Read(byte[] packed, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = packed[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return number;
        }
    }
}
