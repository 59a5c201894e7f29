namespace NewsPortal.Taxonomy;

/// <summary>
/// Finds names that one letter tells apart, of any number, by an index. Of two such names one half is the same in both, counted from the
/// beginning or from the end: so each is kept with its length and the first and the last half of its letters, and asks for those of the names that are as
/// long as it is, one letter shorter and one longer.
/// </summary>
public static class NearNames
{
    /// <summary>Longest key (characters).</summary>
    public const int MaxKey = 210;

    public static (string Head, string Tail) KeysOf(string name) => (Head(name, name.Length), Tail(name, name.Length));

    /// <summary>What names one letter away from this one are kept under.</summary>
    public static IEnumerable<string> HeadsNear(string name) => Lengths(name).Select(length => Head(name, length));

    public static IEnumerable<string> TailsNear(string name) => Lengths(name).Select(length => Tail(name, length));

    /// <summary>Equal, or one letter more, less or other.</summary>
    public static bool IsNear(string one, string other)
    {
        if (one.Length > other.Length) (one, other) = (other, one);
        if (other.Length - one.Length > 1) return false;
        var same = 0;
        while (same < one.Length && one[same] == other[same]) same++;
        return one.AsSpan(Math.Min(one.Length, same + (one.Length == other.Length ? 1 : 0))).SequenceEqual(other.AsSpan(Math.Min(other.Length, same + 1)));
    }

    private static IEnumerable<int> Lengths(string name) => new[] { name.Length - 1, name.Length, name.Length + 1 }.Where(length => length > 0);

    private static string Head(string name, int length) => $"{length}|{name[..Math.Min(length / 2, MaxKey - 10)]}";

    private static string Tail(string name, int length) => $"{length}|{name[^Math.Min(length / 2, MaxKey - 10)..]}";
}
