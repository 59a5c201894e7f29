namespace NewsPortal.Sidebars;

/// <summary>
/// How like to one text others are, by the words and the pairs of neighbouring words that they share with it; a pair is what a word is in other languages.
/// How much one says is told by the others alone: what many of them hold says little, what all hold says nothing.
/// </summary>
public class Likeness
{
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<(int, int), int> _pairs = [];

    private Likeness(string own)
    {
        var before = -1;
        foreach (var word in own.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = Number(_words, word);
            if (before >= 0) Number(_pairs, (before, at));
            before = at;
        }
    }

    private int Numbers => _words.Count + _pairs.Count;

    /// <param name="own">Folded words with a space between them, as are the others.</param>
    /// <param name="others">All that it is compared with; the same text twice counts once in what a word says.</param>
    /// <returns>Of each of the others, in their order: from 0, nothing that says anything, to 1, all of it.</returns>
    public static double[] Of(string own, IReadOnlyList<string> others)
    {
        var words = new Likeness(own);
        var shared = new bool[others.Count][];
        for (var i = 0; i < shared.Length; i++) shared[i] = words.SharedBy(others[i]);

        var says = Says(shared, others, words.Numbers);
        var all = says.Sum();
        return Array.ConvertAll(shared, s => all > 0 ? Sum(says, s) / all : 0);
    }

    // Words and pairs are numbered together.
    private int Number<T>(Dictionary<T, int> numbers, T what) where T : notnull
    {
        if (!numbers.TryGetValue(what, out var number)) numbers[what] = number = Numbers;
        return number;
    }

    private bool[] SharedBy(string other)
    {
        var shared = new bool[Numbers];
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var (before, begin) = (-1, 0);
        while (begin < other.Length)
        {
            var length = other.AsSpan(begin).IndexOf(' ');
            if (length < 0) length = other.Length - begin;
            if (length > 0)
            {
                var at = known.TryGetValue(other.AsSpan(begin, length), out var word) ? word : -1;
                if (at >= 0) shared[at] = true;
                if (at >= 0 && before >= 0 && _pairs.TryGetValue((before, at), out var pair)) shared[pair] = true;
                before = at;
            }
            begin += length + 1;
        }
        return shared;
    }

    private static double[] Says(bool[][] shared, IReadOnlyList<string> others, int numbers)
    {
        var texts = new int[numbers];
        HashSet<string> seen = new(others.Count);
        for (var i = 0; i < shared.Length; i++)
        {
            if (!seen.Add(others[i])) continue;
            for (var number = 0; number < numbers; number++)
                if (shared[i][number]) texts[number]++;
        }
        return Array.ConvertAll(texts, many => Math.Log((1.0 + seen.Count) / (1 + many)));
    }

    private static double Sum(double[] says, bool[] shared)
    {
        var sum = 0.0;
        for (var number = 0; number < says.Length; number++)
            if (shared[number]) sum += says[number];
        return sum;
    }
}
