namespace NewsPortal.Merging;

/// <summary>Words that were once in the agreed text and would be twice in the merged one: moved here, kept there.</summary>
internal static class Doublings
{
    /// <returns>The changes of mine that must yield: those that double, and those that took away what then stands nowhere else.</returns>
    public static IReadOnlyCollection<Change> In(Weave weave, IReadOnlySet<Change> yielding)
    {
        var yields = new HashSet<Change>();
        var asked = weave.Stretches.SelectMany(s => Words.Phrases(s.Words)).ToHashSet();
        if (asked.Count == 0) return yields;

        var twice = Counts(weave.Galley.Pieces, asked).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet();
        if (twice.Count == 0) return yields;

        var (agreed, theirs, mine) = (Counts(weave.Theirs.Agreed, twice), Counts(weave.Theirs.Own, twice), Counts(weave.Mine.Own, twice));
        twice.RemoveWhere(p => agreed.GetValueOrDefault(p) != 1 || theirs.GetValueOrDefault(p) > 1 || mine.GetValueOrDefault(p) > 1);
        if (twice.Count == 0) return yields;

        foreach (var stretch in weave.Stretches)
            if (Words.Phrases(stretch.Words).Any(twice.Contains)) yields.UnionWith(stretch.Changes);
        AddLinked(weave.Mine, yields, yielding);
        return yields;
    }

    /// <summary>What was cut to be pasted where it now yields stays where it was.</summary>
    private static void AddLinked(Revision mine, HashSet<Change> yields, IReadOnlySet<Change> yielding)
    {
        var typed = yields.Except(yielding).SelectMany(c => Words.Phrases(mine.Typed(c))).ToHashSet();
        var once = Counts(mine.Agreed, typed).Where(count => count.Value == 1).Select(count => count.Key).ToHashSet();
        yields.UnionWith(mine.Changes.Where(c => Words.Phrases(mine.Struck(c)).Any(once.Contains)));
    }

    private static Dictionary<string, int> Counts(IEnumerable<string> words, HashSet<string> asked)
    {
        var counts = new Dictionary<string, int>();
        foreach (var phrase in Words.Phrases(words))
            if (asked.Contains(phrase)) counts[phrase] = counts.GetValueOrDefault(phrase) + 1;
        return counts;
    }
}
