using CsCheck;

namespace NewsPortal.Tests.Fuzzing;

/// <summary>
/// Inputs made of known ones: stretches of them taken out, doubled, moved, cut off, put between one another, and words of their language put in, alone, many times over, or one inside
/// another. A quarter are made of such words alone.
/// </summary>
internal static class Edits
{
    /// <summary>Longest input: beyond what a story may be.</summary>
    private const int Longest = 160_000;

    // A word over and over.
    private const int FewTimes = 40;
    private const int ManyTimes = 4_000;

    /// <param name="corpus">What there is.</param>
    /// <param name="words">Of its language.</param>
    /// <param name="isWhole">Begins with a whole one always: parts of a picture are none.</param>
    public static Gen<T[]> Of<T>(IEnumerable<T[]> corpus, Gen<T[]> words, bool isWhole = false)
    {
        var entries = One([.. corpus]);
        var parts = Gen.Select(entries, Gen.Double.Unit, Gen.Double.Unit, Part);
        var edits = Gen.Select(Gen.Int[0, 20], Gen.Double.Unit, Gen.Double.Unit, words, words, parts,
            (kind, at, length, word, other, part) => new Edit<T>(kind, at, length, word, other, part)).Array[0, 8];
        var edited = Gen.Select(isWhole ? entries : Gen.Frequency<T[]>((1, entries), (2, parts)), edits, (text, all) => all.Aggregate(text, Apply));
        return isWhole ? edited : Gen.Frequency<T[]>((3, edited), (1, words.Array[1, 60].Select(all => Cut(all.SelectMany(w => w).ToArray()))));
    }

    public static Gen<string> Of(IEnumerable<string> corpus, IEnumerable<string> words) =>
        Of(corpus.Select(t => t.ToCharArray()), Gen.Frequency<char[]>((6, One<char[]>([.. words.Select(w => w.ToCharArray())])), (1, Gen.Char.Array[1, 2]))).Select(text => new string(text));

    public static Gen<T> One<T>(IReadOnlyList<T> all) => Gen.Int[0, all.Count - 1].Select(i => all[i]);

    private static T[] Part<T>(T[] whole, double at, double length)
    {
        var from = (int)(at * whole.Length);
        return whole[from..(from + Stretch(whole.Length - from, length))];
    }

    // Of all lengths alike: one place in ten is as good as a thousand.
    private static int Stretch(int most, double length) => Math.Min(most, (int)Math.Pow(most + 1, length));

    private static T[] Apply<T>(T[] text, Edit<T> edit)
    {
        var from = (int)(edit.At * (text.Length + 1));
        var to = from + Stretch(text.Length - from, edit.Length);
        T[] before = text[..from], stretch = text[from..to], after = text[to..];
        var times = (int)Math.Pow(edit.Kind == 11 ? ManyTimes : FewTimes, edit.Length);
        return Cut<T>(edit.Kind switch
        {
            0 => [.. before, .. edit.Word, .. stretch, .. after],
            1 => [.. before, .. edit.Word, .. after],
            2 => [.. before, .. after],
            3 => [.. before, .. stretch, .. stretch, .. after],
            4 or 11 => [.. before, .. Repeated(edit.Word, times), .. stretch, .. after],
            5 => [.. before, .. Repeated(edit.Word, times), .. stretch, .. Repeated(edit.Other, times), .. after],
            6 => [.. before, .. edit.Part],
            7 => [.. before, .. edit.Part, .. stretch, .. after],
            8 => [.. before],
            9 => [.. stretch, .. before, .. after],
            10 => [.. stretch, .. text],
            _ => [.. before, .. edit.Word, .. stretch, .. edit.Other, .. after],
        });
    }

    private static IEnumerable<T> Repeated<T>(T[] word, int times) => Enumerable.Repeat(word, Math.Min(times, Longest / Math.Max(1, word.Length))).SelectMany(w => w);

    private static T[] Cut<T>(T[] text) => text.Length <= Longest ? text : text[..Longest];

    private sealed record Edit<T>(int Kind, double At, double Length, T[] Word, T[] Other, T[] Part);
}
