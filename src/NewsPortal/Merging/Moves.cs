namespace NewsPortal.Merging;

/// <summary>Blocks that one writer put elsewhere: they are put there in the other texts as well, so that what is left are edits in place.</summary>
internal static class Moves
{
    public static (Block[] Agreed, Block[] Theirs, Block[] Mine) Followed(Block[] agreed, Block[] theirs, Block[] mine)
    {
        // What one has moved may lie in the way of what the other has: a second round finds it.
        for (var round = 0; round < 2; round++)
        {
            var before = agreed;
            (agreed, mine) = Follow(agreed, theirs, mine);
            (agreed, theirs) = Follow(agreed, mine, theirs);
            if (agreed.SequenceEqual(before)) break;
        }
        return (agreed, theirs, mine);
    }

    /// <summary>Only reorders whole blocks: a wrong guess costs neatness and never words.</summary>
    private static (Block[] Agreed, Block[] Other) Follow(Block[] agreed, Block[] mover, Block[] other)
    {
        var inMover = Whereabouts.Of(agreed, mover);
        var moved = Whereabouts.Moved(inMover);
        if (moved.Count == 0) return (agreed, other);

        var inOther = Whereabouts.Of(agreed, other);
        var wasAt = inMover.Select((to, from) => (to, from)).Where(pair => pair.to >= 0).ToLookup(pair => pair.to, pair => pair.from);
        List<int> agreedOrder = [.. Enumerable.Range(0, agreed.Length)], otherOrder = [.. Enumerable.Range(0, other.Length)];
        foreach (var block in moved.OrderBy(block => inMover[block]))
        {
            var before = Enumerable.Range(0, inMover[block] + 1).Reverse().SelectMany(at => wasAt[at].Reverse()).Where(b => b != block).ToList();
            Put(agreedOrder, block, before);
            if (inOther[block] >= 0) Put(otherOrder, inOther[block], [.. before.Select(b => inOther[b]).Where(at => at >= 0)]);
        }
        return ([.. agreedOrder.Select(i => agreed[i])], [.. otherOrder.Select(i => other[i])]);
    }

    private static void Put(List<int> order, int block, List<int> before)
    {
        order.Remove(block);
        order.Insert(before.Count == 0 ? 0 : order.IndexOf(before[0]) + 1, block);
    }
}
