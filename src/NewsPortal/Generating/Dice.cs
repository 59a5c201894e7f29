namespace NewsPortal.Generating;

/// <summary>Chance that repeats itself: the same seed, part and number give the same throws on every machine and every version of .NET (SplitMix64).</summary>
public sealed class Dice(int seed, DicePart part, int number)
{
    private ulong _state = Mixed(Mixed((uint)seed) ^ ((ulong)part << 32 | (uint)number));

    /// <returns>0 to <paramref name="limit"/> − 1, each as likely.</returns>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool OneIn(int times) => Below(times) == 0;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <returns>From 0 up to, but never, 1.</returns>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next() => Mixed(_state += 0x9E3779B97F4A7C15);

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

/// <summary>Each part of the paper throws its own dice, so that one can change without another.</summary>
public enum DicePart { Words = 1, Passages, Shelves, Story, Body, Reads }
