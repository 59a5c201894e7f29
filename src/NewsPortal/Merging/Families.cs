namespace NewsPortal.Merging;

/// <summary>Blocks that became other blocks: words are only ever compared inside one family.</summary>
internal static class Families
{
    /// <summary>Changes counted in blocks.</summary>
    public static List<Change> Of(Block[] was, Block[] now)
    {
        var families = new List<Change>();
        foreach (var kin in Change.Between([.. was.Select(b => b.Text)], [.. now.Select(b => b.Text)]).SelectMany(gap => Cut(was, now, gap)))
        {
            // A block that came where one of its kind went is a rewrite of it.
            if (families.LastOrDefault() is { Inserts: true } came && kin.Deletes && came.To == kin.From && came.End == kin.Start
                && now[came.From].Kind == was[kin.Start].Kind)
                families[^1] = came with { End = kin.End };
            else families.Add(kin);
        }
        return families;
    }

    /// <summary>Cuts a gap wherever no pair of akin blocks spans the cut.</summary>
    private static IEnumerable<Change> Cut(Block[] was, Block[] now, Change gap)
    {
        var (highest, lowest) = (new int[gap.End - gap.Start + 1], new int[gap.End - gap.Start + 1]);
        Array.Fill(highest, gap.From);
        Array.Fill(lowest, gap.To);
        foreach (var kin in Block.Akin(was, Enumerable.Range(gap.Start, gap.End - gap.Start), now, Enumerable.Range(gap.From, gap.To - gap.From)))
        {
            var i = kin.Was - gap.Start;
            (highest[i + 1], lowest[i]) = (Math.Max(highest[i + 1], kin.Now + 1), Math.Min(lowest[i], kin.Now));
        }
        for (var i = 1; i < highest.Length; i++)
        {
            highest[i] = Math.Max(highest[i], highest[i - 1]);
            lowest[^(i + 1)] = Math.Min(lowest[^(i + 1)], lowest[^i]);
        }

        var (start, from) = (gap.Start, gap.From);
        for (var i = gap.Start; i <= gap.End; i++)
        {
            for (var j = Math.Max(from, highest[i - gap.Start]); j <= lowest[i - gap.Start]; j++)
            {
                if (i > start || j > from) yield return new(start, i, from, j);
                (start, from) = (i, j);
            }
        }
    }
}
