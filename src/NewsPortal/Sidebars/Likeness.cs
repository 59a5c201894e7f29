namespace NewsPortal.Sidebars;

/// <summary>
/// How like to one text others are, by the words and the pairs of neighbouring words that they share with it; a pair is what a word is in other languages.
/// How much one says is told by the others alone: what many of them hold says little, what all hold says nothing.
/// </summary>
public class Likeness
{
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<(int, int), int> _pairs = [];
    private readonly Dictionary<string, double> _byText;

    /// <param name="own">Folded words with a space between them, as are the others.</param>
    /// <param name="others">All that it is ever compared with.</param>
    public Likeness(string own, IEnumerable<string> others)
    {
        var before = -1;
        foreach (var word in own.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = Number(_words, word);
            if (before >= 0) Number(_pairs, (before, at));
            before = at;
        }

        var shared = others.Distinct().ToDictionary(other => other, SharedBy);
        var says = Says([.. shared.Values]);
        var all = says.Sum();
        _byText = shared.ToDictionary(s => s.Key, s => all > 0 ? s.Value.Sum(number => says[number]) / all : 0);
    }

    /// <returns>From 0, nothing that says anything, to 1, all of it.</returns>
    public double Of(string other) => _byText[other];

    // Words and pairs are numbered together.
    private int Number<T>(Dictionary<T, int> numbers, T what) where T : notnull
    {
        if (!numbers.TryGetValue(what, out var number)) numbers[what] = number = _words.Count + _pairs.Count;
        return number;
    }

    private HashSet<int> SharedBy(string other)
    {
        HashSet<int> shared = [];
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var before = -1;
        foreach (var part in other.AsSpan().Split(' '))
        {
            if (other.AsSpan(part).IsEmpty) continue;
            var at = known.TryGetValue(other.AsSpan(part), out var word) ? word : -1;
            if (at >= 0) shared.Add(at);
            if (at >= 0 && before >= 0 && _pairs.TryGetValue((before, at), out var pair)) shared.Add(pair);
            before = at;
        }
        return shared;
    }

    private double[] Says(List<HashSet<int>> shared)
    {
        var texts = new int[_words.Count + _pairs.Count];
        foreach (var number in shared.SelectMany(s => s)) texts[number]++;
        return [.. texts.Select(many => Math.Log((1.0 + shared.Count) / (1 + many)))];
    }
}
