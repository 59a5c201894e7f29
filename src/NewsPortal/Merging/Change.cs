using DiffPlex;
using DiffPlex.Chunkers;

namespace NewsPortal.Merging;

/// <summary>Pieces [Start, End) of the agreed text became pieces [From, To) of a writer's.</summary>
internal sealed record Change(int Start, int End, int From, int To)
{
    public bool Inserts => Start == End;

    public bool Deletes => From == To;

    // Myers is quadratic in the worst case; a rewrite of this size has nothing to align anyway.
    private const long LargestGap = 30_000_000;

    public static List<Change> Between(IReadOnlyList<string> was, IReadOnlyList<string> now)
    {
        var (alike, end, to) = (0, was.Count, now.Count);
        while (alike < end && alike < to && was[alike] == now[alike]) alike++;
        while (end > alike && to > alike && was[end - 1] == now[to - 1]) (end, to) = (end - 1, to - 1);
        if (end == alike && to == alike) return [];
        if (end == alike || to == alike || (long)(end - alike) * (to - alike) > LargestGap) return [new(alike, end, alike, to)];

        // DiffPlex cuts texts itself; ours are cut already, so it is given their names.
        var cut = new CustomFunctionChunker(name => name == nameof(was) ? was : now);
        return [.. Differ.Instance.CreateDiffs(nameof(was), nameof(now), false, false, cut).DiffBlocks.Select(d =>
            new Change(d.DeleteStartA, d.DeleteStartA + d.DeleteCountA, d.InsertStartB, d.InsertStartB + d.InsertCountB))];
    }
}
