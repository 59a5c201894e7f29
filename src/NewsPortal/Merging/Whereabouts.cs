namespace NewsPortal.Merging;

/// <summary>Where the blocks of one text are in another.</summary>
internal static class Whereabouts
{
    /// <summary>For each agreed block where it is now; -1: nowhere.</summary>
    public static int[] Of(Block[] was, Block[] now)
    {
        var at = new int[was.Length];
        Array.Fill(at, -1);
        var gaps = Change.Between([.. was.Select(b => b.Text)], [.. now.Select(b => b.Text)]);
        var (i, j) = (0, 0);
        foreach (var gap in gaps.Append(new(was.Length, was.Length, now.Length, now.Length)))
        {
            while (i < gap.Start) at[i++] = j++;
            (i, j) = (gap.End, gap.To);
        }

        // A block is looked for where it stood, and only then in the whole text.
        foreach (var gap in gaps) Take(Enumerable.Range(gap.Start, gap.End - gap.Start), Enumerable.Range(gap.From, gap.To - gap.From));
        Take(Enumerable.Range(0, was.Length), gaps.SelectMany(gap => Enumerable.Range(gap.From, gap.To - gap.From)).Except(at));
        return at;

        void Take(IEnumerable<int> gone, IEnumerable<int> come)
        {
            foreach (var kin in Block.Akin(was, gone.Where(b => at[b] < 0), now, come).ToList().OrderByDescending(kin => kin.Shared))
                if (at[kin.Was] < 0) at[kin.Was] = kin.Now;
        }
    }

    /// <summary>The fewest blocks that must have moved for the others to have kept their order.</summary>
    public static List<int> Moved(int[] at)
    {
        var still = Enumerable.Range(0, at.Length).Where(i => at[i] >= 0).ToList();
        var (ends, previous) = (new List<int>(), new int[at.Length]);
        foreach (var i in still)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (at[ends[middle]] <= at[i]) low = middle + 1;
                else high = middle;
            }
            previous[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }

        var kept = new HashSet<int>();
        for (var i = ends.LastOrDefault(-1); i >= 0; i = previous[i]) kept.Add(i);
        return [.. still.Where(i => !kept.Contains(i))];
    }
}
