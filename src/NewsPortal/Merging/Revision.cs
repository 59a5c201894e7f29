namespace NewsPortal.Merging;

/// <summary>One writer's words, and where they differ from the agreed ones.</summary>
internal sealed class Revision
{
    public required string[] Agreed { get; init; }

    public required string[] Own { get; init; }

    public List<Change> Changes { get; } = [];

    /// <summary>Where blocks begin and end, counted in words.</summary>
    public int[] AgreedBlocks { get; private init; } = [];

    public HashSet<int> OwnBlocks { get; private init; } = [];

    public static Revision OfStory(Block[] was, Block[] now)
    {
        int[] wasAt = Starts(was), nowAt = Starts(now);
        var revision = new Revision { Agreed = AllWords(was), Own = AllWords(now), AgreedBlocks = wasAt, OwnBlocks = [.. nowAt] };
        foreach (var kin in Families.Of(was, now)) revision.AddWords(wasAt[kin.Start], wasAt[kin.End], nowAt[kin.From], nowAt[kin.To]);
        return revision;
    }

    public static Revision OfLine(string was, string now)
    {
        var revision = new Revision { Agreed = Words.Of(was), Own = Words.Of(now) };
        revision.AddWords(0, revision.Agreed.Length, 0, revision.Own.Length);
        return revision;
    }

    /// <summary>Where an agreed word that still stands is among the own ones.</summary>
    public int Locate(int at) => Changes.FindLast(c => c.End <= at) is { } last ? at - last.End + last.To : at;

    /// <summary>The agreed words [start, end) with the changes made.</summary>
    public List<string> Text(int start, int end, IEnumerable<Change> changes)
    {
        var text = new List<string>();
        foreach (var change in changes)
        {
            text.AddRange(Agreed[start..change.Start]);
            text.AddRange(Typed(change));
            start = change.End;
        }
        text.AddRange(Agreed[start..end]);
        return text;
    }

    public ArraySegment<string> Typed(Change change) => new(Own, change.From, change.To - change.From);

    public ArraySegment<string> Struck(Change change) => new(Agreed, change.Start, change.End - change.Start);

    private static string[] AllWords(Block[] blocks) => [.. blocks.SelectMany(block => block.Words)];

    private static int[] Starts(Block[] blocks)
    {
        var at = new int[blocks.Length + 1];
        for (var i = 0; i < blocks.Length; i++) at[i + 1] = at[i] + blocks[i].Words.Length;
        return at;
    }

    private void AddWords(int start, int end, int from, int to)
    {
        var first = Changes.Count;
        foreach (var d in Change.Between(new ArraySegment<string>(Agreed, start, end - start), new ArraySegment<string>(Own, from, to - from)))
        {
            var next = new Change(start + d.Start, start + d.End, from + d.From, from + d.To);
            if (Changes.Count > first && IsChance(Changes[^1], next)) Changes[^1] = Changes[^1] with { End = next.End, To = next.To };
            else Changes.Add(next);
        }
    }

    /// <summary>"và" alone between two rewritten passages: the same by chance, and no ground to mix them on.</summary>
    private bool IsChance(Change left, Change right)
    {
        var same = Agreed[left.End..right.Start];
        return !left.Inserts && !right.Inserts && !same.Any(word => word[0] == '\n') && same.Sum(word => word.Count(char.IsLetter)) < 4;
    }
}
